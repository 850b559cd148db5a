import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AuditModule } from '#platform/audit';
import { ClockModule } from '#platform/clock';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import { ObservabilityModule, type HouseLogger } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';
import { prepareQueues, QueueModule } from '#platform/queue';

import { WorkerModule } from './worker.module';

@Module({})
export class WorkerProcessModule {
  static with(config: Config, logger: HouseLogger): DynamicModule {
    return {
      module: WorkerProcessModule,
      imports: [
        ConfigModule.with(config),
        ObservabilityModule.with(logger),
        ClockModule,
        DatabaseModule,
        QueueModule,
        OutboxModule,
        AuditModule,
        MailModule,
        WorkerModule,
      ],
    };
  }
}

/** The worker, at work; what `main` and the tests share. Its database must be migrated. */
export function startWorker(config: Config, logger: HouseLogger): Promise<INestApplicationContext> {
  prepareQueues(config);
  return NestFactory.createApplicationContext(WorkerProcessModule.with(config, logger), {
    logger,
    abortOnError: false,
  });
}
