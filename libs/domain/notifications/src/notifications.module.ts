import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ListingModule } from '#platform/listing';
import { MailModule } from '#platform/mail';
import { MessagesModule } from '#platform/messages';
import { IdentityModule } from '#domain/identity';

import { AGREEMENT_NOTICE_TEXTS } from './agreement-notices.messages';
import { DECISION_NOTICES } from './decision.messages';
import { NOTICE_TEXTS, NOTIFICATIONS_MESSAGES } from './notifications.messages';
import { MessagesOfAPersonQuery } from './queries/messages-of-a-person.query';
import { StoriesQuery } from './queries/stories.query';
import { FindNoticesService } from './services/find-notices.service';
import { MarkReadService } from './services/mark-read.service';
import { WriteMessagesService } from './services/write-messages.service';
import { MessageEntity } from './storage/message.entity';

const ROOMS = [FindNoticesService, MarkReadService, MessagesOfAPersonQuery, WriteMessagesService];

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageEntity]),
    MessagesModule.with(NOTIFICATIONS_MESSAGES, {
      ...NOTICE_TEXTS,
      ...AGREEMENT_NOTICE_TEXTS,
      ...DECISION_NOTICES,
    }),
    IdentityModule,
    ListingModule,
    MailModule,
  ],
  providers: [...ROOMS, StoriesQuery],
  exports: ROOMS,
})
export class NotificationsModule {}
