import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

/** So many at a time, that no lock is held for long. */
const BATCH = 500;

const DAY_MS = 24 * 3_600_000;

/** Far longer than any copy of a job can still be on its way. */
const KEPT_DAYS = 30;

/** Events that every listener has done with. What is under way or dead is kept, however old. */
const OLD = `
  SELECT id FROM platform.outbox_message AS message
  WHERE relayed_at <= $1
    AND NOT EXISTS (
      SELECT FROM platform.outbox_delivery WHERE message_id = message.id AND done_at IS NULL)
  ORDER BY relayed_at
  LIMIT ${BATCH}
  FOR UPDATE SKIP LOCKED`;

const FORGET = [
  'DELETE FROM platform.inbox_receipt WHERE message_id = ANY ($1::uuid[])',
  'DELETE FROM platform.outbox_delivery WHERE message_id = ANY ($1::uuid[])',
  'DELETE FROM platform.outbox_message WHERE id = ANY ($1::uuid[])',
];

/** Forgets events that everybody has heard. For a schedule; running it twice does no harm. */
@Injectable()
export class PurgeHeardService {
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
    const before = new Date(this.clock().getTime() - KEPT_DAYS * DAY_MS);
    return this.transactions.run(SYSTEM, async (tx) => {
      const old = await readerOf(tx).rows<{ id: string }>(OLD, [before]);
      for (const sql of FORGET) await tx.query(sql, [old.map(({ id }) => id)]);
      return old.length;
    });
  }
}
