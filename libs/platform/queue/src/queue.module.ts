import { BullModule } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { ConnectionOptions } from 'bullmq';

import { MessagesModule } from '#platform/messages';

import { HouseQueue } from './house-queue';
import { HouseWorker } from './house-worker';
import { QueueConnections } from './queue-connections';
import { QUEUE_MESSAGES } from './queue.messages';
import { QueueWatch } from './queue-watch';
import { Queues } from './queues';

BullModule.queueClass = HouseQueue;
BullModule.workerClass = HouseWorker;

@Global()
@Module({
  providers: [QueueConnections, Queues, QueueWatch],
  exports: [QueueConnections, Queues],
})
class QueueConnectionsModule {}

/** The root: mount it once in each process that adds jobs or works on them. */
@Module({
  imports: [
    QueueConnectionsModule,
    MessagesModule.with(QUEUE_MESSAGES),
    BullModule.forRootAsync({
      inject: [QueueConnections],
      useFactory: ({ producers }: QueueConnections) => ({
        connection: producers as ConnectionOptions,
      }),
    }),
  ],
})
export class QueueModule {
  /** For a module whose processors or services use these queues: one for each listener. */
  static queues(...names: readonly string[]): DynamicModule {
    return BullModule.registerQueue(...names.map((name) => ({ name })));
  }
}
