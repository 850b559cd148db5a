import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { Config } from '#platform/config';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { reachFailPoint } from '#platform/queue';

import { envelopeOf, type Delivery, type MessageRow } from './delivery';
import { DeliveryQueues } from './delivery-queues';
import {
  OUTBOX_TIMES,
  SUBSCRIPTIONS,
  type OutboxTimes,
  type Subscriptions,
} from './outbox-options';

/** Events taken in one transaction: few enough for its locks to be short. */
export const RELAY_BATCH = 200;

/**
 * An event whose name this process does not know is left alone: during a change of version,
 * another process knows who hears it.
 */
const TAKE = `
  SELECT id, name, subject_id, payload, request_id, occurred_at
  FROM platform.outbox_message
  WHERE relayed_at IS NULL AND name = ANY ($1::text[])
  ORDER BY seq
  LIMIT ${RELAY_BATCH}
  FOR UPDATE SKIP LOCKED`;

/** What a listener already heard, although an earlier relay was killed, is not delivered again. */
const OPEN_DELIVERIES = `
  INSERT INTO platform.outbox_delivery (message_id, listener, enqueued_at, check_at)
  SELECT message_id, listener, now(), now() + $3 * interval '1 millisecond'
  FROM unnest($1::uuid[], $2::text[]) AS delivery (message_id, listener)
  ON CONFLICT DO NOTHING
  RETURNING message_id, listener`;

const MARK_RELAYED = `
  UPDATE platform.outbox_message SET relayed_at = now() WHERE id = ANY ($1::uuid[])`;

@Injectable()
export class Relay {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly queues: DeliveryQueues,
    private readonly config: Config,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: Subscriptions,
    @Inject(OUTBOX_TIMES) private readonly times: OutboxTimes,
  ) {}

  /**
   * Puts told events into the queue of each listener. Any number of relays may run at once: each
   * locks what it takes and skips what others took. Killed half-way, the next one begins again.
   * @returns how many events it took; `RELAY_BATCH` means that there may be more.
   */
  relayOnce(): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const names = Object.keys(this.subscriptions);
      const messages = await readerOf(tx).rows<MessageRow>(TAKE, [names]);
      if (messages.length === 0) return 0;
      const deliveries = await this.openDeliveries(tx, messages);
      reachFailPoint(this.config, 'between_outbox_and_enqueue');
      await this.queues.add(deliveries);
      await tx.query(MARK_RELAYED, [messages.map(({ id }) => id)]);
      return messages.length;
    });
  }

  private async openDeliveries(tx: Tx, messages: readonly MessageRow[]): Promise<Delivery[]> {
    const wanted = messages.flatMap((message) =>
      (this.subscriptions[message.name] ?? []).map((listener) => ({ message, listener })),
    );
    const opened = await readerOf(tx).rows<{ message_id: string; listener: string }>(
      OPEN_DELIVERIES,
      [
        wanted.map(({ message }) => message.id),
        wanted.map(({ listener }) => listener),
        this.times.checkAfterMs,
      ],
    );
    const isOpen = new Set(opened.map(({ message_id, listener }) => `${message_id} ${listener}`));
    return wanted
      .filter(({ message, listener }) => isOpen.has(`${message.id} ${listener}`))
      .map(({ message, listener }) => ({ listener, attempt: 1, envelope: envelopeOf(message) }));
  }
}
