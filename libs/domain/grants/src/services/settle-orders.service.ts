import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';

import { paymentBlockers } from '../domain/blockers';
import { PaymentForbidden, PaymentRefused } from '../grants.errors';
import { canApprovePayments, canFollowPayments } from '../grants.policy';
import type { PaymentOrderId } from '../grants.types';
import { PaymentFactsQuery } from '../queries/payment-facts.query';

import { InstalmentEntity } from '../storage/instalment.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';

import { holdInstalment, holdOrder } from './hold';

export interface ReadOrder {
  readonly id: PaymentOrderId;
  /** As it was read. */
  readonly version: number;
}

/** What becomes of an order before it goes to the bank: approved by a second person, or cancelled. */
@Injectable()
export class SettleOrdersService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly facts: PaymentFactsQuery,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything that could stop the payment is asked again; the account must be the one that was
   * drafted.
   * @throws PaymentOrderNotFound, PaymentForbidden, PaymentRefused, VersionStale
   */
  approve(actor: Actor, { id, version }: ReadOrder): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const order = await holdOrder(tx, id);
      if (!canApprovePayments(actor, order.funderId)) throw new PaymentForbidden();
      const instalment = await holdInstalment(tx, order.instalmentId);
      const refusals = [
        ...(order.status === 'draft' ? [] : [refusal('order-not-draft')]),
        ...(order.draftedBy === String(actor.id) ? [refusal('approver-drafted-it')] : []),
        ...(await this.blockersOf(order, instalment)),
      ];
      if (refusals.length > 0) throw new PaymentRefused(refusals);
      const approved = { approvedAt: this.clock(), approvedBy: String(actor.id) };
      await compareAndSet(
        tx,
        PaymentOrderEntity,
        { id, version },
        { status: 'approved', ...approved },
      );
      await this.record(tx, actor, order, 'order-approved', {});
    });
  }

  /**
   * Takes an order back while it has not gone to the bank; its instalment is due again.
   * @throws PaymentOrderNotFound, PaymentForbidden, PaymentRefused, VersionStale
   */
  cancel(actor: Actor, { id, version, reason }: ReadOrder & { readonly reason: string }) {
    return this.transactions.run(actor, async (tx) => {
      const order = await holdOrder(tx, id);
      const { funderId, instalmentId, status } = order;
      if (!canFollowPayments(actor, funderId) && !canApprovePayments(actor, funderId))
        throw new PaymentForbidden();
      if (status !== 'draft' && status !== 'approved')
        throw new PaymentRefused([refusal('order-already-sent')]);
      await compareAndSet(tx, PaymentOrderEntity, { id, version }, { status: 'cancelled', reason });
      const instalment = await holdInstalment(tx, instalmentId);
      await compareAndSet(tx, InstalmentEntity, instalment, { status: 'due' });
      await this.record(tx, actor, order, 'order-cancelled', { reason });
    });
  }

  private async blockersOf(
    { accountNumber }: PaymentOrderEntity,
    instalment: InstalmentEntity,
  ): Promise<readonly Refusal[]> {
    const now = this.clock();
    const { id, agreementId, funderId, payeeId, suspendedOn } = instalment;
    const payable = { id, agreementId, funderId, payeeId, suspendedOn, status: 'due' as const };
    const { of, accounts } = await this.transactions.run(SYSTEM, (house) =>
      this.facts.of(readerOf(house), [payable], now),
    );
    const facts = of.get(id);
    const isSameAccount = accounts.get(payeeId)?.number === accountNumber;
    return [
      ...(isSameAccount ? [] : [refusal('account-changed-since')]),
      ...(facts === undefined ? [] : paymentBlockers(facts, now)),
    ];
  }

  private record(
    tx: Tx,
    actor: Actor,
    { id, funderId, reference, amount }: PaymentOrderEntity,
    what: string,
    after: Readonly<Record<string, string>>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: `grants.${what}`,
      subject: { kind: 'payment-order', id },
      organisationId: funderId,
      after: { reference, cents: amount.cents.toString(), ...after },
    });
  }
}
