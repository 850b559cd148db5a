import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, type Reader, TransactionRunner } from '#platform/database';
import { Cursors, listing, page, type ListRequest, type Page } from '#platform/listing';

import { CallNotFound, RevisionNotFound } from '../calls.errors';
import { fundersReadBy } from '../calls.policy';
import type { CallId } from '../calls.types';

import { isVisible } from './call-json';

export const REVISION_LISTING = listing({
  filters: {},
  sorts: { number: { column: 'r.number', neverNull: true } },
  defaultSort: '-number',
  idColumn: 'r.number',
});

const REVISION = `'callId', r.call_id, 'number', r.number, 'funderId', r.funder_id,
  'opensAt', ${instantJson('r.opens_at')}, 'closesAt', ${instantJson('r.closes_at')},
  'publishedAt', ${instantJson('r.published_at')}, 'changeNote', r.change_note, 'changes', r.changes`;

/** What was published of a call, and when: the log of its changes. */
@Injectable()
export class CallRevisions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  /** @throws CallNotFound */
  page(actor: Actor, callId: CallId, request: ListRequest): Promise<Page> {
    const source = {
      select: `json_build_object(${REVISION})`,
      from: 'calls.call_revision r',
      where: 'r.call_id = $1',
      params: [callId],
    };
    return this.transactions.read(actor, async (reader) => {
      await this.mustSee(reader, actor, callId);
      return page(reader, request, source, this.cursors);
    });
  }

  /** A revision with all that it says, as JSON. @throws CallNotFound, RevisionNotFound */
  read(actor: Actor, callId: CallId, number: number): Promise<string> {
    return this.transactions.read(actor, async (reader) => {
      await this.mustSee(reader, actor, callId);
      const revision = await reader.one<{ json: string }>(
        `SELECT (r.content || jsonb_build_object(${REVISION}))::text AS json
         FROM calls.call_revision r WHERE r.call_id = $1 AND r.number = $2`,
        [callId, number],
      );
      if (revision === null) throw new RevisionNotFound();
      return revision.json;
    });
  }

  private async mustSee(reader: Reader, actor: Actor, callId: CallId): Promise<void> {
    const call = await reader.one(
      `SELECT c.id FROM calls.call c WHERE c.id = $1 AND ${isVisible(this.wall, '$2')}`,
      [callId, fundersReadBy(actor)],
    );
    if (call === null) throw new CallNotFound();
  }
}
