import type { Reader } from '#platform/database';

import type { Organisation, OrganisationId } from '../organisations.types';

/** The registration that already has the SIREN or the RNA, other than that of `exceptId`. */
export function findTwin(
  reader: Reader,
  { siren, rna }: Pick<Organisation, 'siren' | 'rna'>,
  exceptId: OrganisationId,
): Promise<Pick<Organisation, 'id' | 'name'> | null> {
  return reader.one(
    `SELECT id, name FROM organisations.organisation
     WHERE (siren = $1 OR rna = $2) AND id <> $3 ORDER BY siren = $1 DESC NULLS LAST LIMIT 1`,
    [siren, rna, exceptId],
  );
}
