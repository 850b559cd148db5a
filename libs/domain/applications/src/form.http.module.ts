import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { PagesModule } from '#platform/http';
import { CallsModule } from '#domain/calls';

import { ApplicationsModule } from './applications.module';
import { DossierModule } from './dossier.module';
import { FormModule } from './form.module';
import { ApplicationDocumentsController } from './http/documents.controller';
import { CopiesController } from './http/copies.controller';
import { FormController } from './http/form.controller';
import { CommentsController } from './http/comments.controller';
import { ConversationsController } from './http/conversations.controller';
import { SectionsController } from './http/sections.controller';
import { TeamController } from './http/team.controller';
import { CommentThreads } from './queries/comment-threads.query';
import { Conversations } from './queries/conversations.query';
import { Progress } from './queries/progress.query';
import { SectionHistory } from './queries/section-history.query';
import { PresenceBoard } from './queries/presence-board.query';

@Module({
  imports: [PagesModule, ApplicationsModule, CallsModule, DossierModule, FilesModule, FormModule],
  controllers: [
    ApplicationDocumentsController,
    CopiesController,
    FormController,
    CommentsController,
    ConversationsController,
    SectionsController,
    TeamController,
  ],
  providers: [CommentThreads, Conversations, PresenceBoard, Progress, SectionHistory],
})
export class FormHttpModule {}
