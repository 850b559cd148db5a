import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import type { CallId } from '../calls.types';

const OVERDUE = `
  SELECT id, closes_at AS "closesAt" FROM calls.call
  WHERE status = 'published' AND closes_at <= $1
    AND closes_at + make_interval(secs => (content ->> 'graceSeconds')::int) <= $1
  ORDER BY closes_at LIMIT 1000`;

export interface OverdueCall {
  readonly id: CallId;
  readonly closesAt: Date;
}

@Injectable()
export class OverdueCalls {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Public calls whose deadline and grace are over, the longest overdue first. */
  read(): Promise<readonly OverdueCall[]> {
    const now = this.clock();
    return this.transactions.read(SYSTEM, (reader) => reader.rows<OverdueCall>(OVERDUE, [now]));
  }
}
