import { Global, Module } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { Config, ConfigInvalid } from '#platform/config';
import { TransactionRunner } from '#platform/database';
import { MessagesModule } from '#platform/messages';

import { CatchingMailer } from './drivers/catching-mailer';
import { SmtpMailer } from './drivers/smtp-mailer';
import { MailDispatch } from './mail-dispatch';
import { catchesMails } from './mail.http.module';
import { MAIL_MESSAGES } from './mail.messages';
import { MAILER, type Mailer } from './mailer';

const mailer = {
  provide: MAILER,
  inject: [Config, TransactionRunner, CLOCK],
  useFactory: driverFor,
};

/** For every process: queueing mails, and the driver that sends them. */
@Global()
@Module({
  imports: [MessagesModule.with(MAIL_MESSAGES)],
  providers: [MailDispatch, mailer],
  exports: [MailDispatch, MAILER],
})
export class MailModule {}

/**
 * Through the server of SMTP_URL when there is one; without it, mails are caught.
 * @throws ConfigInvalid where real people would wait for mails that nobody sends
 */
function driverFor(config: Config, transactions: TransactionRunner, clock: Clock): Mailer {
  if (catchesMails(config)) return new CatchingMailer(transactions, clock);
  if (config.smtpUrl !== null) return new SmtpMailer(config);
  throw new ConfigInvalid(['SMTP_URL is missing: without it, only a demo keeps its mails.']);
}
