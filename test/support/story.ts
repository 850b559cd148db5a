import { overFetch } from '../../apps/operations/src/client/over-fetch';
import type { Agreement } from '../../apps/operations/src/client/api';
import { Cast } from '../../apps/operations/src/demo/cast';
import { publishCall } from '../../apps/operations/src/journey/chapters/1-call';
import { gather } from '../../apps/operations/src/journey/chapters/2-consortium';
import { writeApplication } from '../../apps/operations/src/journey/chapters/3-application';
import { submitApplication } from '../../apps/operations/src/journey/chapters/4-submission';
import { assess } from '../../apps/operations/src/journey/chapters/5-assessment';
import { deliberate } from '../../apps/operations/src/journey/chapters/5-deliberation';
import { concludeAgreement } from '../../apps/operations/src/journey/chapters/6-agreement';
import { Narrator } from '../../apps/operations/src/journey/narrator';
import type { Stage } from '../../apps/operations/src/journey/stage';

import type { Site } from './site';

/** The people of the demo, at a site, playing their story in silence. */
export function storyOn({ url }: Pick<Site, 'url'>): Stage {
  return { cast: new Cast(overFetch(url)), narrator: new Narrator(() => undefined) };
}

/** Up to an application that is judged, and waits for its committee. */
export async function judged(
  stage: Stage,
): Promise<{ readonly callId: string; readonly applicationId: string }> {
  const call = await publishCall(stage);
  const { applicationId } = await gather(stage, call);
  await writeApplication(stage, call, applicationId);
  await submitApplication(stage, applicationId);
  await assess(stage, applicationId);
  return { callId: call.id, applicationId };
}

/** Up to an agreement that all have signed. */
export async function agreed(stage: Stage): Promise<Agreement> {
  const { callId, applicationId } = await judged(stage);
  await deliberate(stage, callId, applicationId);
  return concludeAgreement(stage, applicationId);
}
