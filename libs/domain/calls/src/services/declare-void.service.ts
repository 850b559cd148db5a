import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { callDeclaredVoid } from '../calls.events';
import type { Translated } from '../calls.types';
import { CallEntity } from '../storage/call.entity';

import { takeInHand, type CallAtVersion } from './call-in-hand';

@Injectable()
export class DeclareVoidService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says of a closed call that it has no result: for want of files, or of files that fit.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed
   */
  declareVoid(actor: Actor, at: CallAtVersion, voidReason: Translated): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { call, next: status } = await takeInHand(tx, actor, at, 'declare-void');
      const voidedAt = this.clock();
      const changes = { status, voidedAt, voidReason, updatedAt: voidedAt };
      await compareAndSet(tx, CallEntity, at, changes);
      await this.audit.record(tx, {
        actor,
        action: 'calls.call-declared-void',
        subject: { kind: 'call', id: call.id },
        organisationId: call.funderId,
        after: voidReason,
      });
      await this.outbox.publish(tx, callDeclaredVoid(call));
    });
  }
}
