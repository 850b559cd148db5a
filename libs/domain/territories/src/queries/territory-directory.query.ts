import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import type { Territory, TerritoryId } from '../territories.types';

const TERRITORY = `id, kind, code, name, population, siren, epci_id AS "epciId",
  departement_id AS "departementId", region_id AS "regionId", cog_year AS "cogYear"`;

@Injectable()
export class TerritoryDirectory {
  /** The territories that exist among the identifiers, in the order of the identifiers' text. */
  find(reader: Reader, ids: readonly TerritoryId[]): Promise<readonly Territory[]> {
    return reader.rows<Territory>(
      `SELECT ${TERRITORY} FROM territories.territory WHERE id = ANY ($1::text[]) ORDER BY id`,
      [ids],
    );
  }

  /**
   * The communes that the territories are made of, each once, so that two territories of
   * different kinds can be compared as sets. Communes that were merged away are left out.
   */
  async communesOf(reader: Reader, ids: readonly TerritoryId[]): Promise<readonly TerritoryId[]> {
    const rows = await reader.rows<{ id: TerritoryId }>(
      `SELECT id FROM territories.territory
       WHERE kind = 'commune' AND valid_to IS NULL
         AND (id = ANY ($1::text[]) OR within_ids && $1::text[])
       ORDER BY id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
