import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

/** Which of the identifiers are of an organisation that is registered here. */
export async function knownOrganisations(
  reader: Reader,
  ids: readonly OrganisationId[],
): Promise<ReadonlySet<OrganisationId>> {
  if (ids.length === 0) return new Set();
  const rows = await reader.rows<{ readonly id: OrganisationId }>(
    `SELECT id FROM organisations.organisation WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
