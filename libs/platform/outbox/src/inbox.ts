import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import type { EventEnvelope } from './domain-event';

const TAKE_IN = `
  INSERT INTO platform.inbox_receipt (message_id, listener) VALUES ($1, $2)
  ON CONFLICT DO NOTHING RETURNING message_id`;

/** Also when the relay that enqueued it has not committed yet (then it waits), or never will. */
const MARK_DONE = `
  INSERT INTO platform.outbox_delivery (message_id, listener, enqueued_at, check_at, done_at)
  SELECT id, $2, now(), now(), now() FROM platform.outbox_message WHERE id = $1
  ON CONFLICT (message_id, listener) DO UPDATE SET done_at = now(), dead_at = NULL`;

@Injectable()
export class Inbox {
  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * Does the work that an event asks of a listener, as the system, once however often it is
   * delivered: the receipt and the work are kept together, or neither is.
   * A twin that arrives meanwhile waits on the receipt, then finds it and does nothing.
   */
  once(listener: string, envelope: EventEnvelope, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const receipt = await readerOf(tx).one(TAKE_IN, [envelope.id, listener]);
      if (receipt !== null) await work(tx);
      await tx.query(MARK_DONE, [envelope.id, listener]);
    });
  }
}
