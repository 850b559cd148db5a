import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { callCancelled } from '../calls.events';
import type { Translated } from '../calls.types';
import { CallEntity } from '../storage/call.entity';

import { takeInHand, type CallAtVersion } from './call-in-hand';

@Injectable()
export class CancelCallService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a call up, for good, and says why: to everyone if it was public.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed
   */
  cancel(actor: Actor, at: CallAtVersion, cancelReason: Translated): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { call, next: status } = await takeInHand(tx, actor, at, 'cancel');
      const cancelledAt = this.clock();
      const changes = { status, cancelledAt, cancelReason, updatedAt: cancelledAt };
      await compareAndSet(tx, CallEntity, at, changes);
      await this.audit.record(tx, {
        actor,
        action: 'calls.call-cancelled',
        subject: { kind: 'call', id: call.id },
        organisationId: call.funderId,
        after: cancelReason,
      });
      await this.outbox.publish(tx, callCancelled(call));
    });
  }
}
