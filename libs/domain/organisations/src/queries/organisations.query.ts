import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner, type Reader } from '#platform/database';
import {
  booleanFilter,
  choiceFilter,
  codeFilter,
  Cursors,
  listing,
  page,
  type Filter,
  type Page,
} from '#platform/listing';
import { foldForSearch, isTerritoryId, TerritoryDirectory } from '#domain/territories';

import { normaliseNumber } from '../domain/identifiers';
import { OrganisationNotFound } from '../organisations.errors';
import {
  ACTOR_FAMILIES,
  COLLEGES,
  type Organisation,
  type OrganisationId,
} from '../organisations.types';

const WORDS_MAX = 200;

export const ORGANISATION_LISTING = listing({
  filters: {
    q: wordsFilter(),
    college: choiceFilter('o.college', COLLEGES),
    actorFamily: choiceFilter('o.actor_family', ACTOR_FAMILIES),
    isEss: booleanFilter('o.is_ess'),
    siren: codeFilter('o.siren', /^\d{9}$/),
    territoryId: seatFilter(),
  },
  sorts: {
    name: { column: 'o.name', neverNull: true },
    registeredAt: { column: 'o.registered_at', neverNull: true },
  },
  defaultSort: 'name',
  idColumn: 'o.id',
});

/** What the API says of an organisation: nothing of it is confidential. */
export interface OrganisationView extends Organisation {
  readonly collegeReason: string | null;
  /** The registration that this one is an alias of. */
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
  readonly seat: { readonly id: string; readonly name: string } | null;
  readonly registeredAt: string;
}

const VIEW = `json_build_object(
  'id', o.id, 'name', o.name, 'legalForm', o.legal_form, 'actorFamily', o.actor_family,
  'college', o.college, 'siren', o.siren, 'siret', o.siret, 'rna', o.rna, 'isEss', o.is_ess,
  'seatTerritoryId', o.seat_territory_id, 'createdOn', o.created_on, 'version', o.version)`;

/** What was merged is found under the name of the one that was kept. */
const NOT_AN_ALIAS = 'o.merged_into_id IS NULL';

/** `1` of the parameters: the communes of the territory that the list is narrowed to. */
const SEAT_AMONG = 'o.seat_territory_id = ANY ($1::text[])';

@Injectable()
export class OrganisationsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly territories: TerritoryDirectory,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, query: { readonly 'filter[territoryId]'?: string }): Promise<Page> {
    const request = ORGANISATION_LISTING.read(query);
    const source = { select: VIEW, from: 'organisations.organisation o', where: NOT_AN_ALIAS };
    const territoryIds = query['filter[territoryId]']?.split(',').filter(isTerritoryId);
    return this.transactions.read(actor, async (reader) => {
      if (territoryIds === undefined) return page(reader, request, source, this.cursors);
      const communes = await this.territories.communesOf(reader, territoryIds);
      return page(reader, request, { ...source, params: [communes] }, this.cursors);
    });
  }

  /** @throws OrganisationNotFound */
  find(actor: Actor, id: OrganisationId): Promise<OrganisationView> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<{ view: Omit<OrganisationView, 'seat'> }>(
        `SELECT (${VIEW})::jsonb || jsonb_build_object('collegeReason', o.college_reason,
           'registeredAt', o.registered_at, 'mergedInto', CASE WHEN k.id IS NOT NULL
             THEN json_build_object('id', k.id, 'name', k.name) END) AS view
         FROM organisations.organisation o
         LEFT JOIN organisations.organisation k ON k.id = o.merged_into_id WHERE o.id = $1`,
        [id],
      );
      if (row === null) throw new OrganisationNotFound();
      return { ...row.view, seat: await this.seatOf(reader, row.view) };
    });
  }

  private async seatOf(reader: Reader, { seatTerritoryId }: Pick<Organisation, 'seatTerritoryId'>) {
    if (seatTerritoryId === null) return null;
    const [seat] = await this.territories.find(reader, [seatTerritoryId]);
    return seat === undefined ? null : { id: seat.id, name: seat.name };
  }
}

/** Each word begins a word of the name; or a number of the organisation, with or without spaces. */
function wordsFilter(): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string', maxLength: WORDS_MAX },
    description:
      'Words of the name, each by its beginning, accents and capitals not minded; or a SIREN, SIRET or RNA.',
    read: (text) => {
      if (text.length > WORDS_MAX) return { code: 'too-long', params: { max: WORDS_MAX } };
      const words = foldForSearch(text);
      if (words === '') return { code: 'blank' };
      const patterns = words.split(' ').map((word) => `% ${word}%`);
      const number = normaliseNumber(text).toUpperCase();
      return (bind) =>
        `(o.search LIKE ALL (${bind(patterns)}::text[])
          OR ${bind(number)}::text IN (o.siren, o.siret, o.rna))`;
    },
  };
}

function seatFilter(): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string' },
    description:
      'Whose seat is in this territory, such as `epci-242600534`; several separated by commas mean any of them.',
    read: (text) =>
      text.split(',').every(isTerritoryId)
        ? () => SEAT_AMONG
        : { code: 'territories.territory-id-malformed' },
  };
}
