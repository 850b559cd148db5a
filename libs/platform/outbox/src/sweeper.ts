import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { envelopeOf, type Delivery, type MessageRow } from './delivery';
import { DeliveryQueues, type JobFate } from './delivery-queues';
import { OUTBOX_TIMES, type OutboxTimes } from './outbox-options';

const SWEEP_BATCH = 100;

/** A listener that never says that it is done is a fault of ours: a person must look. */
const MAX_ATTEMPTS = 20;

interface OpenRow extends MessageRow {
  readonly listener: string;
  readonly attempts: number;
}

const TAKE = `
  SELECT delivery.listener, delivery.attempts, message.id, message.name, message.subject_id,
         message.payload, message.request_id, message.occurred_at
  FROM platform.outbox_delivery AS delivery
  JOIN platform.outbox_message AS message ON message.id = delivery.message_id
  WHERE delivery.done_at IS NULL AND delivery.dead_at IS NULL AND delivery.check_at <= now()
  ORDER BY delivery.check_at
  LIMIT ${SWEEP_BATCH}
  FOR UPDATE OF delivery SKIP LOCKED`;

const LOOK_AGAIN_LATER = `
  UPDATE platform.outbox_delivery SET check_at = now() + $3 * interval '1 millisecond'
  WHERE message_id = $1 AND listener = $2`;

const ENQUEUE_AGAIN = `
  UPDATE platform.outbox_delivery
  SET attempts = attempts + 1, enqueued_at = now(), check_at = now() + $3 * interval '1 millisecond'
  WHERE message_id = $1 AND listener = $2`;

const GIVE_UP = `
  UPDATE platform.outbox_delivery SET dead_at = now(), last_error = $3
  WHERE message_id = $1 AND listener = $2`;

/**
 * Looks into deliveries that gave no sign of life, and puts those whose job is gone into their
 * queue again. This alone rebuilds everything after the queues were lost.
 */
@Injectable()
export class Sweeper {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly queues: DeliveryQueues,
    @Inject(OUTBOX_TIMES) private readonly times: OutboxTimes,
  ) {}

  /** @returns how many deliveries were put into their queue again. */
  async sweep(): Promise<number> {
    let enqueued = 0;
    for (let round = await this.sweepBatch(); ; round = await this.sweepBatch()) {
      enqueued += round.enqueued;
      if (round.taken < SWEEP_BATCH) return enqueued;
    }
  }

  private sweepBatch(): Promise<{ readonly taken: number; readonly enqueued: number }> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const open = (await readerOf(tx).rows<OpenRow>(TAKE)).map(deliveryOf);
      const lost: Delivery[] = [];
      for (const delivery of open) {
        const fate = await this.queues.fateOf(delivery);
        if (fate === 'gone' && delivery.attempt < MAX_ATTEMPTS) lost.push(delivery);
        else await this.settle(tx, delivery, fate);
      }
      await this.enqueueAgain(tx, lost);
      return { taken: open.length, enqueued: lost.length };
    });
  }

  private async settle(tx: Tx, { listener, envelope }: Delivery, fate: JobFate): Promise<void> {
    const key = [envelope.id, listener];
    if (fate === 'under-way') await tx.query(LOOK_AGAIN_LATER, [...key, this.times.checkAfterMs]);
    else await tx.query(GIVE_UP, [...key, fate === 'gone' ? 'never-done' : 'failed']);
  }

  private async enqueueAgain(tx: Tx, lost: readonly Delivery[]): Promise<void> {
    for (const { listener, envelope } of lost)
      await tx.query(ENQUEUE_AGAIN, [envelope.id, listener, this.times.checkAfterMs]);
    await this.queues.add(lost.map((one) => ({ ...one, attempt: one.attempt + 1 })));
  }
}

function deliveryOf(row: OpenRow): Delivery {
  return { listener: row.listener, attempt: row.attempts, envelope: envelopeOf(row) };
}
