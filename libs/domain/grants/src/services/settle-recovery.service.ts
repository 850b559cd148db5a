import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { eur, formatEur, type Money } from '#kernel/money';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, VersionStale, type Tx } from '#platform/database';
import { Journal } from '#domain/ledger';

import { recoverySettled } from '../domain/grant-entries';
import { PaymentForbidden, RecoveryNotFound, RecoveryRefused } from '../grants.errors';
import { canApprovePayments, canFollowPayments } from '../grants.policy';
import type { RecoveryId } from '../grants.types';
import { RecoveryEntity } from '../storage/recovery.entity';

import { grantsOf } from './hold';
import { TIME_ZONE } from './instalment-book';

export interface ReadRecovery {
  readonly id: RecoveryId;
  /** As it was read. */
  readonly version: number;
}

export interface Receipt {
  readonly amount: Money;
  readonly receivedOn: LocalDate;
}

/** What becomes of an overpayment: it comes back, in one payment or several, or is given up. */
@Injectable()
export class SettleRecoveryService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly journal: Journal,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down that some of it was received.
   * @throws RecoveryNotFound, PaymentForbidden, RecoveryRefused, VersionStale
   */
  receive(actor: Actor, read: ReadRecovery, { amount, receivedOn }: Receipt): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const recovery = await hold(tx, read);
      if (!canFollowPayments(actor, recovery.funderId)) throw new PaymentForbidden();
      const left = leftOf(recovery);
      const isAhead = receivedOn > dayOf(this.clock(), TIME_ZONE);
      const refusals = [
        ...(amount.cents > left.cents
          ? [refusal('above-what-is-left', '/amount', { left: formatEur(left) })]
          : []),
        ...(isAhead ? [refusal('received-in-the-future', '/receivedOn')] : []),
      ];
      if (refusals.length > 0) throw new RecoveryRefused(refusals);
      const received = eur(recovery.received.cents + amount.cents);
      const version = await compareAndSet(tx, RecoveryEntity, read, { received });
      const cause = { kind: 'recovery', id: `${recovery.id}/${String(version)}` };
      await this.book(tx, actor, recovery, 'received', { amount, cause, valueDate: receivedOn });
    });
  }

  /**
   * Gives up what is left, for good, and says why.
   * @throws RecoveryNotFound, PaymentForbidden, RecoveryRefused, VersionStale
   */
  waive(actor: Actor, read: ReadRecovery, reason: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const recovery = await hold(tx, read);
      if (!canApprovePayments(actor, recovery.funderId)) throw new PaymentForbidden();
      const amount = leftOf(recovery);
      if (amount.cents === 0n) throw new RecoveryRefused([refusal('nothing-left-to-recover')]);
      await compareAndSet(tx, RecoveryEntity, read, { waived: amount, waiver: reason });
      const valueDate = dayOf(this.clock(), TIME_ZONE);
      const cause = { kind: 'recovery', id: `${recovery.id}/waived` };
      await this.book(tx, actor, recovery, 'waived', { amount, cause, valueDate });
    });
  }

  private async book(
    tx: Tx,
    actor: Actor,
    recovery: RecoveryEntity,
    how: 'received' | 'waived',
    fact: Booked,
  ): Promise<void> {
    const grant = (await grantsOf(tx, [recovery])).get(recovery.agreementId);
    if (grant === undefined) throw new RecoveryNotFound();
    const { id, payeeId, funderId } = recovery;
    const { amount } = fact;
    await this.journal.post(tx, actor, recoverySettled(grant, { payeeId, amount }, how, fact));
    await this.audit.record(tx, {
      actor,
      action: `grants.recovery-${how}`,
      subject: { kind: 'recovery', id },
      organisationId: funderId,
      after: { cents: amount.cents.toString() },
    });
  }
}

interface Booked {
  readonly amount: Money;
  readonly cause: { readonly kind: string; readonly id: string };
  readonly valueDate: LocalDate;
}

/** @throws RecoveryNotFound, VersionStale */
async function hold(tx: Tx, { id, version }: ReadRecovery): Promise<RecoveryEntity> {
  const recovery = await tx.findOne(RecoveryEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (recovery === null) throw new RecoveryNotFound();
  if (recovery.version !== version) throw new VersionStale(recovery.version);
  return recovery;
}

function leftOf({ amount, received, waived }: RecoveryEntity): Money {
  return eur(amount.cents - received.cents - waived.cents);
}
