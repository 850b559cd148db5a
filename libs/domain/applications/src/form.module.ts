import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { MessagesModule } from '#platform/messages';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';

import { ApplicationsModule } from './applications.module';
import { FORM_MESSAGES } from './form.messages';
import { AssignmentDesk } from './queries/assignment-desk.query';
import { Attachments } from './queries/attachments.query';
import { CommentDesk } from './queries/comment-desk.query';
import { ConversationDesk } from './queries/conversation-desk.query';
import { SectionDesk } from './queries/section-desk.query';
import { Teams } from './queries/team.query';
import { AssignSectionService } from './services/assign-section.service';
import { CloseCommentThreadService } from './services/close-comment-thread.service';
import { ConsortiumPeople } from './services/consortium-people';
import { CommentSources, MessageSources } from './services/discussion-sources';
import { FormChronicle } from './services/form-chronicle';
import { SaveSectionService } from './services/save-section.service';
import { WriteCommentService } from './services/write-comment.service';
import { WriteMessageService } from './services/write-message.service';

const ROOMS = [
  AssignmentDesk,
  AssignSectionService,
  Attachments,
  CloseCommentThreadService,
  ConversationDesk,
  FormChronicle,
  SaveSectionService,
  SectionDesk,
  Teams,
  WriteCommentService,
  WriteMessageService,
];

/** What people write in an application, and to each other about it. */
@Module({
  imports: [
    MessagesModule.with(FORM_MESSAGES),
    ApplicationsModule,
    ConsortiaModule,
    FilesModule,
    IdentityModule,
  ],
  providers: [...ROOMS, CommentDesk, CommentSources, ConsortiumPeople, MessageSources],
  exports: [...ROOMS],
})
export class FormModule {}
