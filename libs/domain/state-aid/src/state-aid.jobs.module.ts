import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { FOLLOW_AGREEMENT, FollowAgreementProcessor } from './jobs/follow-agreement.processor';
import { REMIND_ENTRIES, RemindEntriesProcessor } from './jobs/remind-entries.processor';
import { StateAidModule } from './state-aid.module';

@Module({
  imports: [StateAidModule, OutboxModule, QueueModule.queues(FOLLOW_AGREEMENT, REMIND_ENTRIES)],
  providers: [FollowAgreementProcessor, RemindEntriesProcessor],
})
export class StateAidJobsModule {}
