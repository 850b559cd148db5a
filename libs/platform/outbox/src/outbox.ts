import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import { currentContext } from '#platform/context';
import { afterCommit, type Tx } from '#platform/database';
import { reachFailPoint } from '#platform/queue';

import type { DomainEvent } from './domain-event';
import { Doorbell } from './doorbell';

const INSERT = `
  INSERT INTO platform.outbox_message (id, name, subject_id, payload, request_id, occurred_at)
  SELECT id, name, subject_id, payload::jsonb, $5, $6
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
    WITH ORDINALITY AS told (id, name, subject_id, payload, nth)
  ORDER BY nth`;

@Injectable()
export class Outbox {
  constructor(
    private readonly doorbell: Doorbell,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells an event if, and only if, the transaction commits. Queues need not be up. */
  publish(tx: Tx, event: DomainEvent): Promise<void> {
    return this.publishAll(tx, [event]);
  }

  /** The same of several, in their order, at once. */
  async publishAll(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.clock();
    const { requestId } = currentContext();
    await tx.query(INSERT, [
      events.map(() => newId<'Event'>(at)),
      events.map(({ name }) => name),
      events.map(({ subjectId }) => subjectId),
      events.map(({ payload }) => JSON.stringify(payload)),
      requestId,
      at,
    ]);
    afterCommit(() => {
      reachFailPoint(this.config, 'after_commit');
      this.doorbell.ring();
    });
  }
}
