import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { Config } from '#platform/config';

import { MailNotAccepted, MailRefused } from '../mail.errors';
import type { Mail, Mailer } from '../mailer';
import { messageIdOf } from '../message-id';

/** Milliseconds; a server that says nothing for so long is given up, and the mail tried again. */
const PATIENCE_MS = 10_000;

/** Sends mails through the server of SMTP_URL. */
@Injectable()
export class SmtpMailer implements Mailer, OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>) {
    this.transport = createTransport({
      url: config.smtpUrl ?? '',
      pool: true,
      maxConnections: 2,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ id, to, subject, text, html, leaveUrl }: Mail): Promise<void> {
    const from = this.config.mailFrom;
    const headers = { 'Auto-Submitted': 'auto-generated', ...leavingBy(leaveUrl) };
    const messageId = messageIdOf(id, from);
    try {
      await this.transport.sendMail({ from, to, subject, text, html, messageId, headers });
    } catch (error) {
      throw isForGood(error) ? new MailRefused(error) : new MailNotAccepted(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** RFC 2369 and 8058: a button of the mail program, which asks nothing more. */
function leavingBy(url: string | undefined): Readonly<Record<string, string>> {
  if (url === undefined) return {};
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** RFC 5321 §4.2.1: 5yz is a no for good, whatever the time; 4yz and no answer are not. */
function isForGood(error: unknown): boolean {
  const { responseCode } = error as { readonly responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500;
}
