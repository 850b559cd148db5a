import { Module } from '@nestjs/common';

import { ApplicationsModule } from './applications.module';
import { FormModule } from './form.module';
import { CommentsController } from './http/comments.controller';
import { ConversationsController } from './http/conversations.controller';
import { TeamController } from './http/team.controller';
import { CommentThreads } from './queries/comment-threads.query';
import { Conversations } from './queries/conversations.query';
import { PresenceBoard } from './queries/presence-board.query';

@Module({
  imports: [ApplicationsModule, FormModule],
  controllers: [CommentsController, ConversationsController, TeamController],
  providers: [CommentThreads, Conversations, PresenceBoard],
})
export class FormHttpModule {}
