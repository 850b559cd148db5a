import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { SYSTEM, type Actor } from '#kernel/actors';
import { type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { addAll, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { paymentBlockers } from '../domain/blockers';
import { PaymentForbidden, PaymentRefused } from '../grants.errors';
import { ordersDrafted } from '../grants.events';
import { canFollowPayments } from '../grants.policy';
import type { InstalmentId, PaymentOrderId } from '../grants.types';
import { PaymentFactsQuery, type KnownFacts } from '../queries/payment-facts.query';
import { InstalmentEntity } from '../storage/instalment.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';

import { holdInstalments } from './hold';

@Injectable()
export class DraftOrdersService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly facts: PaymentFactsQuery,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Drafts an order for each instalment, to the account in use: all of them, or none with every
   * reason. Of two who order the same at once, the second is told that it is ordered.
   * @throws PaymentForbidden, PaymentRefused
   */
  draft(actor: Actor, ids: readonly InstalmentId[]): Promise<readonly PaymentOrderId[]> {
    return this.transactions.run(actor, async (tx) => {
      const found = await holdInstalments(tx, ids);
      const instalments = found.filter(({ funderId }) => canFollowPayments(actor, funderId));
      if (instalments.length < found.length) throw new PaymentForbidden();
      const facts = await this.transactions.run(SYSTEM, (house) =>
        this.facts.of(readerOf(house), instalments, this.clock()),
      );
      const refusals = ids.flatMap((id, index) => this.refusalsOf(id, index, facts));
      if (refusals.length > 0) throw new PaymentRefused(refusals);
      const orders = await this.keep(tx, actor, instalments, facts);
      await this.tell(tx, actor, orders);
      return orders.map(({ id }) => id);
    });
  }

  private refusalsOf(id: InstalmentId, index: number, { of }: KnownFacts): readonly Refusal[] {
    const pointer = `/instalmentIds/${index}`;
    const facts = of.get(id);
    if (facts === undefined) return [refusal('instalment-unknown', pointer)];
    return paymentBlockers(facts, this.clock()).map((one) => ({ ...one, pointer }));
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    instalments: readonly InstalmentEntity[],
    { accounts }: KnownFacts,
  ): Promise<readonly PaymentOrderEntity[]> {
    const draftedAt = this.clock();
    const references = await nextReferences(tx, instalments.length, draftedAt);
    const orders = instalments.flatMap((instalment, index) => {
      const account = accounts.get(instalment.payeeId);
      if (account === undefined) return [];
      return {
        id: newId<'PaymentOrder'>(draftedAt),
        reference: references[index] ?? '',
        funderId: instalment.funderId,
        agreementId: instalment.agreementId,
        instalmentId: instalment.id,
        payeeId: instalment.payeeId,
        amount: instalment.amount,
        iban: account.iban,
        bic: account.bic,
        holder: account.holder,
        accountNumber: account.number,
        status: 'draft' as const,
        fileId: null,
        draftedAt,
        draftedBy: String(actor.id),
        approvedAt: null,
        approvedBy: null,
        settledOn: null,
        reason: null,
        version: 1,
      };
    });
    await tx.insert(PaymentOrderEntity, orders);
    const id = In(instalments.map((one) => one.id));
    await tx.update(InstalmentEntity, { id }, { status: 'ordered', version: () => 'version + 1' });
    return orders;
  }

  private async tell(tx: Tx, actor: Actor, orders: readonly PaymentOrderEntity[]): Promise<void> {
    for (const funderId of new Set(orders.map((order) => order.funderId))) {
      const theirs = orders.filter((order) => order.funderId === funderId);
      const total = formatEur(addAll(theirs.map(({ amount }) => amount)));
      await this.audit.record(tx, {
        actor,
        action: 'grants.orders-drafted',
        subject: { kind: 'organisation', id: funderId },
        organisationId: funderId,
        after: { total, orders: theirs.map(({ id, reference }) => ({ id, reference })) },
      });
      await this.outbox.publish(
        tx,
        ordersDrafted({
          funderId,
          orders: String(theirs.length),
          total,
          drafterId: String(actor.id),
        }),
      );
    }
  }
}

/** `VIR-2026-000123`: goes to the bank, and must never be given twice. */
async function nextReferences(tx: Tx, count: number, at: Date): Promise<readonly string[]> {
  const rows = await readerOf(tx).rows<{ number: string }>(
    `SELECT lpad(nextval('grants.payment_number')::text, 6, '0') AS number
     FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ number }) => `VIR-${at.getUTCFullYear()}-${number}`);
}
