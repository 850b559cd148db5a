import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { mailQueued } from './mail.events';
import type { Mail } from './mailer';

const INSERT = `
  INSERT INTO platform.mail_delivery (id, recipient, subject, text, html, leave_url, queued_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

@Injectable()
export class MailDispatch {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Has a mail sent once if, and only if, the transaction commits. Its id is a UUID of the
   * caller's making: the same id twice is refused by the database, since it is the same mail.
   */
  async queueMail(tx: Tx, { id, to, subject, text, html, leaveUrl }: Mail): Promise<void> {
    await tx.query(INSERT, [id, to, subject, text, html ?? null, leaveUrl ?? null, this.clock()]);
    await this.outbox.publish(tx, mailQueued(id));
  }
}
