import { Module } from '@nestjs/common';

import { CallsModule } from '#domain/calls';

import { ApplicationsModule } from './applications.module';
import { FormModule } from './form.module';
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
  imports: [ApplicationsModule, CallsModule, FormModule],
  controllers: [CommentsController, ConversationsController, SectionsController, TeamController],
  providers: [CommentThreads, Conversations, PresenceBoard, Progress, SectionHistory],
})
export class FormHttpModule {}
