import { asId } from '#kernel/ids';
import type { Reader } from '#platform/database';
import { MERGE_PROPOSED, type MergeProposed } from '#domain/organisations';

import type { Notice } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

export function isAboutMerge(event: { readonly name: string }): event is MergeProposed {
  return event.name === MERGE_PROPOSED;
}

/** The administrators of both must agree: those of each are told of the other. */
export async function aboutMerge(
  reader: Reader,
  stories: StoriesQuery,
  { payload: { keptId, mergedId, proposedById: exceptId } }: MergeProposed,
): Promise<readonly Notice[]> {
  const kept = await stories.nameOf(reader, keptId);
  const merged = await stories.nameOf(reader, mergedId);
  const params = { kept, merged };
  return [keptId, mergedId].map((id) => ({
    kind: 'merge-proposed',
    to: { organisationIds: [asId<'Organisation'>(id)], roles: ['administrator'], exceptId },
    params,
    subject: { kind: 'organisation', id },
  }));
}
