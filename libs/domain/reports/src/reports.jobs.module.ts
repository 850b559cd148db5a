import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { OPEN_REPORTS, OpenReportsProcessor } from './jobs/open-reports.processor';
import { ReportsModule } from './reports.module';

@Module({
  imports: [ReportsModule, OutboxModule, QueueModule.queues(OPEN_REPORTS)],
  providers: [OpenReportsProcessor],
})
export class ReportsJobsModule {}
