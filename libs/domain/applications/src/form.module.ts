import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';

import { ApplicationsModule } from './applications.module';
import { DOSSIER_TEXTS } from './dossier.messages';
import { FORM_MESSAGES } from './form.messages';
import { AssignmentDesk } from './queries/assignment-desk.query';
import { Attachments } from './queries/attachments.query';
import { CommentDesk } from './queries/comment-desk.query';
import { ConversationDesk } from './queries/conversation-desk.query';
import { DocumentDesk, DocumentSources } from './queries/document-desk.query';
import { FormDesk } from './queries/form-desk.query';
import { FormSources } from './queries/form-sources.query';
import { SectionDesk } from './queries/section-desk.query';
import { Teams } from './queries/team.query';
import { AssignSectionService } from './services/assign-section.service';
import { CarryAnswersService } from './services/carry-answers.service';
import { CheckDocumentService } from './services/check-document.service';
import { CloseCommentThreadService } from './services/close-comment-thread.service';
import { ConsortiumPeople } from './services/consortium-people';
import { CommentSources, MessageSources } from './services/discussion-sources';
import { GiveDocumentService } from './services/give-document.service';
import { SaveSectionService } from './services/save-section.service';
import { WriteCommentService } from './services/write-comment.service';
import { WriteMessageService } from './services/write-message.service';

const ROOMS = [
  AssignmentDesk,
  AssignSectionService,
  Attachments,
  CarryAnswersService,
  CheckDocumentService,
  CloseCommentThreadService,
  ConversationDesk,
  GiveDocumentService,
  SaveSectionService,
  SectionDesk,
  Teams,
  WriteCommentService,
  WriteMessageService,
];

/** What people write in an application, and to each other about it. */
@Module({
  imports: [
    MessagesModule.with(FORM_MESSAGES, DOSSIER_TEXTS),
    ApplicationsModule,
    CallsModule,
    ConsortiaModule,
    FilesModule,
    IdentityModule,
    OrganisationsModule,
  ],
  providers: [
    ...ROOMS,
    DocumentDesk,
    DocumentSources,
    FormDesk,
    FormSources,
    CommentDesk,
    CommentSources,
    ConsortiumPeople,
    MessageSources,
  ],
  exports: [...ROOMS],
})
export class FormModule {}
