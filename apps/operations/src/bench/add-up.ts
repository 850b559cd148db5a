import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { SYSTEM } from '#kernel/actors';
import { AuditModule } from '#platform/audit';
import { AuthModule } from '#platform/auth';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule, readerOf, TransactionRunner } from '#platform/database';
import { MailModule } from '#platform/mail';
import { HouseLogger, ObservabilityModule } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';
import { prepareQueues, QueueModule } from '#platform/queue';
import { AggregateScoresService, AssessmentModule } from '#domain/assessment';
import type { ApplicationId } from '#domain/applications';

import { medianOf } from './load';

const TURNS = 5;

const JUDGED = `SELECT application_id AS id FROM assessment.assessment WHERE call_id = $1`;

@Module({})
class AddingUp {
  static with(config: Config, logger: HouseLogger): DynamicModule {
    const machines = [
      ConfigModule.with(config),
      ObservabilityModule.with(logger),
      ClockModule,
      DatabaseModule,
      QueueModule,
      OutboxModule,
      AuditModule,
      MailModule,
      AuthModule,
    ];
    return { module: AddingUp, imports: [...machines, AssessmentModule] };
  }
}

/** What a worker does with the reviews of a call, by itself in a process: milliseconds. */
async function measure(callId: string): Promise<number> {
  const config = loadConfig();
  prepareQueues(config);
  const logger = new HouseLogger(config);
  const context = await NestFactory.createApplicationContext(AddingUp.with(config, logger), {
    logger,
    abortOnError: false,
  });
  const transactions = context.get(TransactionRunner, { strict: false });
  const service = context.get(AggregateScoresService, { strict: false });
  const turns: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begun = performance.now();
    await transactions.run(SYSTEM, async (tx) => {
      const rows = await readerOf(tx).rows<{ id: ApplicationId }>(JUDGED, [callId]);
      const ids = rows.map(({ id }) => id);
      await service.aggregate(tx, ids);
    });
    turns.push(performance.now() - begun);
  }
  return medianOf(turns);
}

void measure(process.argv[2] ?? '').then((milliseconds) => {
  process.send?.(milliseconds);
  process.exit(0);
});
