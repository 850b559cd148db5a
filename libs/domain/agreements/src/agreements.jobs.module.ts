import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { AgreementsModule } from './agreements.module';
import { DRAFT_AGREEMENT, DraftAgreementProcessor } from './jobs/draft-agreement.processor';

@Module({
  imports: [AgreementsModule, OutboxModule, QueueModule.queues(DRAFT_AGREEMENT)],
  providers: [DraftAgreementProcessor],
})
export class AgreementsJobsModule {}
