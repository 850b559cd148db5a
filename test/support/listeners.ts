import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { CLOCK, type SettableClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { SEND_MAIL } from '#platform/mail';
import { HouseLogger } from '#platform/observability';
import type { EventEnvelope } from '#platform/outbox';
import { prepareQueues } from '#platform/queue';

import { SUBSCRIPTIONS } from '../../apps/worker/src/subscriptions';
import { WorkerProcessModule } from '../../apps/worker/src/worker';

import type { TestDatabase } from './database';

/**
 * The listeners of the worker, handed what was told by the test instead of by queues: each in its
 * turn, so that a test knows when all is done. Mails are left where they are queued.
 */
export interface Listeners {
  /** Until nothing new is told; each event this many times to each listener. */
  hear(times?: number): Promise<void>;
  close(): Promise<void>;
}

const UNHEARD = `
  SELECT id, occurred_at AS "occurredAt", request_id AS "requestId",
    json_build_object('name', name, 'subjectId', subject_id, 'payload', payload) AS event
  FROM platform.outbox_message WHERE id <> ALL ($1::uuid[]) ORDER BY seq`;

/** Where `@Processor` writes down which queue a class works on. */
const PROCESSOR = 'bullmq:processor_metadata';

/** The worker's own modules and its own table of who hears what; nothing of it is started. */
export async function openListeners(
  { appUrl, sql }: Pick<TestDatabase, 'appUrl' | 'sql'>,
  clock: SettableClock,
): Promise<Listeners> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-listeners-'));
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, DATABASE_URL: appUrl });
  prepareQueues(config);
  const logger = new HouseLogger(config);
  const worker = WorkerProcessModule.with(config, logger);
  const module = await Test.createTestingModule({ imports: [worker, DiscoveryModule] })
    .overrideProvider(CLOCK)
    .useValue(clock.now)
    .setLogger(logger)
    .compile();
  const processors = processorsIn(module.get(DiscoveryService));
  const heard = new Set<string>();

  const hear = async (times = 1): Promise<void> => {
    const { rows } = await sql.query<EventEnvelope>(UNHEARD, [[...heard]]);
    for (const envelope of rows) {
      for (let nth = 0; nth < times; nth += 1) await deliver(processors, envelope);
      heard.add(envelope.id);
    }
    if (rows.length > 0) await hear(times);
  };

  const close = async () => {
    await module.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { hear, close };
}

async function deliver(
  processors: ReadonlyMap<string, WorkerHost>,
  envelope: EventEnvelope,
): Promise<void> {
  const queues = SUBSCRIPTIONS[envelope.event.name];
  if (queues === undefined) throw new Error(`No line says who hears ${envelope.event.name}.`);
  for (const queue of queues.filter((one) => one !== SEND_MAIL)) {
    const processor = processors.get(queue);
    if (processor === undefined) throw new Error(`Nobody works on ${queue}.`);
    await processor.process({ name: envelope.event.name, data: envelope } as Job);
  }
}

function processorsIn(discovery: DiscoveryService): ReadonlyMap<string, WorkerHost> {
  return new Map(
    discovery.getProviders().flatMap(({ metatype, instance }): [string, WorkerHost][] => {
      if (typeof metatype !== 'function') return [];
      const facts = Reflect.getMetadata(PROCESSOR, metatype) as { name: string } | undefined;
      return facts === undefined ? [] : [[facts.name, instance as WorkerHost]];
    }),
  );
}
