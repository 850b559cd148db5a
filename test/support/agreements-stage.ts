import type { TeamFacts } from '../factories/applications.factory';

import { aGrant } from '../factories/assessment.factory';
import { type AssessmentStage, type StagedAssessment } from './assessment-stage';

export interface ReadAgreement {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly funderId: string;
  readonly leadOrganisationId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly draftedAt: string;
  readonly parties: readonly { readonly organisationId: string }[];
  readonly instalments: readonly object[];
}

/** What of an agreement it takes to sign it. */
type Signable = Pick<ReadAgreement, 'id' | 'version'>;

/** Signs what is open for the funder and for each partner of the application, one after the other. */
export async function signedByAll(
  stage: AssessmentStage,
  { assessment, agreement }: { assessment: StagedAssessment; agreement: Signable },
): Promise<{ readonly body: unknown }> {
  const { decider, team } = assessment;
  const path = `/agreements/${agreement.id}/sign`;
  let answer = await decider.act(path, agreement.version, { organisationId: team.funder.id });
  for (const partner of team.partners) {
    const { version } = answer.body as Signable;
    const caller = await stage.as(partner);
    const organisationId = partner.organisation.id;
    answer = await caller.act(path, version, { organisationId }).expect(200);
  }
  return answer;
}

export interface StagedAgreement {
  readonly assessment: StagedAssessment;
  /** As its lead reads it. */
  readonly agreement: ReadAgreement;
}

/** The agreement of a grant that was just decided, drafted by the worker's listener. */
export async function anAgreement(
  stage: AssessmentStage,
  { amount = '50000.00', ...facts }: TeamFacts & { readonly amount?: string } = {},
): Promise<StagedAgreement> {
  const assessment = await stage.aReviewed(facts);
  const { decider, lead, path, id } = assessment;
  await decider.act(`${path}/decision`, 2, aGrant(amount)).expect(201);
  await stage.hear();
  const list = await lead.get(`/agreements?filter[applicationId]=${id}`).expect(200);
  const [found] = (list.body as { data: readonly { id: string }[] }).data;
  const { body } = await lead.get(`/agreements/${found?.id}`).expect(200);
  return { assessment, agreement: body as ReadAgreement };
}
