import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

const DAY_MS = 24 * 3_600_000;

/** Long enough to answer whoever says that nothing came. */
const KEPT_DAYS = 30;

const FORGET = `DELETE FROM platform.mail_delivery WHERE sent_at <= $1`;

/** Forgets mails sent a month ago: they name people. For a schedule. */
@Injectable()
export class PurgeSentService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async purge(): Promise<void> {
    const before = new Date(this.clock().getTime() - KEPT_DAYS * DAY_MS);
    await this.transactions.run(SYSTEM, (tx) => tx.query(FORGET, [before]));
  }
}
