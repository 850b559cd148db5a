import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, TransactionRunner, type Reader } from '#platform/database';
import {
  codeFilter,
  Cursors,
  listing,
  page,
  textFilter,
  uuidFilter,
  type Page,
} from '#platform/listing';

import { LedgerAccountNotFound } from '../ledger.errors';
import type { LedgerAccountId } from '../ledger.types';

export const ACCOUNT_LISTING = listing({
  filters: {
    keeperId: uuidFilter('a.keeper_id'),
    number: codeFilter('a.number', /^[1-8][0-9]{2,7}$/),
    path: textFilter('a.path'),
    partyId: uuidFilter('a.party_id'),
  },
  sorts: {
    path: { column: 'a.path', neverNull: true },
    number: { column: 'a.number', neverNull: true },
  },
  defaultSort: 'path',
  idColumn: 'a.id',
});

/** Positive on the normal side of the account. */
const BALANCE = `(SELECT coalesce(sum(CASE WHEN p.side = a.normal THEN p.amount_cents
    ELSE -p.amount_cents END), 0) FROM ledger.posting p WHERE p.account_id = a.id)`;

const VIEW = `json_build_object('id', a.id, 'keeperId', a.keeper_id, 'path', a.path,
  'number', a.number, 'name', a.name, 'normal', a.normal, 'partyId', a.party_id,
  'party', (SELECT o.name FROM organisations.organisation o WHERE o.id = a.party_id),
  'openedOn', a.opened_on, 'closedOn', a.closed_on, 'balance', ${eurJson(BALANCE)})`;

export const LINE_LISTING = listing({
  filters: {},
  sorts: { bookedOn: { column: 'p.booked_on', neverNull: true } },
  defaultSort: '-bookedOn',
  idColumn: 'p.entry_id',
});

/** What an entry moved on the account, and the balance after it. */
const LINE = `json_build_object('entryId', p.entry_id, 'kind', e.kind, 'label', e.label,
  'causeKind', e.cause_kind, 'causeId', e.cause_id, 'valueDate', e.value_date,
  'bookedOn', p.booked_on, 'debit', ${eurJson('p.debits')}, 'credit', ${eurJson('p.credits')},
  'balance', ${eurJson('p.balance')})`;

const LINES = `(SELECT m.*, sum(CASE $3::text WHEN 'debit' THEN debits - credits
        ELSE credits - debits END) OVER (ORDER BY booked_on, entry_id) AS balance
    FROM (SELECT entry_id, booked_on,
        coalesce(sum(amount_cents) FILTER (WHERE side = 'debit'), 0) AS debits,
        coalesce(sum(amount_cents) FILTER (WHERE side = 'credit'), 0) AS credits
      FROM ledger.posting WHERE account_id = $2 GROUP BY entry_id, booked_on) m) p
  JOIN ledger.entry e ON e.id = p.entry_id`;

const READERS = ['officer', 'decision-maker', 'auditor', 'administrator'] as const;

@Injectable()
export class AccountsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = ACCOUNT_LISTING.read(query);
    const where = `$1::uuid[] IS NOT NULL AND ${this.wall.restrict('a.keeper_id = ANY ($1::uuid[])')}`;
    const params = [organisationsWhere(actor, ...READERS)];
    const source = { select: VIEW, from: 'ledger.account a', where, params };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws LedgerAccountNotFound */
  get(actor: Actor, id: LedgerAccountId): Promise<object> {
    return this.transactions.read(
      actor,
      async (reader) => (await this.find(reader, actor, id)).view,
    );
  }

  /** The postings of an account, the latest first, each with the balance after it. @throws LedgerAccountNotFound */
  statement(actor: Actor, id: LedgerAccountId, query: unknown): Promise<Page> {
    const request = LINE_LISTING.read(query);
    return this.transactions.read(actor, async (reader) => {
      const { normal } = await this.find(reader, actor, id);
      const params = [organisationsWhere(actor, ...READERS), id, normal];
      const source = { select: LINE, from: LINES, where: '$1::uuid[] IS NOT NULL', params };
      return page(reader, request, source, this.cursors);
    });
  }

  private async find(reader: Reader, actor: Actor, id: LedgerAccountId) {
    type Row = { readonly view: object; readonly normal: string };
    const row = await reader.one<Row>(
      `SELECT ${VIEW} AS view, a.normal FROM ledger.account a
       WHERE a.id = $1 AND $2::uuid[] IS NOT NULL
         AND ${this.wall.restrict('a.keeper_id = ANY ($2::uuid[])')}`,
      [id, organisationsWhere(actor, ...READERS)],
    );
    if (row === null) throw new LedgerAccountNotFound();
    return row;
  }
}
