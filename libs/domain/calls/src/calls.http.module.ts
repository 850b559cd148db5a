import { Module } from '@nestjs/common';

import { CallsModule } from './calls.module';
import { CallActionsController } from './http/call-actions.controller';
import { CallRevisionsController } from './http/call-revisions.controller';
import { CallTemplatesController } from './http/call-templates.controller';
import { CallsController } from './http/calls.controller';
import { CallPage } from './queries/call-page.query';
import { CallRevisions } from './queries/call-revisions.query';
import { OneCall } from './queries/one-call.query';

@Module({
  imports: [CallsModule],
  controllers: [
    CallsController,
    CallActionsController,
    CallRevisionsController,
    CallTemplatesController,
  ],
  providers: [CallPage, CallRevisions, OneCall],
})
export class CallsHttpModule {}
