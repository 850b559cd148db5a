import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import type { Refusal } from '#kernel/problems';
import { AccessWall } from '#platform/auth';
import { CLOCK } from '#platform/clock';
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
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import { paymentBlockers } from '../domain/blockers';
import { InstalmentNotFound, PaymentForbidden } from '../grants.errors';
import { canReadPayments } from '../grants.policy';
import { INSTALMENT_STATUSES } from '../grants.types';

import { PaymentFactsQuery, type PayableInstalment } from './payment-facts.query';

export const INSTALMENT_LISTING = listing({
  filters: {
    funderId: uuidFilter('i.funder_id'),
    payeeId: uuidFilter('i.payee_id'),
    agreementId: uuidFilter('i.agreement_id'),
    status: choiceFilter('i.status', INSTALMENT_STATUSES),
    dueOn: dayFilter('i.due_on'),
    payBy: dayFilter('i.pay_by'),
    paidOn: dayFilter('i.paid_on'),
    amount: moneyFilter('i.amount_cents'),
  },
  sorts: {
    payBy: { column: `coalesce(i.pay_by, 'infinity'::date)`, neverNull: true },
    number: { column: 'i.number', neverNull: true },
  },
  defaultSort: 'payBy',
  idColumn: 'i.id',
});

const VIEW = `json_build_object('id', i.id, 'agreementId', i.agreement_id,
  'agreement', g.reference, 'title', g.title, 'number', i.number, 'label', i.label,
  'trigger', i.trigger, 'payeeId', i.payee_id, 'payee', o.name, 'funderId', i.funder_id,
  'funder', f.name, 'amount', ${eurJson('i.amount_cents')}, 'status', i.status,
  'dueOn', i.due_on, 'dueReason', i.due_reason, 'payBy', i.pay_by,
  'suspendedOn', i.suspended_on, 'suspendedFor', (SELECT s.reason FROM grants.suspension s
    WHERE s.instalment_id = i.id AND s.resumed_on IS NULL),
  'paidOn', i.paid_on, 'version', i.version)`;

const FROM = `grants.instalment i
  JOIN grants."grant" g ON g.agreement_id = i.agreement_id
  JOIN organisations.organisation o ON o.id = i.payee_id
  JOIN organisations.organisation f ON f.id = i.funder_id`;

/** The first wall: the funder, the lead and the payee. */
const SHARED = 'i.reader_organisation_ids && $1::uuid[]';
const NAMED = '$1::uuid[] IS NOT NULL';

/** One screen of what is to pay: the soonest first. */
const MOST_DUE = 200;

const PAYABLE = `'id', i.id, 'agreementId', i.agreement_id, 'funderId', i.funder_id,
  'payeeId', i.payee_id, 'status', i.status, 'suspendedOn', i.suspended_on`;

interface Row {
  readonly view: object;
  readonly payable: PayableInstalment;
}

/** An instalment as it is read, with every reason why it is not paid now. */
export interface BlockedInstalment {
  readonly view: object;
  readonly payable: PayableInstalment;
  readonly blockers: readonly Refusal[];
}

export interface DuePayments {
  readonly instalments: readonly BlockedInstalment[];
  /** Whether others are due later. */
  readonly hasMore: boolean;
}

@Injectable()
export class InstalmentsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
    private readonly facts: PaymentFactsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = INSTALMENT_LISTING.read(query);
    const where = `${NAMED} AND ${this.wall.restrict(SHARED)}`;
    const source = { select: VIEW, from: FROM, where, params: [organisationsOf(actor)] };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** What a funder has to pay, the soonest first, at most `MOST_DUE`. @throws PaymentForbidden */
  async dueOf(actor: Actor, funderId: OrganisationId): Promise<DuePayments> {
    if (!canReadPayments(actor, funderId)) throw new PaymentForbidden();
    const due = `i.funder_id = $2 AND i.status = 'due' ORDER BY i.pay_by, i.id`;
    const found = await this.read(actor, `${due} LIMIT ${MOST_DUE + 1}`, funderId);
    return { instalments: found.slice(0, MOST_DUE), hasMore: found.length > MOST_DUE };
  }

  /** The plan of an agreement, for its parties. */
  ofAgreement(actor: Actor, id: AgreementId): Promise<readonly BlockedInstalment[]> {
    return this.read(actor, 'i.agreement_id = $2 ORDER BY i.number, o.name, i.id', id);
  }

  /** @throws InstalmentNotFound */
  async find(actor: Actor, id: string): Promise<BlockedInstalment> {
    const [found] = await this.read(actor, 'i.id = $2', id);
    if (found === undefined) throw new InstalmentNotFound();
    return found;
  }

  private async read(
    actor: Actor,
    rest: string,
    param: string,
  ): Promise<readonly BlockedInstalment[]> {
    const rows = await this.transactions.read(actor, (reader) =>
      reader.rows<Row>(
        `SELECT ${VIEW} AS view, json_build_object(${PAYABLE}) AS payable FROM ${FROM}
         WHERE ${NAMED} AND ${this.wall.restrict(SHARED)} AND ${rest}`,
        [organisationsOf(actor), param],
      ),
    );
    const now = this.clock();
    const payables = rows.map(({ payable }) => payable);
    const { of } = await this.transactions.read(SYSTEM, (house) =>
      this.facts.of(house, payables, now),
    );
    return rows.map((row) => {
      const facts = of.get(row.payable.id);
      return { ...row, blockers: facts === undefined ? [] : paymentBlockers(facts, now) };
    });
  }
}
