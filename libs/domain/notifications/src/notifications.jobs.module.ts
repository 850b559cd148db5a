import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { WRITE_MESSAGES, WriteMessagesProcessor } from './jobs/write-messages.processor';
import { NotificationsModule } from './notifications.module';

@Module({
  imports: [NotificationsModule, OutboxModule, QueueModule.queues(WRITE_MESSAGES)],
  providers: [WriteMessagesProcessor],
})
export class NotificationsJobsModule {}
