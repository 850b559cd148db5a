import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, VersionStale, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { resumedPayBy } from '../domain/payment-clock';
import { InstalmentChangeRefused, InstalmentNotFound, PaymentForbidden } from '../grants.errors';
import { paymentResumed, paymentSuspended } from '../grants.events';
import { canFollowPayments } from '../grants.policy';
import type { InstalmentId } from '../grants.types';
import { InstalmentEntity } from '../storage/instalment.entity';
import { SuspensionEntity } from '../storage/suspension.entity';

import { grantsOf, holdInstalment } from './hold';
import { InstalmentBook, TIME_ZONE } from './instalment-book';

export interface ReadInstalment {
  readonly id: InstalmentId;
  /** As it was read. */
  readonly version: number;
}

/** What an officer says of an instalment: that it is due, or that its clock stands still. */
@Injectable()
export class FollowInstalmentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly book: InstalmentBook,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says that what an instalment waits for has come about, on that day.
   * @throws InstalmentNotFound, PaymentForbidden, InstalmentChangeRefused, VersionStale
   */
  declareDue(
    actor: Actor,
    {
      dueOn,
      reason,
      ...read
    }: ReadInstalment & { readonly dueOn: LocalDate; readonly reason: string },
  ): Promise<void> {
    return this.change(
      actor,
      read,
      'instalment-declared-due',
      { dueOn, reason },
      async (tx, row) => {
        refuseIf([
          ...(row.status === 'planned' ? [] : [refusal('not-planned')]),
          ...(dueOn > this.today() ? [refusal('due-in-the-future', '/dueOn')] : []),
        ]);
        const grant = (await grantsOf(tx, [row])).get(row.agreementId);
        if (grant === undefined) throw new InstalmentNotFound();
        await this.book.declare(tx, actor, { grant, rows: [row], dueOn, reason });
      },
    );
  }

  /**
   * Stops the clock: what the funder asked of the payee is missing.
   * @throws InstalmentNotFound, PaymentForbidden, InstalmentChangeRefused, VersionStale
   */
  suspend(actor: Actor, { reason, ...read }: ReadInstalment & { readonly reason: string }) {
    return this.change(actor, read, 'payment-suspended', { reason }, async (tx, row) => {
      const suspendedOn = this.today();
      refuseIf([
        ...(row.status === 'due' ? [] : [refusal('not-due')]),
        ...(row.suspendedOn === null ? [] : [refusal('already-suspended')]),
      ]);
      await tx.insert(SuspensionEntity, {
        id: newId<'Suspension'>(this.clock()),
        instalmentId: row.id,
        funderId: row.funderId,
        reason,
        suspendedOn,
        suspendedAt: this.clock(),
        suspendedBy: String(actor.id),
        readerOrganisationIds: row.readerOrganisationIds,
      });
      await compareAndSet(tx, InstalmentEntity, row, { suspendedOn });
      await this.outbox.publish(tx, paymentSuspended(row.id));
    });
  }

  /**
   * Lets the clock run again: the last day moves by as many days as it stood still.
   * @throws InstalmentNotFound, PaymentForbidden, InstalmentChangeRefused, VersionStale
   */
  resume(actor: Actor, read: ReadInstalment) {
    return this.change(actor, read, 'payment-resumed', {}, async (tx, row) => {
      const { suspendedOn, payBy } = row;
      if (suspendedOn === null || payBy === null)
        throw new InstalmentChangeRefused([refusal('not-suspended')]);
      const resumedOn = this.today();
      const open = { instalmentId: row.id, resumedOn: IsNull() };
      await tx.update(SuspensionEntity, open, { resumedOn, resumedBy: String(actor.id) });
      const moved = { suspendedOn: null, payBy: resumedPayBy(payBy, [suspendedOn, resumedOn]) };
      await compareAndSet(tx, InstalmentEntity, row, moved);
      await this.outbox.publish(tx, paymentResumed(row.id));
    });
  }

  private change(
    actor: Actor,
    { id, version }: ReadInstalment,
    what: string,
    after: Readonly<Record<string, string>>,
    work: (tx: Tx, row: InstalmentEntity) => Promise<void>,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const row = await holdInstalment(tx, id);
      if (!canFollowPayments(actor, row.funderId)) throw new PaymentForbidden();
      if (row.version !== version) throw new VersionStale(row.version);
      await work(tx, row);
      await this.audit.record(tx, {
        actor,
        action: `grants.${what}`,
        subject: { kind: 'instalment', id },
        organisationId: row.funderId,
        after,
      });
    });
  }

  private today(): LocalDate {
    return dayOf(this.clock(), TIME_ZONE);
  }
}

function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new InstalmentChangeRefused(refusals);
}
