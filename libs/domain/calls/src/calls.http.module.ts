import { Module } from '@nestjs/common';

import { CallsModule } from './calls.module';
import { CallActionsController } from './http/call-actions.controller';
import { CallQuestionsController } from './http/call-questions.controller';
import { CallRevisionsController } from './http/call-revisions.controller';
import { CallTemplatesController } from './http/call-templates.controller';
import { CallsController } from './http/calls.controller';
import { CallPage } from './queries/call-page.query';
import { CallQuestions } from './queries/call-questions.query';
import { CallRevisions } from './queries/call-revisions.query';
import { OneCall } from './queries/one-call.query';

@Module({
  imports: [CallsModule],
  controllers: [
    CallsController,
    CallActionsController,
    CallQuestionsController,
    CallRevisionsController,
    CallTemplatesController,
  ],
  providers: [CallPage, CallQuestions, CallRevisions, OneCall],
})
export class CallsHttpModule {}
