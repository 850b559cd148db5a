import type { Tx } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/**
 * Until the transaction ends, nobody else counts or adds the places of this organisation in the
 * consortia of this call: of two who each take the last one, the second finds it taken.
 */
export async function holdPlaces(
  tx: Tx,
  callId: CallId,
  organisationId: OrganisationId,
): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `consortia.places/${callId}/${organisationId}`,
  ]);
}
