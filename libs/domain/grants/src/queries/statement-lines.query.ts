import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { eurJson, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  dayFilter,
  listing,
  moneyFilter,
  page,
  uuidFilter,
  type Page,
} from '#platform/listing';

import { StatementLineNotFound } from '../grants.errors';
import { DIRECTIONS, LINE_STANDINGS, type StatementLineId } from '../grants.types';

export const STATEMENT_LINE_LISTING = listing({
  filters: {
    funderId: uuidFilter('l.funder_id'),
    statementId: uuidFilter('l.statement_id'),
    standing: choiceFilter('l.standing', LINE_STANDINGS),
    direction: choiceFilter('l.direction', DIRECTIONS),
    bookedOn: dayFilter('l.booked_on'),
    amount: moneyFilter('l.amount_cents'),
  },
  sorts: { bookedOn: { column: 'l.booked_on', neverNull: true } },
  defaultSort: '-bookedOn',
  idColumn: 'l.id',
});

/** Orders that it could settle: of the same amount, and waiting for such a movement. */
const CANDIDATES = `(SELECT coalesce(json_agg(json_build_object('id', c.id,
      'reference', c.reference, 'payee', c.name)), '[]')
    FROM (SELECT p.id, p.reference, o.name FROM grants.payment_order p
      JOIN organisations.organisation o ON o.id = p.payee_id
      WHERE l.standing = 'open' AND p.funder_id = l.funder_id
        AND p.amount_cents = l.amount_cents
        AND p.status = ANY (CASE l.direction WHEN 'out' THEN ARRAY['sent']
          ELSE ARRAY['sent', 'paid'] END)
      ORDER BY p.id LIMIT 20) c)`;

const VIEW = `json_build_object('id', l.id, 'statementId', l.statement_id, 'statement', s.reference,
  'funderId', l.funder_id, 'position', l.position, 'bookedOn', l.booked_on,
  'direction', l.direction, 'amount', ${eurJson('l.amount_cents')}, 'endToEnd', l.end_to_end,
  'counterparty', l.counterparty, 'remittance', l.remittance, 'isReturn', l.is_return,
  'standing', l.standing, 'orderId', l.order_id, 'order', p.reference, 'fileId', l.file_id,
  'file', f.reference, 'note', l.note, 'candidates', ${CANDIDATES}, 'version', l.version,
  'allowedActions', CASE WHEN l.standing = 'open' AND l.funder_id = ANY ($2::uuid[])
    THEN json_build_array('match', 'set-aside') ELSE '[]'::json END)`;

const FROM = `grants.statement_line l
  JOIN grants.bank_statement s ON s.id = l.statement_id
  LEFT JOIN grants.payment_order p ON p.id = l.order_id
  LEFT JOIN grants.payment_file f ON f.id = l.file_id`;

const MINE = 'l.funder_id = ANY ($1::uuid[])';
const NAMED = '$1::uuid[] IS NOT NULL';
const READERS = ['officer', 'decision-maker', 'auditor'] as const;

@Injectable()
export class StatementLinesQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = STATEMENT_LINE_LISTING.read(query);
    const where = `${NAMED} AND ${this.wall.restrict(MINE)}`;
    const params = [organisationsWhere(actor, ...READERS), organisationsWhere(actor, 'officer')];
    const source = { select: VIEW, from: FROM, where, params };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws StatementLineNotFound */
  async find(actor: Actor, id: StatementLineId): Promise<object> {
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ view: object }>(
        `SELECT ${VIEW} AS view FROM ${FROM}
         WHERE ${NAMED} AND ${this.wall.restrict(MINE)} AND l.id = $3`,
        [organisationsWhere(actor, ...READERS), organisationsWhere(actor, 'officer'), id],
      ),
    );
    if (row === null) throw new StatementLineNotFound();
    return row.view;
  }
}
