import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  Cursors,
  instantFilter,
  listing,
  page,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { AccessWall } from '../access-wall';
import type { Caller } from '../gate/caller';
import { IDLE_MS } from '../sessions/session-life';

export const SESSION_LISTING = listing({
  filters: { createdAt: instantFilter('s.created_at') },
  sorts: {
    lastSeenAt: { column: 's.last_seen_at', neverNull: true },
    createdAt: { column: 's.created_at', neverNull: true },
  },
  defaultSort: '-lastSeenAt',
  idColumn: 's.id',
});

const SELECT = `json_build_object('id', s.id, 'browser', s.browser, 'ipPrefix', s.ip_prefix,
  'createdAt', ${instantJson('s.created_at')}, 'lastSeenAt', ${instantJson('s.last_seen_at')},
  'endsAt', ${instantJson('s.ends_at')}, 'isCurrent', s.id = $4::uuid)`;

/** The browsers in which a person is signed in at this moment. */
@Injectable()
export class SessionsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of({ actor, sessionId }: Caller, request: ListRequest): Promise<Page> {
    const now = this.clock();
    const isOwn = this.wall.restrict('s.person_id = $1::uuid');
    const source = {
      select: SELECT,
      from: 'auth.session s',
      where: `${isOwn} AND $1::uuid IS NOT NULL
        AND s.ends_at > $2::timestamptz AND s.last_seen_at > $3::timestamptz`,
      params: [actor.id, now, new Date(now.getTime() - IDLE_MS), sessionId],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
