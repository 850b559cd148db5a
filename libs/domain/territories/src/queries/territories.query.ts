import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { TransactionRunner, type Reader } from '#platform/database';
import { Cursors, page, type ListRequest, type ListSource, type Page } from '#platform/listing';

import { isTerritoryId } from '../domain/territory-id';
import { TerritoryNotFound } from '../territories.errors';
import type { TerritoryId } from '../territories.types';

import {
  TERRITORY_LISTING,
  TERRITORY_RESEMBLANCE,
  TERRITORY_SEARCH,
  wordsOf,
} from './territory-listing';

const named = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL
     THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

const SELECT = `json_build_object(
  'id', t.id, 'kind', t.kind, 'code', t.code, 'name', t.name, 'population', t.population,
  'siren', t.siren, 'postalCodes', t.postal_codes, 'epci', ${named('e')},
  'departement', ${named('d')}, 'region', ${named('r')}, 'cogYear', t.cog_year,
  'validFrom', t.valid_from, 'validTo', t.valid_to)`;

const FROM = `territories.territory t
  LEFT JOIN territories.territory e ON e.id = t.epci_id
  LEFT JOIN territories.territory d ON d.id = t.departement_id
  LEFT JOIN territories.territory r ON r.id = t.region_id`;

const SOURCE: ListSource = { select: SELECT, from: FROM, where: 't.valid_to IS NULL' };

/** The map as the public reads it: only what is in force is listed, the rest is still found. */
@Injectable()
export class TerritoriesQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
  ) {}

  list(query: { readonly q?: unknown }): Promise<Page> {
    const isSearch = query.q !== undefined;
    const request = (isSearch ? TERRITORY_SEARCH : TERRITORY_LISTING).read(query);
    return this.transactions.read(ANONYMOUS, async (reader) => {
      if (!isSearch) return page(reader, request, SOURCE, this.cursors);
      const found = await this.search(reader, request);
      if (!isEmpty(found)) return found;
      return this.search(reader, TERRITORY_RESEMBLANCE.read(query));
    });
  }

  /** @throws TerritoryNotFound */
  find(id: string): Promise<string> {
    return this.transactions.read(ANONYMOUS, async (reader) => {
      const row = await reader.one<{ item: string }>(
        `SELECT (${SELECT})::text AS item FROM ${FROM} WHERE t.id = $1`,
        [asTerritoryId(id)],
      );
      if (row === null) throw new TerritoryNotFound();
      return row.item;
    });
  }

  /** What lies in a territory. @throws TerritoryNotFound */
  members(id: string, query: unknown): Promise<Page> {
    const parentId = asTerritoryId(id);
    const request = TERRITORY_LISTING.read(query);
    return this.transactions.read(ANONYMOUS, async (reader) => {
      const parent = await reader.one(`SELECT FROM territories.territory WHERE id = $1`, [
        parentId,
      ]);
      if (parent === null) throw new TerritoryNotFound();
      const where = `${SOURCE.where ?? 'true'} AND t.within_ids && ARRAY[$1::text]`;
      return page(reader, request, { ...SOURCE, where, params: [parentId] }, this.cursors);
    });
  }

  private search(reader: Reader, request: ListRequest): Promise<Page> {
    return page(reader, request, { ...SOURCE, params: [wordsOf(request)] }, this.cursors);
  }
}

function isEmpty({ json }: Page): boolean {
  return json.startsWith('{"data":[],');
}

function asTerritoryId(text: string): TerritoryId {
  if (!isTerritoryId(text)) throw new TerritoryNotFound();
  return text;
}
