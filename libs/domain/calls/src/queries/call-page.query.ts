import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { isUuid } from '#kernel/ids';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  arrayFilter,
  choiceFilter,
  Cursors,
  instantFilter,
  listing,
  page,
  textFilter,
  uuidFilter,
  type Filter,
  type ListRequest,
  type Page,
} from '#platform/listing';
import { isTerritoryId } from '#domain/territories';

import { fundersReadBy, fundersWrittenBy } from '../calls.policy';
import { CALL_KINDS, CALL_MODES, CALL_STATUSES, INSTRUMENTS, THEMES } from '../calls.types';

import { allowedActions, isVisible } from './call-json';

const TERRITORIES_MAX = 150;

const anyFunderFilter: Filter = {
  operators: ['is'],
  schema: { type: 'string', format: 'uuid' },
  description: 'Whoever puts money in, whether it publishes the call or not.',
  read: (text) =>
    isUuid(text)
      ? (bind) => `c.funder_ids @> ARRAY[${bind(text)}::uuid]`
      : { code: 'uuid-malformed' },
};

const territoryFilter: Filter = {
  operators: ['is'],
  schema: { type: 'string' },
  description:
    'A territory that the call is for, that lies in one or has one inside: `epci-242600252`; several separated by commas mean any of them.',
  read: (text) => {
    const ids = [...new Set(text.split(','))];
    if (ids.length > TERRITORIES_MAX)
      return { code: 'too-many-items', params: { max: TERRITORIES_MAX } };
    if (!ids.every(isTerritoryId)) return { code: 'pattern-mismatch' };
    return (bind) => `c.territory_ids && ${aroundAndWithin(`${bind(ids)}::text[]`)}`;
  },
};

/** The territories themselves, those that they lie in, and those that lie in them. */
function aroundAndWithin(ids: string): string {
  return `ARRAY(SELECT unnest(${ids})
    UNION SELECT unnest(t.within_ids) FROM territories.territory t WHERE t.id = ANY (${ids})
    UNION SELECT t.id FROM territories.territory t WHERE t.within_ids && ${ids})`;
}

export const CALL_LISTING = listing({
  filters: {
    status: choiceFilter('c.status', CALL_STATUSES),
    kind: choiceFilter('c.kind', CALL_KINDS),
    mode: choiceFilter('c.mode', CALL_MODES),
    instrument: arrayFilter('c.instruments', INSTRUMENTS),
    funderId: uuidFilter('c.funder_id'),
    anyFunderId: anyFunderFilter,
    theme: arrayFilter('c.themes', THEMES),
    territory: territoryFilter,
    opensAt: instantFilter('c.opens_at'),
    closesAt: instantFilter('c.closes_at'),
    publishedAt: instantFilter('c.published_at'),
    q: textFilter((words) => `c.search @@ websearch_to_tsquery('platform.french_plain', ${words})`),
  },
  sorts: {
    publishedAt: 'c.published_at',
    closesAt: 'c.closes_at',
    createdAt: { column: 'c.created_at', neverNull: true },
    title: { column: 'c.title_key', neverNull: true },
  },
  defaultSort: '-publishedAt',
  idColumn: 'c.id',
});

/** Drafts have no publication date: downwards they come first, before those who can see them. */
const CALL = `json_build_object(
  'id', c.id, 'reference', c.reference, 'funderId', c.funder_id, 'funderName', c.funder_name,
  'status', c.status, 'version', c.version, 'revisionNumber', c.revision_number,
  'title', c.content -> 'title', 'summary', c.content -> 'summary', 'kind', c.kind,
  'mode', c.mode, 'instruments', c.instruments,
  'themes', c.themes, 'territoryIds', c.territory_ids, 'timeZone', c.content -> 'timeZone',
  'opensAt', ${instantJson('c.opens_at')}, 'closesAt', ${instantJson('c.closes_at')},
  'publishedAt', ${instantJson('c.published_at')}, 'envelope', c.content -> 'envelope',
  'grantFloor', c.content -> 'grantFloor', 'grantCeiling', c.content -> 'grantCeiling',
  'maxRate', c.content -> 'maxRate', 'allowedActions', ${allowedActions('$2')})`;

/** A page is counted without its columns: what only they ask for is named here too. */
const NAMED = '$2::uuid[] IS NOT NULL';

@Injectable()
export class CallPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  /** Public calls, and the drafts that the actor may see. */
  read(actor: Actor, request: ListRequest): Promise<Page> {
    const source = {
      select: CALL,
      from: 'calls.call c',
      where: `${isVisible(this.wall, '$1')} AND ${NAMED}`,
      params: [fundersReadBy(actor), fundersWrittenBy(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
