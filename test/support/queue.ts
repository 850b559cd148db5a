import { mkdtempSync, rmSync } from 'node:fs';
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

let dataDir: string | null = null;

/** One for the process, and gone with it; a process that is to be killed is given its parent's. */
export function testDataDir(): string {
  if (dataDir !== null) return dataDir;
  const made = mkdtempSync(join(tmpdir(), 'tablee-test-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  dataDir = made;
  return made;
}

export function testConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const DATA_DIR = variables['DATA_DIR'] ?? testDataDir();
  return loadConfig({ NODE_ENV: 'test', ...variables, DATA_DIR });
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
