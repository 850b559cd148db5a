import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';

import { CallNotFound, CallNotOpen, RevisionNotFound } from '../calls.errors';
import type { Call, CallContent, CallId, CallRevision, CallStatus } from '../calls.types';
import { readRevision, type RevisionFacts } from '../domain/call-revision';

const CALL = `c.id, c.reference, c.funder_id AS "funderId", c.status, c.version,
  c.revision_number AS "revisionNumber"`;

const REVISION = `r.call_id AS "callId", r.number, c.reference, r.funder_id AS "funderId",
  r.published_at AS "publishedAt", r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.content,
  c.status`;

interface RevisionRow extends RevisionFacts {
  readonly content: CallContent;
  readonly status: CallStatus;
}

/** What other modules ask about calls. Row-level security hides the drafts of other funders. */
@Injectable()
export class CallRegister {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws CallNotFound */
  async find(reader: Reader, callId: CallId): Promise<Call> {
    const call = await reader.one<Call>(`SELECT ${CALL} FROM calls.call c WHERE c.id = $1`, [
      callId,
    ]);
    if (call === null) throw new CallNotFound();
    return call;
  }

  /**
   * A revision of a call that was published; the latest unless a number is given.
   * @throws CallNotFound, RevisionNotFound
   */
  async revisionOf(reader: Reader, callId: CallId, number?: number): Promise<CallRevision> {
    return revisionOf(await this.row(reader, callId, number));
  }

  /**
   * The latest revision of a call that takes applications at this instant.
   * @throws CallNotFound, CallNotOpen
   */
  async openRevision(reader: Reader, callId: CallId): Promise<CallRevision> {
    const row = await this.row(reader, callId);
    const now = this.clock();
    const isOpen = row.status === 'published' && row.opensAt <= now && now < row.closesAt;
    if (!isOpen) throw new CallNotOpen(row.status, row.opensAt, row.closesAt);
    return revisionOf(row);
  }

  /**
   * Keeps the call from closing, being cancelled or revised until the transaction ends. Take it
   * before any lock of a later module.
   * @throws CallNotFound
   */
  async holdStill(tx: Tx, callId: CallId): Promise<Call> {
    const call = await readerOf(tx).one<Call>(
      `SELECT ${CALL} FROM calls.call c WHERE c.id = $1 FOR SHARE`,
      [callId],
    );
    if (call === null) throw new CallNotFound();
    return call;
  }

  private async row(reader: Reader, callId: CallId, number?: number): Promise<RevisionRow> {
    const row = await reader.one<RevisionRow>(
      `SELECT ${REVISION} FROM calls.call c
       JOIN calls.call_revision r
         ON r.call_id = c.id AND r.number = coalesce($2::int, c.revision_number)
       WHERE c.id = $1`,
      [callId, number ?? null],
    );
    if (row === null) throw number === undefined ? new CallNotFound() : new RevisionNotFound();
    return row;
  }
}

function revisionOf(row: RevisionRow): CallRevision {
  const { callId, number, reference, funderId, publishedAt, opensAt, closesAt, content } = row;
  const facts = { callId, number, reference, funderId, publishedAt, opensAt, closesAt };
  return readRevision(facts, content);
}
