import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { GrantsModule } from './grants.module';
import { FOLLOW_GRANT, FollowGrantProcessor } from './jobs/follow-grant.processor';

@Module({
  imports: [GrantsModule, OutboxModule, QueueModule.queues(FOLLOW_GRANT)],
  providers: [FollowGrantProcessor],
})
export class GrantsJobsModule {}
