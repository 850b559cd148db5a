import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';
import type { ThreadStatus } from '../domain/comment-thread-life';
import { CommentThreadNotFound } from '../form.errors';
import type { CommentThreadId } from '../form.types';

/** A thread held until the transaction ends. */
export interface HeldThread {
  readonly id: CommentThreadId;
  readonly sectionCode: string;
  readonly status: ThreadStatus;
  readonly version: number;
  readonly authorIds: readonly string[];
}

export interface NewThread {
  readonly id: CommentThreadId;
  readonly applicationId: ApplicationId;
  readonly sectionCode: string;
  readonly fieldCode: string | null;
  readonly openedAt: Date;
}

export interface NewComment {
  readonly id: string;
  readonly threadId: CommentThreadId;
  readonly applicationId: ApplicationId;
  readonly authorId: string;
  readonly organisationId: OrganisationId;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly writtenAt: Date;
}

/** Where comments are put down: one statement for each thing done. */
@Injectable()
export class CommentDesk {
  /** @throws CommentThreadNotFound */
  async hold(tx: Tx, applicationId: ApplicationId, id: CommentThreadId): Promise<HeldThread> {
    const thread = await readerOf(tx).one<HeldThread>(
      `SELECT t.id, t.section_code AS "sectionCode", t.status, t.version,
         ARRAY(SELECT DISTINCT c.author_id FROM applications.comment c
           WHERE c.thread_id = t.id) AS "authorIds"
       FROM applications.comment_thread t WHERE t.application_id = $1 AND t.id = $2
       FOR NO KEY UPDATE`,
      [applicationId, id],
    );
    if (thread === null) throw new CommentThreadNotFound();
    return thread;
  }

  async open(tx: Tx, thread: NewThread): Promise<void> {
    const { id, applicationId, sectionCode, fieldCode, openedAt } = thread;
    await readerOf(tx).rows(
      `INSERT INTO applications.comment_thread (id, application_id, section_code, field_code,
         status, version, opened_at)
       VALUES ($1, $2, $3, $4, 'open', 1, $5)`,
      [id, applicationId, sectionCode, fieldCode, openedAt],
    );
  }

  async write(tx: Tx, comment: NewComment): Promise<void> {
    const { id, threadId, applicationId, authorId, organisationId } = comment;
    await readerOf(tx).rows(
      `INSERT INTO applications.comment (id, thread_id, application_id, author_id,
         author_organisation_id, text, mentions, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        threadId,
        applicationId,
        authorId,
        organisationId,
        comment.text,
        comment.mentions,
        comment.writtenAt,
      ],
    );
  }

  /** Counts what happened in the thread, and whether it is still open. */
  async pass(
    tx: Tx,
    id: CommentThreadId,
    status: ThreadStatus,
    by: Resolver | null,
  ): Promise<void> {
    await readerOf(tx).rows(
      `UPDATE applications.comment_thread
       SET status = $2, version = version + 1, resolved_at = $3, resolved_by = $4 WHERE id = $1`,
      [id, status, by?.at ?? null, by?.id ?? null],
    );
  }
}

/** Who resolved a thread, and when. */
export interface Resolver {
  readonly id: string | null;
  readonly at: Date;
}
