import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

/** So many at a time, that no lock is held for long. */
const BATCH = 1_000;

const PURGE = `
  WITH gone AS (
    DELETE FROM platform.idempotent_answer WHERE (principal_id, key) IN (
      SELECT principal_id, key FROM platform.idempotent_answer
      WHERE expires_at <= $1 ORDER BY expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING 1)
  SELECT count(*)::int AS count FROM gone`;

/** Forgets the answers that are past their time. For a schedule; running it twice does no harm. */
@Injectable()
export class PurgeAnswersService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were forgotten */
  async purge(): Promise<number> {
    let total = 0;
    for (;;) {
      const count = await this.purgeSome();
      total += count;
      if (count < BATCH) return total;
    }
  }

  private purgeSome(): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const row = await readerOf(tx).one<{ count: number }>(PURGE, [this.clock()]);
      return row?.count ?? 0;
    });
  }
}
