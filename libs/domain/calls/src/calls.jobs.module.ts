import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { CallsModule } from './calls.module';
import { CLOSE_CALL, CloseCallProcessor } from './jobs/close-call.processor';
import { FIND_OVERDUE_CALLS, FindOverdueCallsProcessor } from './jobs/find-overdue-calls.processor';
import { OverdueCalls } from './queries/overdue-calls.query';

@Module({
  imports: [CallsModule, QueueModule.queues(CLOSE_CALL, FIND_OVERDUE_CALLS)],
  providers: [CloseCallProcessor, FindOverdueCallsProcessor, OverdueCalls],
})
export class CallsJobsModule {}
