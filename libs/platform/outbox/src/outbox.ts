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
  VALUES ($1, $2, $3, $4, $5, $6)`;

@Injectable()
export class Outbox {
  constructor(
    private readonly doorbell: Doorbell,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells an event if, and only if, the transaction commits. Queues need not be up. */
  async publish(tx: Tx, event: DomainEvent): Promise<void> {
    const at = this.clock();
    const { requestId } = currentContext();
    await tx.query(INSERT, [
      newId<'Event'>(at),
      event.name,
      event.subjectId,
      JSON.stringify(event.payload),
      requestId,
      at,
    ]);
    afterCommit(() => {
      reachFailPoint(this.config, 'after_commit');
      this.doorbell.ring();
    });
  }
}
