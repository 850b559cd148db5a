import { Module } from '@nestjs/common';

import { CallsModule } from './calls.module';
import { CallActionsController } from './http/call-actions.controller';
import { CallFeedsController } from './http/call-feeds.controller';
import { CallQuestionsController } from './http/call-questions.controller';
import { CallRevisionsController } from './http/call-revisions.controller';
import { CallTemplatesController } from './http/call-templates.controller';
import { CallTimelineController } from './http/call-timeline.controller';
import { CallsController } from './http/calls.controller';
import { PublicationCheckController } from './http/publication-check.controller';
import { CallPage } from './queries/call-page.query';
import { CallQuestions } from './queries/call-questions.query';
import { CallRevisions } from './queries/call-revisions.query';
import { ToldCalls } from './queries/told-calls.query';
import { OneCall } from './queries/one-call.query';
import { PublicationCheck } from './queries/publication-check.query';

@Module({
  imports: [CallsModule],
  controllers: [
    CallsController,
    CallActionsController,
    CallFeedsController,
    CallQuestionsController,
    CallTimelineController,
    CallRevisionsController,
    CallTemplatesController,
    PublicationCheckController,
  ],
  providers: [CallPage, CallQuestions, CallRevisions, OneCall, PublicationCheck, ToldCalls],
})
export class CallsHttpModule {}
