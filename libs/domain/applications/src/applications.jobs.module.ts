import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { ApplicationsModule } from './applications.module';
import { ALIGN_PARTNERS, AlignPartnersProcessor } from './jobs/align-partners.processor';

@Module({
  imports: [ApplicationsModule, OutboxModule, QueueModule.queues(ALIGN_PARTNERS)],
  providers: [AlignPartnersProcessor],
})
export class ApplicationsJobsModule {}
