import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { pendingMigrations, TransactionRunner, type Reader } from '#platform/database';
import { QueueConnections } from '#platform/queue';

/** A database that is slower than this to say its own time will not serve a page either. */
const DATABASE_BUDGET_MS = 1000;
/** Deadlines are judged by our clock and written by the database's: they must agree. */
const MAX_SKEW_MS = 2000;

interface Check {
  readonly status: 'up' | 'down';
  readonly [fact: string]: string | number;
}

export interface ReadinessReport {
  readonly status: 'up' | 'down';
  readonly checks: Readonly<Record<string, Check>>;
}

/** Whether requests should be sent here: said to balancers, never used to decide a restart. */
@Injectable()
export class Readiness {
  private isDraining = false;
  private isSchemaComplete = false;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly queues: QueueConnections,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From now on not ready, so that nothing new is sent here while the rest is finished. */
  drain(): void {
    this.isDraining = true;
  }

  async look(): Promise<ReadinessReport> {
    if (this.isDraining) return { status: 'down', checks: { process: { status: 'down' } } };
    const needed = await this.databaseChecks();
    const isUp = Object.values(needed).every(({ status }) => status === 'up');
    return { status: isUp ? 'up' : 'down', checks: { ...needed, queues: this.queueCheck() } };
  }

  private async databaseChecks(): Promise<Record<string, Check>> {
    try {
      const look = this.transactions.read(SYSTEM, (reader) => this.ask(reader));
      return await withinBudget(look);
    } catch {
      return { database: { status: 'down' } };
    }
  }

  private async ask(reader: Reader): Promise<Record<string, Check>> {
    const sent = performance.now();
    const answer = await reader.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    const milliseconds = Math.round(performance.now() - sent);
    const theirs = answer?.now.getTime() ?? 0;
    const skew = Math.max(0, Math.abs(this.clock().getTime() - theirs) - milliseconds);
    return {
      database: { status: 'up', milliseconds },
      clock: { status: upIf(skew <= MAX_SKEW_MS), skewMilliseconds: skew },
      migrations: await this.schemaCheck(reader),
    };
  }

  /** What was applied stays applied, so that it is asked only until it is complete. */
  private async schemaCheck(reader: Reader): Promise<Check> {
    const pending = this.isSchemaComplete ? [] : await pendingMigrations(reader);
    this.isSchemaComplete = pending.length === 0;
    return { status: upIf(this.isSchemaComplete), pending: pending.length };
  }

  /** Told, but not needed: what is told to queues waits in the outbox until they are back. */
  private queueCheck(): Check {
    return { status: upIf(this.queues.isReachable), backend: this.queues.backend };
  }
}

function upIf(isUp: boolean): 'up' | 'down' {
  return isUp ? 'up' : 'down';
}

async function withinBudget<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), DATABASE_BUDGET_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
