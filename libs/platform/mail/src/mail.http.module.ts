import { Module } from '@nestjs/common';

import type { Config } from '#platform/config';
import { PagesModule } from '#platform/http';
import { MessagesModule } from '#platform/messages';

import { CaughtMailsController } from './http/caught-mails.controller';
import { MAIL_MESSAGES, MAIL_TEXTS } from './mail.messages';
import { CaughtMails } from './queries/caught-mails.query';

/** The page /dev/mail. To be mounted only where `catchesMails` says so. */
@Module({
  imports: [PagesModule, MessagesModule.with(MAIL_MESSAGES, MAIL_TEXTS)],
  controllers: [CaughtMailsController],
  providers: [CaughtMails],
})
export class MailCatcherHttpModule {}

/** Whether mails are kept for reading rather than sent: in a demo, in tests, at development. */
export function catchesMails({ smtpUrl, demo, environment }: Config): boolean {
  return smtpUrl === null && (demo || environment !== 'production');
}
