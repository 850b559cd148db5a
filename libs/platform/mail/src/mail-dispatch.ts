import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { mailQueued } from './mail.events';
import type { Mail } from './mailer';

const INSERT = `
  INSERT INTO platform.mail_delivery (id, recipient, subject, text, html, leave_url, queued_at)
  SELECT mail.*, $7 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::text[]) AS mail`;

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
  queueMail(tx: Tx, mail: Mail): Promise<void> {
    return this.queueMails(tx, [mail]);
  }

  /** The same for several, at once. */
  async queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    await tx.query(INSERT, [
      mails.map(({ id }) => id),
      mails.map(({ to }) => to),
      mails.map(({ subject }) => subject),
      mails.map(({ text }) => text),
      mails.map(({ html }) => html ?? null),
      mails.map(({ leaveUrl }) => leaveUrl ?? null),
      this.clock(),
    ]);
    await this.outbox.publishAll(
      tx,
      mails.map(({ id }) => mailQueued(id)),
    );
  }
}
