import type { CallContent } from '#domain/calls';

import type { AssessmentStage, StagedAssessment } from './assessment-stage';

/** What stands for one application: what it asks for, the least it needs, and its notes. */
export interface StagedRequest {
  readonly requested: bigint;
  readonly minimum?: bigint;
  readonly points: readonly [number, number];
}

/** Reviewed applications to one call, with what they ask for; their ranking is computed. */
export async function someCandidates(
  stage: AssessmentStage,
  call: Partial<CallContent>,
  requests: readonly StagedRequest[],
): Promise<readonly StagedAssessment[]> {
  const [first, ...others] = requests;
  if (first === undefined) return [];
  const staged = [await aCandidate(stage, first, await stage.anEligible({ call }))];
  for (const request of others) {
    const [before] = staged;
    if (before !== undefined)
      staged.push(await aCandidate(stage, request, await stage.anotherEligible(before)));
  }
  await stage.hear();
  return staged;
}

async function aCandidate(
  stage: AssessmentStage,
  { requested, minimum, points }: StagedRequest,
  staged: StagedAssessment,
): Promise<StagedAssessment> {
  await stage.database.sql.query(
    `UPDATE applications.application SET requested_cents = $2, viable_minimum_cents = $3
     WHERE id = $1`,
    [staged.id, requested.toString(), minimum?.toString() ?? null],
  );
  await stage.review(staged, points);
  return staged;
}
