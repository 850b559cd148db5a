import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { AgreementsModule } from './agreements.module';
import { CANCEL_AGREEMENT, CancelAgreementProcessor } from './jobs/cancel-agreement.processor';
import { DRAFT_AGREEMENT, DraftAgreementProcessor } from './jobs/draft-agreement.processor';

@Module({
  imports: [AgreementsModule, OutboxModule, QueueModule.queues(CANCEL_AGREEMENT, DRAFT_AGREEMENT)],
  providers: [CancelAgreementProcessor, DraftAgreementProcessor],
})
export class AgreementsJobsModule {}
