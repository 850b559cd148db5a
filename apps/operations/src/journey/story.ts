import { tie } from './chapters/10-tie';
import { pay } from './chapters/11-payment';
import { report } from './chapters/12-report';
import { publishCall } from './chapters/1-call';
import { gather } from './chapters/2-consortium';
import { writeApplication } from './chapters/3-application';
import { submitApplication } from './chapters/4-submission';
import { assess } from './chapters/5-assessment';
import { deliberate } from './chapters/5-deliberation';
import { concludeAgreement } from './chapters/6-agreement';
import { readNotifications } from './chapters/7-notifications';
import { missTheDeadline, openShortCall } from './chapters/8-deadline';
import { selectConcept, submitConcept } from './chapters/9-two-steps';
import type { Stage } from './stage';

/**
 * The main job of the product, from the call to the report, with the refusals on the way.
 * Everything is made anew, so that it can be played again and again on the same data.
 * @throws StoryBroken at the first figure or state that is not as it must be
 */
export async function playStory(stage: Stage): Promise<void> {
  const call = await publishCall(stage);
  const concept = await submitConcept(stage);
  const missed = await openShortCall(stage);
  const { consortiumId, applicationId } = await gather(stage, call);
  await writeApplication(stage, call, applicationId);
  await submitApplication(stage, applicationId);
  await assess(stage, applicationId);
  await deliberate(stage, call.id, applicationId);
  const { id: agreementId } = await concludeAgreement(stage, applicationId);
  const since = call.createdAt;
  await readNotifications(stage, { consortiumId, applicationId, agreementId, since });
  await missTheDeadline(stage, missed);
  await selectConcept(stage, concept);
  await tie(stage);
  await pay(stage, agreementId);
  await report(stage, agreementId);
}
