import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { adjust, isBusinessDay } from '#kernel/calendars';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { addAll } from '#kernel/money';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Journal } from '#domain/ledger';
import { VaultDirectory, type OrganisationId } from '#domain/organisations';

import { creditTransfers, transferOf } from '../bank/credit-transfers';
import { paymentsSent, type PaidPart } from '../domain/grant-entries';
import { PaymentForbidden, PaymentRefused } from '../grants.errors';
import { canApprovePayments } from '../grants.policy';
import type { Account, PaymentFileId } from '../grants.types';
import { PaymentFileEntity } from '../storage/payment-file.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';

import { grantsOf } from './hold';
import { TIME_ZONE } from './instalment-book';

/** An entry of the books holds a thousand lines; what is left goes with the next file. */
export const MOST_ORDERS_PER_FILE = 900;

export interface Sending {
  readonly funderId: OrganisationId;
  /** The day the bank is to make the transfers; null for the next day on which it can. */
  readonly executionOn: LocalDate | null;
}

@Injectable()
export class SendOrdersService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly vaults: VaultDirectory,
    private readonly journal: Journal,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts all approved orders of a funder in one file for its bank, the oldest first, and books them
   * as on their way. Of two who make a file at once, each order is in one of the two.
   * @throws PaymentForbidden, PaymentRefused
   */
  send(actor: Actor, { funderId, executionOn }: Sending): Promise<PaymentFileId> {
    if (!canApprovePayments(actor, funderId)) throw new PaymentForbidden();
    return this.transactions.run(actor, async (tx) => {
      const madeAt = this.clock();
      const today = dayOf(madeAt, TIME_ZONE);
      const day = executionDay(executionOn, today);
      const orders = await approvedOf(tx, funderId);
      const payer = await this.payerOf(tx, funderId);
      const [first] = orders;
      if (first === undefined) throw new PaymentRefused([refusal('nothing-to-send')]);
      if (payer === null) throw new PaymentRefused([refusal('payer-account-missing')]);
      const reference = `LOT-${first.reference.slice(4)}`;
      const file = { reference, madeAt, executionOn: day, payer };
      const content = creditTransfers({ ...file, transfers: orders.map(transferOf) });
      const id = newId<'PaymentFile'>(madeAt);
      const total = addAll(orders.map(({ amount }) => amount));
      const sha256 = createHash('sha256').update(content).digest('hex');
      await tx.insert(PaymentFileEntity, {
        ...file,
        id,
        funderId,
        orders: orders.length,
        total,
        sha256,
        madeBy: String(actor.id),
      });
      await tx.update(
        PaymentOrderEntity,
        { id: In(orders.map((order) => order.id)) },
        { status: 'sent', fileId: id, version: () => 'version + 1' },
      );
      const grants = await grantsOf(tx, orders);
      const parts = orders.flatMap(({ agreementId, payeeId, amount }): PaidPart[] => {
        const grant = grants.get(agreementId);
        return grant === undefined ? [] : [{ grant, payeeId, amount }];
      });
      const cause = { kind: 'payment-file', id };
      const entry = paymentsSent(parts, { cause, reference, valueDate: today });
      await this.journal.post(tx, actor, entry);
      await this.audit.record(tx, {
        actor,
        action: 'grants.payment-file-made',
        subject: { kind: 'payment-file', id },
        organisationId: funderId,
        after: { reference, sha256, orders: orders.length, cents: total.cents.toString() },
      });
      return id;
    });
  }

  private async payerOf(tx: Tx, funderId: OrganisationId): Promise<Account | null> {
    const [account] = await this.vaults.bankDetailsOf(readerOf(tx), [funderId]);
    if (account === undefined) return null;
    const { holder, iban, bic } = account;
    return { holder, iban, bic };
  }
}

function approvedOf(tx: Tx, funderId: OrganisationId): Promise<readonly PaymentOrderEntity[]> {
  return tx.find(PaymentOrderEntity, {
    where: { funderId, status: 'approved' },
    order: { id: 'ASC' },
    take: MOST_ORDERS_PER_FILE,
    lock: { mode: 'pessimistic_write' },
  });
}

function executionDay(asked: LocalDate | null, today: LocalDate): LocalDate {
  const next = adjust(today, 'FOLLOWING', 'TARGET');
  if (asked === null) return next;
  if (asked >= today && isBusinessDay(asked, 'TARGET')) return asked;
  throw new PaymentRefused([refusal('execution-not-open', '/executionOn', { day: asked, next })]);
}
