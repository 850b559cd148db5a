import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import { eur } from '#kernel/money';
import { AccessWall } from '#platform/auth';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  dayFilter,
  instantFilter,
  listing,
  moneyFilter,
  page,
  textFilter,
  uuidFilter,
  type Page,
} from '#platform/listing';

import { creditTransfers, transferOf } from '../bank/credit-transfers';
import { PaymentFileNotFound, PaymentOrderNotFound } from '../grants.errors';
import {
  ORDER_STATUSES,
  type Account,
  type PaymentFileId,
  type PaymentOrderId,
} from '../grants.types';
import type { LocalDate } from '#kernel/dates';

export const ORDER_LISTING = listing({
  filters: {
    funderId: uuidFilter('p.funder_id'),
    payeeId: uuidFilter('p.payee_id'),
    agreementId: uuidFilter('p.agreement_id'),
    fileId: uuidFilter('p.file_id'),
    status: choiceFilter('p.status', ORDER_STATUSES),
    reference: textFilter('p.reference'),
    amount: moneyFilter('p.amount_cents'),
    draftedAt: instantFilter('p.drafted_at'),
    settledOn: dayFilter('p.settled_on'),
  },
  sorts: { draftedAt: { column: 'p.drafted_at', neverNull: true } },
  defaultSort: '-draftedAt',
  idColumn: 'p.id',
});

export const FILE_LISTING = listing({
  filters: {
    funderId: uuidFilter('l.funder_id'),
    madeAt: instantFilter('l.made_at'),
    executionOn: dayFilter('l.execution_on'),
  },
  sorts: { madeAt: { column: 'l.made_at', neverNull: true } },
  defaultSort: '-madeAt',
  idColumn: 'l.id',
});

/** Account numbers are masked in answers: only the file for the bank has them whole. */
const MASKED = `left(p.iban, 4) || ' •••• ' || right(p.iban, 4)`;

const nameOf = (id: string) =>
  `(SELECT n.given_name || ' ' || n.family_name FROM identity.person n WHERE n.id = ${id})`;

const ORDER = `json_build_object('id', p.id, 'reference', p.reference, 'funderId', p.funder_id,
  'agreementId', p.agreement_id, 'agreement', g.reference, 'instalmentId', p.instalment_id,
  'instalment', i.label, 'payeeId', p.payee_id, 'payee', o.name,
  'amount', ${eurJson('p.amount_cents')}, 'iban', ${MASKED}, 'holder', p.holder,
  'status', p.status, 'fileId', p.file_id, 'file', l.reference,
  'draftedAt', ${instantJson('p.drafted_at')}, 'draftedById', p.drafted_by,
  'draftedBy', ${nameOf('p.drafted_by')}, 'approvedAt', ${instantJson('p.approved_at')},
  'approvedBy', ${nameOf('p.approved_by')}, 'settledOn', p.settled_on, 'reason', p.reason,
  'version', p.version, 'allowedActions', to_json(array_remove(ARRAY[
    CASE WHEN p.status = 'draft' AND p.funder_id = ANY ($2::uuid[]) AND p.drafted_by <> $4::uuid
      THEN 'approve' END,
    CASE WHEN p.status IN ('draft', 'approved')
      AND p.funder_id = ANY ($2::uuid[] || $3::uuid[]) THEN 'cancel' END], NULL)))`;

const ORDERS = `grants.payment_order p
  JOIN grants."grant" g ON g.agreement_id = p.agreement_id
  JOIN grants.instalment i ON i.id = p.instalment_id
  JOIN organisations.organisation o ON o.id = p.payee_id
  LEFT JOIN grants.payment_file l ON l.id = p.file_id`;

const FILE = `json_build_object('id', l.id, 'reference', l.reference, 'funderId', l.funder_id,
  'executionOn', l.execution_on, 'orders', l.orders, 'total', ${eurJson('l.total_cents')},
  'sha256', l.sha256, 'madeAt', ${instantJson('l.made_at')}, 'madeBy', ${nameOf('l.made_by')},
  'awaited', (SELECT count(*)::int FROM grants.payment_order p
    WHERE p.file_id = l.id AND p.status = 'sent'))`;

const NAMED = '$1::uuid[] IS NOT NULL';
const READERS = ['officer', 'decision-maker', 'auditor'] as const;

@Injectable()
export class PaymentOrdersQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = ORDER_LISTING.read(query);
    const { where, params } = this.of(actor, 'p');
    const source = { select: ORDER, from: ORDERS, where, params: [...params, ...actsOf(actor)] };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws PaymentOrderNotFound */
  async find(actor: Actor, id: PaymentOrderId): Promise<object> {
    const { where, params } = this.of(actor, 'p');
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ order: object }>(
        `SELECT ${ORDER} AS "order" FROM ${ORDERS} WHERE ${where} AND p.id = $5`,
        [...params, ...actsOf(actor), id],
      ),
    );
    if (row === null) throw new PaymentOrderNotFound();
    return row.order;
  }

  listFiles(actor: Actor, query: unknown): Promise<Page> {
    const request = FILE_LISTING.read(query);
    const source = { select: FILE, from: 'grants.payment_file l', ...this.of(actor, 'l') };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws PaymentFileNotFound */
  async findFile(actor: Actor, id: PaymentFileId): Promise<object> {
    const { where, params } = this.of(actor, 'l');
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ file: object }>(
        `SELECT ${FILE} AS file FROM grants.payment_file l WHERE ${where} AND l.id = $2`,
        [...params, id],
      ),
    );
    if (row === null) throw new PaymentFileNotFound();
    return row.file;
  }

  /** The file again, as it was made: to the byte. @throws PaymentFileNotFound */
  async contentOf(actor: Actor, id: PaymentFileId): Promise<string> {
    const { where, params } = this.of(actor, 'l');
    const file = await this.transactions.read(actor, (reader) =>
      reader.one<FileRow>(
        `SELECT l.reference, l.made_at AS "madeAt", l.execution_on::text AS "executionOn", l.payer,
           (SELECT json_agg(json_build_object('reference', p.reference, 'iban', p.iban,
               'bic', p.bic, 'holder', p.holder, 'cents', p.amount_cents::text) ORDER BY p.id)
             FROM grants.payment_order p WHERE p.file_id = l.id) AS orders
         FROM grants.payment_file l WHERE ${where} AND l.id = $2`,
        [...params, id],
      ),
    );
    if (file === null) throw new PaymentFileNotFound();
    const transfers = file.orders.map(({ cents, ...order }) =>
      transferOf({ ...order, amount: eur(BigInt(cents)) }),
    );
    return creditTransfers({ ...file, transfers });
  }

  private of(actor: Actor, alias: string) {
    return {
      where: `${NAMED} AND ${this.wall.restrict(`${alias}.funder_id = ANY ($1::uuid[])`)}`,
      params: [organisationsWhere(actor, ...READERS)],
    };
  }
}

/** For whom the actor approves and orders, and who it is: what may be done follows. */
function actsOf(actor: Actor): readonly unknown[] {
  return [
    organisationsWhere(actor, 'decision-maker'),
    organisationsWhere(actor, 'officer'),
    actor.id,
  ];
}

interface FileRow {
  readonly reference: string;
  readonly madeAt: Date;
  readonly executionOn: LocalDate;
  readonly payer: Account;
  readonly orders: readonly (Account & { readonly reference: string; readonly cents: string })[];
}
