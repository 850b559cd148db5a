import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  booleanFilter,
  Cursors,
  listing,
  page,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { QuestionNotFound } from '../calls.errors';
import { fundersReadBy, fundersWrittenBy } from '../calls.policy';
import type { CallId, QuestionId } from '../calls.types';

export const QUESTION_LISTING = listing({
  filters: { isAnswered: booleanFilter('(q.answer IS NOT NULL)') },
  sorts: { askedAt: { column: 'q.asked_at', neverNull: true } },
  defaultSort: '-askedAt',
  idColumn: 'q.id',
});

const QUESTION = `json_build_object('id', q.id, 'callId', q.call_id, 'text', q.text,
  'askedAt', ${instantJson('q.asked_at')}, 'isMine', coalesce(q.asked_by = $2::uuid, false),
  'answer', q.answer, 'answeredAt', ${instantJson('q.answered_at')}, 'version', q.version,
  'allowedActions', CASE WHEN q.funder_id = ANY ($3::uuid[])
    THEN '["answer"]'::json ELSE '[]'::json END)`;

const SEEN = `q.answer IS NOT NULL OR q.asked_by = $2::uuid OR q.funder_id = ANY ($4::uuid[])`;

/** The placeholders are named beside the wall: Postgres wants their types where it is taken away. */
const NAMED = `($2::uuid IS NULL OR true) AND $3::uuid[] IS NOT NULL AND $4::uuid[] IS NOT NULL`;

/** What was asked about a call: by anyone once answered; until then by its asker and the funder. */
@Injectable()
export class CallQuestions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  page(actor: Actor, callId: CallId, request: ListRequest): Promise<Page> {
    const source = {
      select: QUESTION,
      from: 'calls.question q',
      where: `q.call_id = $1 AND ${NAMED} AND (${this.wall.restrict(SEEN)})`,
      params: this.paramsOf(actor, callId),
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** One of them, as JSON. @throws QuestionNotFound */
  read(
    actor: Actor,
    callId: CallId,
    id: QuestionId,
  ): Promise<{ readonly json: string; readonly version: number }> {
    return this.transactions.read(actor, async (reader) => {
      const question = await reader.one<{ json: string; version: number }>(
        `SELECT (${QUESTION})::text AS json, q.version FROM calls.question q
         WHERE q.call_id = $1 AND ${NAMED} AND (${this.wall.restrict(SEEN)}) AND q.id = $5`,
        [...this.paramsOf(actor, callId), id],
      );
      if (question === null) throw new QuestionNotFound();
      return question;
    });
  }

  private paramsOf(actor: Actor, callId: CallId): readonly unknown[] {
    const person = actor.kind === 'person' ? actor.id : null;
    return [callId, person, fundersWrittenBy(actor), fundersReadBy(actor)];
  }
}
