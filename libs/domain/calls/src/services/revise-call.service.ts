import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { RevisionRefused } from '../calls.errors';
import { callRevised } from '../calls.events';
import type { CallContent, CallRevision, Translated } from '../calls.types';
import { readCalendar } from '../domain/calendar';
import { readRevision } from '../domain/call-revision';
import { changesBetween } from '../domain/changes';
import { columnsOf } from '../domain/columns';
import { changedContent, type ContentPatch } from '../domain/draft';
import { extensionTo } from '../domain/extension';
import { checkRevision, putsOffDeadline } from '../domain/revision';
import { DraftCheck } from '../queries/draft-check.query';
import { CallRevisionEntity } from '../storage/call-revision.entity';
import { CallEntity } from '../storage/call.entity';

import { takeInHand, type CallAtVersion } from './call-in-hand';

export interface Revising {
  readonly patch: ContentPatch;
  /** Told to candidates: what changes, and why. */
  readonly changeNote: Translated;
}

export interface Extending {
  readonly closesAtLocal: string;
  readonly reason: Translated;
}

/** What is said of a revision besides what it changes. */
interface Saying {
  readonly action: 'revise' | 'extend';
  readonly changeNote: Translated;
}

@Injectable()
export class ReviseCallService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly drafts: DraftCheck,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Widens a public call by another revision. Applications stay with the one they were made under,
   * but the deadline that counts is always the latest.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed, RevisionRefused
   */
  revise(actor: Actor, at: CallAtVersion, { patch, changeNote }: Revising): Promise<CallRevision> {
    return this.publish(actor, at, { action: 'revise', changeNote }, () => patch);
  }

  /**
   * Puts the deadline off, and the last intake or the end of full applications with it.
   * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed, RevisionRefused
   */
  extend(actor: Actor, at: CallAtVersion, { closesAtLocal, reason }: Extending) {
    const saying = { action: 'extend', changeNote: reason } as const;
    return this.publish(actor, at, saying, (content) => extensionTo(closesAtLocal, content));
  }

  private publish(
    actor: Actor,
    at: CallAtVersion,
    { action, changeNote }: Saying,
    patchOf: (content: CallContent) => ContentPatch,
  ): Promise<CallRevision> {
    return this.transactions.run(actor, async (tx) => {
      const { call } = await takeInHand(tx, actor, at, action);
      const { funderId, content: current } = call;
      const content = changedContent(current, patchOf(current));
      const publishedAt = this.clock();
      const refusals = [
        ...checkRevision({ funderId, current, next: content }, publishedAt),
        ...(await this.drafts.unknown(readerOf(tx), content)),
      ];
      if (refusals.length > 0) throw new RevisionRefused(refusals);

      const revision = await this.keep(tx, call, content, { changeNote, publishedAt });
      const { number: revisionNumber } = revision;
      const columns = columnsOf(content, funderId);
      const changes = { ...columns, revisionNumber, updatedAt: publishedAt };
      await compareAndSet(tx, CallEntity, at, changes);
      await this.tell(tx, actor, revision, { before: current, after: content, changeNote });
      return revision;
    });
  }

  private async keep(
    tx: Tx,
    { id: callId, funderId, reference, revisionNumber, content: before }: CallEntity,
    content: CallContent,
    said: Pick<CallRevisionEntity, 'changeNote' | 'publishedAt'>,
  ): Promise<CallRevision> {
    invariant(revisionNumber !== null && reference !== null, 'a public call has a revision');
    const key = { callId, number: revisionNumber + 1, funderId, ...readCalendar(content) };
    const changes = changesBetween(before, content);
    await tx.insert(CallRevisionEntity, { ...key, ...said, content, changes });
    return readRevision({ ...key, publishedAt: said.publishedAt, reference }, content);
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    revision: CallRevision,
    { before, after, changeNote }: Told,
  ): Promise<void> {
    const subject = { kind: 'call', id: revision.callId };
    const organisationId = revision.funderId;
    const isExtended = putsOffDeadline(before, after);
    const common = { actor, subject, organisationId };
    await this.audit.record(tx, { ...common, action: 'calls.call-revised', before, after });
    if (isExtended)
      await this.audit.record(tx, {
        ...common,
        action: 'calls.deadline-extended',
        before: { closesAtLocal: before.closesAtLocal },
        after: { closesAtLocal: after.closesAtLocal, reason: changeNote },
      });
    await this.outbox.publish(tx, callRevised(revision, isExtended));
  }
}

interface Told {
  readonly before: CallContent;
  readonly after: CallContent;
  readonly changeNote: Translated;
}
