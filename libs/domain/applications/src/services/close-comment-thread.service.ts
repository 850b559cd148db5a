import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import { THREAD_LIFE, type ThreadAction } from '../domain/comment-thread-life';
import { CommentThreadChangedMeanwhile } from '../form.errors';
import type { CommentThreadId } from '../form.types';
import { CommentDesk } from '../queries/comment-desk.query';
import { Teams } from '../queries/team.query';

import { FormChronicle } from './form-chronicle';

export interface ThreadChange {
  readonly applicationId: ApplicationId;
  readonly threadId: CommentThreadId;
  readonly action: Exclude<ThreadAction, 'comment'>;
  readonly expectedVersion: number;
}

@Injectable()
export class CloseCommentThreadService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly teams: Teams,
    private readonly comments: CommentDesk,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves a thread, or takes it up again: whoever is in the consortium may.
   * @throws ApplicationNotFound, DiscussionNotYours, CommentThreadNotFound, TransitionNotAllowed,
   * CommentThreadChangedMeanwhile
   */
  pass(actor: Actor, { applicationId, threadId, ...change }: ThreadChange): Promise<void> {
    const { action, expectedVersion } = change;
    return this.transactions.run(actor, async (tx) => {
      const { organisationId } = await this.teams.findWriting(readerOf(tx), actor, applicationId);
      const thread = await this.comments.hold(tx, applicationId, threadId);
      const status = THREAD_LIFE.after(thread.status, action);
      if (thread.version !== expectedVersion)
        throw new CommentThreadChangedMeanwhile(thread.version);

      const by = status === 'resolved' ? { id: actor.id, at: this.clock() } : null;
      await this.comments.pass(tx, threadId, status, by);
      const passed = { actor, action: `applications.comment-thread-${status}` };
      await this.chronicle.note(tx, { ...passed, applicationId, organisationId, after: threadId });
    });
  }
}
