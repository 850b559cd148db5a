import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ListingModule } from '#platform/listing';
import { MailModule } from '#platform/mail';
import { MessagesModule } from '#platform/messages';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';

import { NOTIFICATIONS_MESSAGES } from './notifications.messages';
import { InvitationLetterQuery } from './queries/invitation-letter.query';
import { MessagesOfAPersonQuery } from './queries/messages-of-a-person.query';
import { StoriesQuery } from './queries/stories.query';
import { FindNoticesService } from './services/find-notices.service';
import { MailInvitationService } from './services/mail-invitation.service';
import { MarkReadService } from './services/mark-read.service';
import { WriteMessagesService } from './services/write-messages.service';
import { MessageEntity } from './storage/message.entity';

const ROOMS = [
  FindNoticesService,
  MailInvitationService,
  MarkReadService,
  MessagesOfAPersonQuery,
  WriteMessagesService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageEntity]),
    MessagesModule.with(NOTIFICATIONS_MESSAGES),
    ConsortiaModule,
    IdentityModule,
    ListingModule,
    MailModule,
  ],
  providers: [...ROOMS, InvitationLetterQuery, StoriesQuery],
  exports: ROOMS,
})
export class NotificationsModule {}
