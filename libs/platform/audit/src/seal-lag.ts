import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { TransactionRunner, type Reader } from '#platform/database';
import { Metrics } from '#platform/observability';

/** A day is far more than the age that somebody is called for. */
const LAG = `
  SELECT coalesce(extract(epoch FROM now() - min(kept_at)), 0)::float AS seconds
  FROM platform.audit_entry AS entry
  WHERE kept_at > now() - interval '1 day'
    AND NOT EXISTS (SELECT FROM platform.audit_seal WHERE entry_id = entry.id)`;

/** How long entries have been waiting for their seal: more than 15 minutes wants a person. */
@Injectable()
export class SealLag implements OnApplicationBootstrap {
  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: TransactionRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.watch('tablee_audit_seal_lag_seconds', 'Age of the oldest unsealed entry.', () =>
      this.transactions.read(SYSTEM, lagIn),
    );
  }
}

async function lagIn(reader: Reader): Promise<number> {
  const row = await reader.one<{ seconds: number }>(LAG);
  return row?.seconds ?? 0;
}
