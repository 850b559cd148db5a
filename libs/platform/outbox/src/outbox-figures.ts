import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import { Metrics } from '#platform/observability';

const OLDEST = `
  SELECT coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float AS value
  FROM platform.outbox_message WHERE relayed_at IS NULL`;

const UNDER_WAY = `
  SELECT count(*)::float AS value
  FROM platform.outbox_delivery WHERE done_at IS NULL AND dead_at IS NULL`;

const DEAD = `
  SELECT count(*)::float AS value FROM platform.outbox_delivery WHERE dead_at IS NOT NULL`;

/** An event that nobody carries for five minutes, and any dead letter, want a person. */
@Injectable()
export class OutboxFigures implements OnApplicationBootstrap {
  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: TransactionRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.watch('tablee_outbox_oldest_seconds', 'Age of the oldest event not relayed yet.', OLDEST);
    this.watch('tablee_outbox_deliveries', 'Deliveries enqueued and not done yet.', UNDER_WAY);
    this.watch('tablee_outbox_dead_letters', 'Deliveries given up.', DEAD);
  }

  private watch(name: string, help: string, sql: string): void {
    this.metrics.watch(name, help, async () => {
      const row = await this.transactions.read(SYSTEM, (reader) =>
        reader.one<{ value: number }>(sql),
      );
      return row?.value ?? Number.NaN;
    });
  }
}
