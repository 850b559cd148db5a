import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { IDLE_MS } from './sessions/session-life';

/** Two thousand failures halved each hour are none after eleven: a day is more than enough. */
const FAILURES_KEPT_MS = 24 * 3_600_000;

const SESSIONS = `DELETE FROM auth.session WHERE ends_at <= $1 OR last_seen_at <= $2`;
const ACCESS_TOKENS = `DELETE FROM auth.access_token WHERE expires_at <= $1`;
const CLIENT_TOKENS = `DELETE FROM auth.client_token WHERE expires_at <= $1`;
const FAILURES = `DELETE FROM auth.sign_in_failure WHERE last_at <= $1`;

/** Deletes what no longer opens anything. For a schedule; running it twice does no harm. */
@Injectable()
export class PurgeExpiredService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async purge(): Promise<void> {
    const now = this.clock();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await this.transactions.run(SYSTEM, async (tx) => {
      await tx.query(SESSIONS, [now, before(IDLE_MS)]);
      await tx.query(ACCESS_TOKENS, [now]);
      await tx.query(CLIENT_TOKENS, [now]);
      await tx.query(FAILURES, [before(FAILURES_KEPT_MS)]);
    });
  }
}
