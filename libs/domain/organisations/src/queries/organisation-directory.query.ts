import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import type { Organisation, OrganisationId } from '../organisations.types';

const ORGANISATION = `id, name, legal_form AS "legalForm", college, actor_family AS "actorFamily",
  siren, siret, rna, is_ess AS "isEss", seat_territory_id AS "seatTerritoryId",
  created_on::text AS "createdOn", version`;

@Injectable()
export class OrganisationDirectory {
  /** The organisations that exist among the identifiers, by name. */
  find(reader: Reader, ids: readonly OrganisationId[]): Promise<readonly Organisation[]> {
    return reader.rows<Organisation>(
      `SELECT ${ORGANISATION} FROM organisations.organisation
       WHERE id = ANY ($1::uuid[]) ORDER BY name, id`,
      [ids],
    );
  }
}
