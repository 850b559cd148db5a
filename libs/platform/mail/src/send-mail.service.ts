import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { MailBeingSent } from './mail.errors';
import { MAILER, type Mail, type Mailer } from './mailer';

/** Longer than the server may take to answer: whoever reserved it before is dead. */
const RESERVED_MS = 60_000;

const RESERVE = `
  UPDATE platform.mail_delivery SET reserved_at = $2, attempts = attempts + 1
  WHERE id = $1 AND sent_at IS NULL AND (reserved_at IS NULL OR reserved_at <= $3)
  RETURNING id, recipient AS "to", subject, text, html, leave_url AS "leaveUrl"`;

type ReservedRow = Omit<Mail, 'html' | 'leaveUrl'> & {
  readonly html: string | null;
  readonly leaveUrl: string | null;
};

const IS_WAITING = `SELECT FROM platform.mail_delivery WHERE id = $1 AND sent_at IS NULL`;

const RELEASE = `UPDATE platform.mail_delivery SET reserved_at = NULL WHERE id = $1`;

const MARK_SENT = `UPDATE platform.mail_delivery SET sent_at = $2 WHERE id = $1`;

/**
 * Sends a queued mail: reserves it, sends it, marks it. Killed between the last two, it is sent
 * again under the same Message-ID, by which the receiver knows it.
 */
@Injectable()
export class SendMailService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Outside any transaction, since the server may take its time.
   * @throws MailNotAccepted, MailRefused, MailBeingSent
   */
  async send(mailId: string): Promise<void> {
    const mail = await this.reserve(mailId);
    if (mail === null) return;
    try {
      await this.mailer.send(mail);
    } catch (error) {
      await this.transactions.run(SYSTEM, (tx) => tx.query(RELEASE, [mailId]));
      throw error;
    }
  }

  /** In the transaction that takes note of the event: it is never sent again. */
  async markSent(tx: Tx, mailId: string): Promise<void> {
    await tx.query(MARK_SENT, [mailId, this.clock()]);
  }

  /** Null when it was sent already. */
  private reserve(mailId: string): Promise<Mail | null> {
    const now = this.clock();
    const before = new Date(now.getTime() - RESERVED_MS);
    return this.transactions.run(SYSTEM, async (tx) => {
      const reader = readerOf(tx);
      const mail = await reader.one<ReservedRow>(RESERVE, [mailId, now, before]);
      if (mail !== null)
        return { ...mail, html: mail.html ?? undefined, leaveUrl: mail.leaveUrl ?? undefined };
      if ((await reader.one(IS_WAITING, [mailId])) !== null) throw new MailBeingSent();
      return null;
    });
  }
}
