import { Module } from '@nestjs/common';

import { PagesModule } from '#platform/http';
import { CallsModule } from '#domain/calls';

import { ApplicationsModule } from './applications.module';
import { FormModule } from './form.module';
import { ApplicationDocumentsController } from './http/documents.controller';
import { FormController } from './http/form.controller';
import { CommentsController } from './http/comments.controller';
import { ConversationsController } from './http/conversations.controller';
import { SectionsController } from './http/sections.controller';
import { TeamController } from './http/team.controller';
import { CommentThreads } from './queries/comment-threads.query';
import { Conversations } from './queries/conversations.query';
import { Documents } from './queries/documents.query';
import { Dossiers } from './queries/dossier.query';
import { OneApplication } from './queries/one-application.query';
import { Progress } from './queries/progress.query';
import { SectionHistory } from './queries/section-history.query';
import { PresenceBoard } from './queries/presence-board.query';

@Module({
  imports: [PagesModule, ApplicationsModule, CallsModule, FormModule],
  controllers: [
    ApplicationDocumentsController,
    FormController,
    CommentsController,
    ConversationsController,
    SectionsController,
    TeamController,
  ],
  providers: [
    CommentThreads,
    Conversations,
    Documents,
    Dossiers,
    OneApplication,
    PresenceBoard,
    Progress,
    SectionHistory,
  ],
})
export class FormHttpModule {}
