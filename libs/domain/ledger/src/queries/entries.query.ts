import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';
import {
  codeFilter,
  Cursors,
  dayFilter,
  listing,
  page,
  textFilter,
  uuidFilter,
  type Page,
} from '#platform/listing';

import { EntryNotFound } from '../ledger.errors';
import { canKeepBooks } from '../ledger.policy';
import type { EntryId } from '../ledger.types';

export const ENTRY_LISTING = listing({
  filters: {
    keeperId: uuidFilter('e.keeper_id'),
    kind: codeFilter('e.kind', /^[a-z-]{1,40}$/),
    causeKind: codeFilter('e.cause_kind', /^[a-z-]{1,40}$/),
    causeId: textFilter('e.cause_id'),
    bookedOn: dayFilter('e.booked_on'),
    valueDate: dayFilter('e.value_date'),
  },
  sorts: {
    bookedOn: { column: 'e.booked_on', neverNull: true },
  },
  defaultSort: '-bookedOn',
  idColumn: 'e.id',
});

const POSTINGS = `(SELECT json_agg(json_build_object('line', p.line, 'side', p.side,
    'amount', ${eurJson('p.amount_cents')}, 'component', p.component,
    'contractId', p.contract_id, 'accountId', a.id, 'path', a.path, 'number', a.number,
    'name', a.name, 'partyId', a.party_id,
    'party', (SELECT o.name FROM organisations.organisation o WHERE o.id = a.party_id))
    ORDER BY p.line)
  FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id WHERE p.entry_id = e.id)`;

const VIEW = `json_build_object('id', e.id, 'keeperId', e.keeper_id,
  'number', (SELECT s.number FROM ledger.seal s WHERE s.entry_id = e.id),
  'kind', e.kind, 'causeKind', e.cause_kind, 'causeId', e.cause_id, 'label', e.label,
  'valueDate', e.value_date, 'bookedOn', e.booked_on, 'bookedAt', ${instantJson('e.booked_at')},
  'reversesId', e.reverses_id,
  'reversedById', (SELECT r.id FROM ledger.entry r WHERE r.reverses_id = e.id),
  'postings', ${POSTINGS})`;

const READERS = ['officer', 'decision-maker', 'auditor', 'administrator'] as const;
const NAMED = '$1::uuid[] IS NOT NULL';
const MINE = 'e.keeper_id = ANY ($1::uuid[])';

export interface EntryView {
  readonly keeperId: string;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
  readonly allowedActions: readonly string[];
}

@Injectable()
export class EntriesQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = ENTRY_LISTING.read(query);
    const where = `${NAMED} AND ${this.wall.restrict(MINE)}`;
    const params = [organisationsWhere(actor, ...READERS)];
    const source = { select: VIEW, from: 'ledger.entry e', where, params };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** With the business fact behind it, and what undid it. @throws EntryNotFound */
  get(actor: Actor, id: EntryId): Promise<EntryView> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<{ view: EntryView }>(
        `SELECT ${VIEW} AS view FROM ledger.entry e
         WHERE ${NAMED} AND ${this.wall.restrict(MINE)} AND e.id = $2`,
        [organisationsWhere(actor, ...READERS), id],
      );
      if (row === null) throw new EntryNotFound();
      return { ...row.view, allowedActions: actionsOf(actor, row.view) };
    });
  }
}

function actionsOf(actor: Actor, { keeperId, reversesId, reversedById }: EntryView): string[] {
  const mayReverse = canKeepBooks(actor, keeperId as Parameters<typeof canKeepBooks>[1]);
  return mayReverse && reversesId === null && reversedById === null ? ['reverse'] : [];
}
