import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job } from 'bullmq';
import type { Pool } from 'pg';

import { SYSTEM } from '#kernel/actors';
import { ClockModule } from '#platform/clock';
import { ConfigModule } from '#platform/config';
import { DatabaseModule, TransactionRunner } from '#platform/database';
import { HouseLogger, ObservabilityModule } from '#platform/observability';
import {
  Inbox,
  Outbox,
  OutboxModule,
  RelayModule,
  type DomainEvent,
  type EventEnvelope,
  type OutboxTimes,
} from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { RelayService } from '../../apps/worker/src/relay.service';

import { testConfig } from './queue';

export const THING_TOLD = 'tests.thing-told.v1';
export const NOTE_THING = 'tests.note-thing';
export const COUNT_THING = 'tests.count-thing';

/** So that a killed worker's job is given to another within a test's patience. */
const LOCK = { lockDuration: 400, stalledInterval: 200, concurrency: 4 };

const NOTE = 'INSERT INTO effect (listener, thing) VALUES ($1, $2)';

/** Where listeners leave a trace each time that they take effect. */
export async function createEffects(sql: Pool): Promise<void> {
  await sql.query('CREATE TABLE effect (listener text, thing text)');
  await sql.query('GRANT SELECT, INSERT ON effect TO tablee_app');
}

export async function effectsIn(sql: Pool, listener: string): Promise<readonly string[]> {
  const query = 'SELECT thing FROM effect WHERE listener = $1 ORDER BY thing';
  const { rows } = await sql.query<{ thing: string }>(query, [listener]);
  return rows.map(({ thing }) => thing);
}

export function thingTold(thing: string): DomainEvent {
  return { name: THING_TOLD, subjectId: thing, payload: { thing } };
}

function noting(queue: string): Type {
  @Processor(queue, LOCK)
  class NotingProcessor extends WorkerHost {
    constructor(private readonly inbox: Inbox) {
      super();
    }

    override process({ data }: Job<EventEnvelope>): Promise<void> {
      return this.inbox.once(queue, data, async (tx) => {
        await tx.query(NOTE, [queue, data.event.subjectId]);
      });
    }
  }
  return NotingProcessor;
}

export interface OutboxHouseOptions {
  readonly times?: Partial<OutboxTimes>;
  /** What works here: nothing, the listeners, or them and the relay. */
  readonly runs?: 'nothing' | 'listeners' | 'everything';
  /** Instead of the listeners that leave their trace. */
  readonly listeners?: readonly Type[];
}

const QUICK: OutboxTimes = { pollMs: 20, sweepMs: 50, checkAfterMs: 200 };

/** The outbox and two listeners of one event, as a process of their own would have them. */
export async function openOutbox(
  variables: Readonly<Record<string, string | undefined>>,
  { times = {}, runs = 'nothing', listeners }: OutboxHouseOptions = {},
): Promise<INestApplicationContext> {
  const config = testConfig(variables);
  const subscriptions = { [THING_TOLD]: [NOTE_THING, COUNT_THING] };
  const processors = listeners ?? [noting(NOTE_THING), noting(COUNT_THING)];

  @Module({
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(new HouseLogger(config)),
      ClockModule,
      DatabaseModule,
      QueueModule,
      OutboxModule,
      RelayModule.with(subscriptions, { ...QUICK, ...times }),
      QueueModule.queues(NOTE_THING, COUNT_THING),
    ],
    providers: [
      ...(runs === 'nothing' ? [] : processors),
      ...(runs === 'everything' ? [RelayService] : []),
    ],
  })
  class OutboxHouse {}

  return NestFactory.createApplicationContext(OutboxHouse, { logger: false, abortOnError: false });
}

/** One transaction that tells of these things. */
export async function tell(
  house: INestApplicationContext,
  things: readonly string[],
): Promise<void> {
  const outbox = house.get(Outbox, { strict: false });
  await house.get(TransactionRunner, { strict: false }).run(SYSTEM, async (tx) => {
    for (const thing of things) await outbox.publish(tx, thingTold(thing));
  });
}
