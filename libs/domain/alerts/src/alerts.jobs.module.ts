import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { AlertsModule } from './alerts.module';
import { SEND_DIGESTS, SendDigestsProcessor } from './jobs/send-digests.processor';

@Module({
  imports: [AlertsModule, QueueModule.queues(SEND_DIGESTS)],
  providers: [SendDigestsProcessor],
})
export class AlertsJobsModule {}
