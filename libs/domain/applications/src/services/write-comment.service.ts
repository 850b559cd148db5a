import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import { checkMentions, toldOf } from '../domain/check-mentions';
import { THREAD_LIFE } from '../domain/comment-thread-life';
import { CommentRefused } from '../form.errors';
import { commentWritten } from '../form.events';
import type { CommentThreadId } from '../form.types';
import type { OwnTeam } from '../queries/team.query';

import { CommentSources } from './discussion-sources';
import { FormChronicle } from './form-chronicle';

export interface CommentDraft {
  readonly applicationId: ApplicationId;
  readonly text: string;
  /** People to tell, each of whom writes for a partner. */
  readonly mentions: readonly string[];
}

/** The question that a new thread is about: a section, or one field of it. */
export interface Place {
  readonly section: string;
  readonly field: string | null;
}

@Injectable()
export class WriteCommentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desks: CommentSources,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a thread on a question. Comments may be written whatever the status of the application.
   * @throws ApplicationNotFound, DiscussionNotYours, CommentRefused
   */
  open(actor: Actor, draft: CommentDraft, { section, field }: Place): Promise<CommentThreadId> {
    return this.transactions.run(actor, async (tx) => {
      const { applicationId } = draft;
      const team = await this.desks.teams.findWriting(readerOf(tx), actor, applicationId);
      const unknown = team.sectionCodes.includes(section)
        ? []
        : [refusal('section-unknown', '/section')];
      await this.check(team, draft, unknown);

      const openedAt = this.clock();
      const id: CommentThreadId = newId(openedAt);
      const thread = { id, applicationId, sectionCode: section, fieldCode: field, openedAt };
      await this.desks.comments.open(tx, thread);
      const place = { id, sectionCode: section, authorIds: [] };
      await this.write(tx, { actor, team, draft, place });
      return id;
    });
  }

  /**
   * Answers in a thread that is open.
   * @throws ApplicationNotFound, DiscussionNotYours, CommentThreadNotFound, TransitionNotAllowed,
   * CommentRefused
   */
  answer(actor: Actor, draft: CommentDraft, threadId: CommentThreadId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { applicationId } = draft;
      const team = await this.desks.teams.findWriting(readerOf(tx), actor, applicationId);
      const thread = await this.desks.comments.hold(tx, applicationId, threadId);
      const status = THREAD_LIFE.after(thread.status, 'comment');
      await this.check(team, draft, []);
      await this.write(tx, { actor, team, draft, place: thread });
      await this.desks.comments.pass(tx, threadId, status, null);
    });
  }

  private async check(team: OwnTeam, { mentions }: CommentDraft, more: readonly Fault[]) {
    const writers = mentions.length === 0 ? [] : await this.desks.people.writersOf(team);
    const ids = writers.map(({ personId }) => personId as string);
    const refusals = [...more, ...checkMentions(mentions, ids)];
    if (refusals.length > 0) throw new CommentRefused(refusals);
  }

  private async write(tx: Tx, { actor, team, draft, place }: Writing): Promise<void> {
    const writtenAt = this.clock();
    const { applicationId, text, mentions } = draft;
    const authorId = String(actor.id);
    const { organisationId } = team;
    const comment = { id: newId(writtenAt), threadId: place.id, applicationId, authorId };
    await this.desks.comments.write(tx, { ...comment, organisationId, text, mentions, writtenAt });
    const tellIds = toldOf(authorId, mentions, place.authorIds);
    const told = { applicationId, threadId: place.id, authorId, sectionCode: place.sectionCode };
    await this.chronicle.note(tx, {
      actor,
      action: 'applications.comment-written',
      applicationId,
      organisationId,
      after: { threadId: place.id, text },
      event: commentWritten({ ...told, tellIds }),
    });
  }
}

type Fault = ReturnType<typeof refusal>;

interface Writing {
  readonly actor: Actor;
  readonly team: OwnTeam;
  readonly draft: CommentDraft;
  readonly place: {
    readonly id: CommentThreadId;
    readonly sectionCode: string;
    readonly authorIds: readonly string[];
  };
}
