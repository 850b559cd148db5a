import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner } from '#platform/database';

import { DraftRefused } from '../calls.errors';
import { columnsOf } from '../domain/columns';
import { changedContent, type ContentPatch } from '../domain/draft';
import { DraftCheck } from '../queries/draft-check.query';
import { CallEntity } from '../storage/call.entity';

import { takeInHand, type CallAtVersion } from './call-in-hand';

@Injectable()
export class ChangeDraftService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly drafts: DraftCheck,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Changes a draft by what the patch says of it.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed, DraftRefused
   */
  change(actor: Actor, at: CallAtVersion, patch: ContentPatch): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { call } = await takeInHand(tx, actor, at, 'change');
      const content = changedContent(call.content, patch);
      const refusals = await this.drafts.content(readerOf(tx), content);
      if (refusals.length > 0) throw new DraftRefused(refusals);

      await compareAndSet(tx, CallEntity, at, {
        ...columnsOf(content, call.funderId),
        updatedAt: this.clock(),
      });
      await this.audit.record(tx, {
        actor,
        action: 'calls.draft-changed',
        subject: { kind: 'call', id: call.id },
        organisationId: call.funderId,
        before: call.content,
        after: content,
      });
    });
  }
}
