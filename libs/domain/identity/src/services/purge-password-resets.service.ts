import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

/** Long enough to tell whoever comes late that the link has expired. */
const KEPT_MS = 24 * 3_600_000;

const FORGET = `DELETE FROM identity.password_reset WHERE expires_at <= $1`;

/** Forgets who asked for another password, a day after the link expired. For a schedule. */
@Injectable()
export class PurgePasswordResetsService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async purge(): Promise<void> {
    const before = new Date(this.clock().getTime() - KEPT_MS);
    await this.transactions.run(SYSTEM, (tx) => tx.query(FORGET, [before]));
  }
}
