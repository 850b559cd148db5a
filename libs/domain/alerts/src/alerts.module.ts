import { Module } from '@nestjs/common';

import { MailModule } from '#platform/mail';
import { MessagesModule } from '#platform/messages';

import { ALERT_TEXTS, ALERTS_MESSAGES } from './alerts.messages';
import { AlertBook } from './queries/alert-book.query';
import { AlertMail } from './services/alert-mail';
import { AlertTokens } from './services/alert-tokens';
import { AskAlertService } from './services/ask-alert.service';
import { SendDigestsService } from './services/send-digests.service';

@Module({
  imports: [MessagesModule.with(ALERTS_MESSAGES, ALERT_TEXTS), MailModule],
  providers: [AlertBook, AlertMail, AlertTokens, AskAlertService, SendDigestsService],
  exports: [AskAlertService, SendDigestsService],
})
export class AlertsModule {}
