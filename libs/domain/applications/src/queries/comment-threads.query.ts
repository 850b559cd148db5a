import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, TransactionRunner } from '#platform/database';
import { choiceFilter, codeFilter, Cursors, listing, page, type Page } from '#platform/listing';

import type { ApplicationId } from '../applications.types';
import { THREAD_LIFE, THREAD_STATUSES } from '../domain/comment-thread-life';
import { CommentThreadNotFound } from '../form.errors';
import type { CommentThreadId } from '../form.types';

import { organisationJson, personJson } from './json';
import { Teams } from './team.query';

const SECTION_CODE = /^[a-z0-9-]{1,60}$/;

export const THREAD_LISTING = listing({
  filters: {
    section: codeFilter('t.section_code', SECTION_CODE),
    status: choiceFilter('t.status', THREAD_STATUSES),
  },
  sorts: { openedAt: { column: 't.opened_at', neverNull: true } },
  defaultSort: '-openedAt',
  idColumn: 't.id',
});

const COMMENTS = `
  SELECT json_agg(json_build_object('id', c.id, 'author', ${personJson('c.author_id')},
    'organisation', ${organisationJson('c.author_organisation_id')}, 'text', c.text,
    'mentions', ARRAY(SELECT ${personJson('m.id')} FROM unnest(c.mentions) AS m (id)),
    'writtenAt', ${instantJson('c.written_at')}) ORDER BY c.written_at, c.id)
  FROM applications.comment c WHERE c.thread_id = t.id`;

/** What a thread allows in each status, written once for Postgres. */
const ACTIONS = `CASE t.status ${THREAD_LIFE.states
  .map((one) => `WHEN '${one}' THEN '${JSON.stringify(THREAD_LIFE.actionsIn(one))}'::json`)
  .join(' ')} END`;

const THREAD = `json_build_object('id', t.id, 'section', t.section_code, 'field', t.field_code,
  'status', t.status, 'version', t.version, 'allowedActions', ${ACTIONS},
  'openedAt', ${instantJson('t.opened_at')}, 'resolvedAt', ${instantJson('t.resolved_at')},
  'resolvedBy', ${personJson('t.resolved_by')}, 'comments', (${COMMENTS}))`;

/** What the partners of an application say to each other about its questions. */
@Injectable()
export class CommentThreads {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly teams: Teams,
    private readonly cursors: Cursors,
  ) {}

  /** @throws ApplicationNotFound, DiscussionNotYours */
  page(actor: Actor, applicationId: ApplicationId, query: unknown): Promise<Page> {
    const request = THREAD_LISTING.read(query);
    const source = {
      select: THREAD,
      from: 'applications.comment_thread t',
      where: 't.application_id = $1',
      params: [applicationId],
    };
    return this.transactions.read(actor, async (reader) => {
      await this.teams.findOwn(reader, actor, applicationId);
      return page(reader, request, source, this.cursors);
    });
  }

  /** One thread as JSON, with its version. @throws CommentThreadNotFound */
  one(actor: Actor, applicationId: ApplicationId, id: CommentThreadId) {
    return this.transactions.read(actor, async (reader) => {
      const thread = await reader.one<{ readonly json: string; readonly version: number }>(
        `SELECT (${THREAD})::text AS json, t.version
         FROM applications.comment_thread t WHERE t.application_id = $1 AND t.id = $2`,
        [applicationId, id],
      );
      if (thread === null) throw new CommentThreadNotFound();
      return thread;
    });
  }
}
