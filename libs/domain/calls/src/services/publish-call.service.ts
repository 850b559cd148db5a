import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { PublicationRefused } from '../calls.errors';
import { callPublished } from '../calls.events';
import type { CallRevision } from '../calls.types';
import { readCalendar } from '../domain/calendar';
import { readRevision } from '../domain/call-revision';
import { checkPublication } from '../domain/publication';
import { CallRevisionEntity } from '../storage/call-revision.entity';
import { CallEntity } from '../storage/call.entity';

import { takeInHand, type CallAtVersion } from './call-in-hand';
import { ReferenceBook } from './reference-book';

@Injectable()
export class PublishCallService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly references: ReferenceBook,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a draft public, as its first revision, which nobody changes any more.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed,
   * PublicationRefused
   */
  publish(actor: Actor, at: CallAtVersion): Promise<CallRevision> {
    return this.transactions.run(actor, async (tx) => {
      const { call, next: status } = await takeInHand(tx, actor, at, 'publish');
      const publishedAt = this.clock();
      const inContent = checkPublication(call, publishedAt);
      const refusals = [...inContent, ...(await this.references.check(readerOf(tx), call))];
      if (refusals.length > 0) throw new PublicationRefused(refusals);

      const revision = await this.keepRevision(tx, call, publishedAt);
      const { number: revisionNumber, reference } = revision;
      const changes = { status, revisionNumber, reference, publishedAt, updatedAt: publishedAt };
      await compareAndSet(tx, CallEntity, at, changes);
      await this.tell(tx, actor, revision, call);
      return revision;
    });
  }

  private async keepRevision(tx: Tx, call: CallEntity, publishedAt: Date): Promise<CallRevision> {
    const { id: callId, funderId, content } = call;
    const row = { callId, number: 1, funderId, publishedAt, ...readCalendar(content) };
    await tx.insert(CallRevisionEntity, { ...row, content, changeNote: null, changes: [] });
    return readRevision({ ...row, reference: await this.references.next(tx, call) }, content);
  }

  private async tell(tx: Tx, actor: Actor, revision: CallRevision, { content }: CallEntity) {
    await this.audit.record(tx, {
      actor,
      action: 'calls.call-published',
      subject: { kind: 'call', id: revision.callId },
      organisationId: revision.funderId,
      after: content,
    });
    await this.outbox.publish(tx, callPublished(revision));
  }
}
