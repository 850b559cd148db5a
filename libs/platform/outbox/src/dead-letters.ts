import { Injectable, type OnModuleInit } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { Problem } from '#kernel/problems';
import { readerOf, TransactionRunner } from '#platform/database';
import { QueueConnections, type ParkedJob } from '#platform/queue';

import { envelopeOf, type Delivery, type MessageRow } from './delivery';
import { DeliveryQueues } from './delivery-queues';
import type { EventEnvelope } from './domain-event';

/** A delivery that was given up, waiting for a person. */
export interface DeadLetter {
  readonly messageId: string;
  readonly listener: string;
  readonly eventName: string;
  readonly subjectId: string;
  readonly deadAt: Date;
  /** A code, never a text of users. */
  readonly lastError: string | null;
}

/** There is no such dead letter: it never died, or it was replayed. */
export class DeadLetterNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'outbox.dead-letter-not-found' });
  }
}

/** Also when the relay that enqueued it has not committed yet: then it waits, or keeps the row. */
const GIVE_UP = `
  INSERT INTO platform.outbox_delivery AS delivery
    (message_id, listener, enqueued_at, check_at, dead_at, last_error)
  SELECT id, $2, now(), now(), now(), $3 FROM platform.outbox_message WHERE id = $1
  ON CONFLICT (message_id, listener) DO UPDATE SET dead_at = now(), last_error = $3
  WHERE delivery.done_at IS NULL AND delivery.dead_at IS NULL`;

const LIST = `
  SELECT message_id AS "messageId", listener, name AS "eventName", subject_id AS "subjectId",
         dead_at AS "deadAt", last_error AS "lastError"
  FROM platform.outbox_delivery JOIN platform.outbox_message ON id = message_id
  WHERE dead_at IS NOT NULL
  ORDER BY dead_at, message_id
  LIMIT $1`;

const REVIVE = `
  UPDATE platform.outbox_delivery AS delivery
  SET dead_at = NULL, attempts = attempts + 1, enqueued_at = now(), check_at = now()
  FROM platform.outbox_message AS message
  WHERE message.id = message_id AND message_id = $1 AND listener = $2 AND dead_at IS NOT NULL
  RETURNING attempts, message.id, name, subject_id, payload, request_id, occurred_at`;

@Injectable()
export class DeadLetters implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly queues: DeliveryQueues,
    private readonly connections: QueueConnections,
  ) {}

  onModuleInit(): void {
    this.connections.onParked((listener, job, error) => this.keep(listener, job, error));
  }

  /** The oldest first, at most `limit`. */
  list(limit = 100): Promise<DeadLetter[]> {
    return this.transactions.read(SYSTEM, (reader) => reader.rows<DeadLetter>(LIST, [limit]));
  }

  /**
   * Delivers it again, as often as wanted. Killed before the job is in its queue, the sweeper
   * puts it there.
   * @throws DeadLetterNotFound
   */
  async replay(messageId: string, listener: string): Promise<void> {
    const delivery = await this.transactions.run(SYSTEM, async (tx): Promise<Delivery> => {
      const row = await readerOf(tx).one<MessageRow & { attempts: number }>(REVIVE, [
        messageId,
        listener,
      ]);
      if (row === null) throw new DeadLetterNotFound();
      return { listener, attempt: row.attempts, envelope: envelopeOf(row) };
    });
    await this.queues.add([delivery]);
    await this.queues.forget({ ...delivery, attempt: delivery.attempt - 1 });
  }

  private async keep(listener: string, { data }: ParkedJob, error: unknown): Promise<void> {
    if (!isEnvelope(data)) return;
    await this.transactions.run(SYSTEM, (tx) =>
      tx.query(GIVE_UP, [data.id, listener, codeOf(error)]),
    );
  }
}

function isEnvelope(data: unknown): data is EventEnvelope {
  return typeof data === 'object' && data !== null && 'event' in data && 'occurredAt' in data;
}

/** What may be kept of an error: its code or name; its text could quote what users wrote. */
function codeOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
