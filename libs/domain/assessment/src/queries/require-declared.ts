import type { Actor } from '#kernel/actors';
import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { DeclarationMissing } from '../judging.errors';

/**
 * For what only those do who declared that they have no conflict: a review, a position, a decision.
 * @throws DeclarationMissing
 */
export async function requireDeclared(
  reader: Reader,
  personId: string,
  applicationId: ApplicationId,
): Promise<void> {
  const declared = await reader.one(
    `SELECT FROM assessment.declaration
     WHERE application_id = $1 AND person_id = $2 AND NOT has_conflict`,
    [applicationId, personId],
  );
  if (declared === null) throw new DeclarationMissing();
}

/** The same for whoever acts; a programme has no interests of its own. */
export async function requireActorDeclared(
  reader: Reader,
  { kind, id }: Pick<Actor, 'kind' | 'id'>,
  applicationId: ApplicationId,
): Promise<void> {
  if (kind === 'person' && id !== null) await requireDeclared(reader, id, applicationId);
}
