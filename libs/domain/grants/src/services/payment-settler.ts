import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { Journal } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import { paymentReturned as returnEntry, paymentsConfirmed } from '../domain/grant-entries';
import { instalmentPaid, paymentReturned } from '../grants.events';
import { InstalmentEntity } from '../storage/instalment.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';

import { grantsOf } from './hold';

/** What of an order its outcome is booked with. */
export type SentOrder = Pick<
  PaymentOrderEntity,
  'id' | 'instalmentId' | 'agreementId' | 'payeeId' | 'amount' | 'status'
>;

interface Settlement {
  readonly funderId: OrganisationId;
  readonly cause: { readonly kind: string; readonly id: string };
  readonly on: LocalDate;
}

/** What the bank's word makes of orders that were sent; the caller holds them. */
@Injectable()
export class PaymentSettler {
  constructor(
    private readonly journal: Journal,
    private readonly outbox: Outbox,
  ) {}

  /** Paid on that day: one entry for all of them. */
  async confirm(
    tx: Tx,
    actor: Actor,
    orders: readonly SentOrder[],
    { funderId, cause, on }: Settlement,
  ): Promise<void> {
    if (orders.length === 0) return;
    const paid = { settledOn: on, version: () => 'version + 1' };
    await tx.update(
      PaymentOrderEntity,
      { id: In(orders.map(({ id }) => id)) },
      { status: 'paid', ...paid },
    );
    const instalmentIds = orders.map(({ instalmentId }) => instalmentId);
    await tx.update(
      InstalmentEntity,
      { id: In(instalmentIds) },
      { status: 'paid', paidOn: on, version: () => 'version + 1' },
    );
    await this.journal.post(
      tx,
      actor,
      paymentsConfirmed(funderId, orders, { cause, valueDate: on }),
    );
    await this.outbox.publishAll(tx, instalmentIds.map(instalmentPaid));
  }

  /** Given back: the debt is there again, and another order may be drafted. */
  async giveBack(
    tx: Tx,
    actor: Actor,
    order: SentOrder,
    { cause, on, reason }: Settlement & { readonly reason: string | null },
  ): Promise<void> {
    await tx.update(
      PaymentOrderEntity,
      { id: order.id },
      { status: 'returned', settledOn: on, reason, version: () => 'version + 1' },
    );
    await tx.update(
      InstalmentEntity,
      { id: order.instalmentId },
      { status: 'due', paidOn: null, version: () => 'version + 1' },
    );
    const grant = (await grantsOf(tx, [order])).get(order.agreementId);
    if (grant === undefined) return;
    const { payeeId, amount, status } = order;
    const part = { grant, payeeId, amount };
    const entry = returnEntry(part, status === 'paid', { cause, valueDate: on });
    await this.journal.post(tx, actor, entry);
    await this.outbox.publish(tx, paymentReturned(order.instalmentId));
  }
}
