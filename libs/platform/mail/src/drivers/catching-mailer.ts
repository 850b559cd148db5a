import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import type { Mail, Mailer } from '../mailer';

/** Like any receiver, recognises a mail that it has already. */
const CATCH = `
  INSERT INTO platform.caught_mail (id, recipient, subject, text, html, caught_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO NOTHING`;

/** Keeps mails instead of sending them, for reading at /dev/mail. */
@Injectable()
export class CatchingMailer implements Mailer {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send({ id, to, subject, text, html }: Mail): Promise<void> {
    await this.transactions.run(SYSTEM, (tx) =>
      tx.query(CATCH, [id, to, subject, text, html ?? null, this.clock()]),
    );
  }
}
