import type { EventEnvelope, Json } from './domain-event';

/** An event as its row has it. */
export interface MessageRow {
  readonly id: string;
  readonly name: string;
  readonly subject_id: string;
  readonly payload: Json;
  readonly request_id: string;
  readonly occurred_at: Date;
}

/** One event on its way to one listener, put into its queue for the `attempt`-th time. */
export interface Delivery {
  readonly listener: string;
  readonly attempt: number;
  readonly envelope: EventEnvelope;
}

export function envelopeOf(row: MessageRow): EventEnvelope {
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    requestId: row.request_id,
    event: { name: row.name, subjectId: row.subject_id, payload: row.payload },
  };
}

/**
 * BullMQ ignores a job whose id it still knows, also a failed one: so each attempt has its own.
 * Never a number of ours alone, which a database made anew would count again.
 */
export function jobIdOf(messageId: string, attempt: number): string {
  return attempt === 1 ? `ob-${messageId}` : `ob-${messageId}-${attempt}`;
}
