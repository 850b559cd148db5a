import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Job, JobsOptions, WorkerOptions } from 'bullmq';

import { loadConfig, type Config } from '#platform/config';
import { HouseQueue, HouseWorker, QueueConnections, type QueueConnection } from '#platform/queue';

/** Queues and workers of one process, without Nest round them. */
export interface TestQueues {
  readonly connections: QueueConnections;
  queue(name: string, policy?: JobsOptions): HouseQueue;
  worker(
    name: string,
    process: (job: Job) => Promise<unknown>,
    options?: Partial<WorkerOptions<QueueConnection>>,
  ): HouseWorker;
  close(): Promise<void>;
}

export function testConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-test-'));
  return loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...variables });
}

export function openQueues(config: Config): TestQueues {
  const connections = new QueueConnections(config);
  const connection = connections.producers;
  return {
    connections,
    queue: (name, defaultJobOptions) => new HouseQueue(name, { connection, defaultJobOptions }),
    worker: (name, process, options) => new HouseWorker(name, process, { connection, ...options }),
    close: async () => {
      await connections.beforeApplicationShutdown();
      await connections.onApplicationShutdown();
    },
  };
}
