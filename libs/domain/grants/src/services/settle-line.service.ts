import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';

import { outcomeOf } from '../domain/match-lines';
import { PaymentForbidden, PaymentRefused, StatementLineNotFound } from '../grants.errors';
import { canFollowPayments } from '../grants.policy';
import type { PaymentOrderId, StatementLineId } from '../grants.types';
import { StatementLineEntity } from '../storage/statement-line.entity';

import { holdOrder } from './hold';
import { PaymentSettler } from './payment-settler';

export interface ReadLine {
  readonly id: StatementLineId;
  /** As it was read. */
  readonly version: number;
}

/** What a person says of a line that said nothing by itself. */
@Injectable()
export class SettleLineService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly settler: PaymentSettler,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Says which order a line settles; the amounts must be the same.
   * @throws StatementLineNotFound, PaymentOrderNotFound, PaymentForbidden, PaymentRefused, VersionStale
   */
  match(actor: Actor, { id, version, orderId }: ReadLine & { readonly orderId: PaymentOrderId }) {
    return this.transactions.run(actor, async (tx) => {
      const line = await openLine(tx, actor, id);
      const order = await holdOrder(tx, orderId);
      if (order.funderId !== line.funderId) throw new PaymentForbidden();
      const outcome = outcomeOf(order.status, line.direction);
      const isSame = order.amount.cents === line.amount.cents;
      if (outcome === null || !isSame)
        throw new PaymentRefused([
          ...(outcome === null ? [refusal('order-not-awaited', '/orderId')] : []),
          ...(isSame ? [] : [refusal('order-of-another-amount', '/orderId')]),
        ]);
      await compareAndSet(
        tx,
        StatementLineEntity,
        { id, version },
        { standing: 'matched', orderId },
      );
      const { funderId, bookedOn, remittance } = line;
      const fact = { funderId, cause: { kind: 'statement-line', id }, on: bookedOn };
      if (outcome === 'paid') await this.settler.confirm(tx, actor, [order], fact);
      else await this.settler.giveBack(tx, actor, order, { ...fact, reason: remittance });
      await this.record(tx, actor, line, { orderId, outcome });
    });
  }

  /**
   * Says that a line is about no grant, and why.
   * @throws StatementLineNotFound, PaymentForbidden, PaymentRefused, VersionStale
   */
  setAside(actor: Actor, { id, version, note }: ReadLine & { readonly note: string }) {
    return this.transactions.run(actor, async (tx) => {
      const line = await openLine(tx, actor, id);
      await compareAndSet(
        tx,
        StatementLineEntity,
        { id, version },
        { standing: 'set-aside', note },
      );
      await this.record(tx, actor, line, { note });
    });
  }

  private record(tx: Tx, actor: Actor, { id, funderId }: StatementLineEntity, after: object) {
    return this.audit.record(tx, {
      actor,
      action: 'grants.statement-line-settled',
      subject: { kind: 'statement-line', id },
      organisationId: funderId,
      after,
    });
  }
}

async function openLine(tx: Tx, actor: Actor, id: StatementLineId): Promise<StatementLineEntity> {
  const line = await tx.findOne(StatementLineEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (line === null) throw new StatementLineNotFound();
  if (!canFollowPayments(actor, line.funderId)) throw new PaymentForbidden();
  if (line.standing !== 'open') throw new PaymentRefused([refusal('line-not-open')]);
  return line;
}
