import type { DomainEvent } from '#platform/outbox';

import type { MergedPair } from './queries/merge-obstacles';

export const MERGE_PROPOSED = 'organisations.merge-proposed.v1';

/** Somebody says that two registrations are of one organisation: its administrators are to answer. */
export type MergeProposed = DomainEvent<
  typeof MERGE_PROPOSED,
  {
    readonly mergeId: string;
    readonly keptId: string;
    readonly mergedId: string;
    readonly proposedById: string;
  }
>;

export function mergeProposed(
  mergeId: string,
  pair: MergedPair,
  proposedById: string,
): MergeProposed {
  return { name: MERGE_PROPOSED, subjectId: mergeId, payload: { mergeId, ...pair, proposedById } };
}
