import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

import { Config } from '#platform/config';

import type { QueueConnection } from './backend';
import { reachFailPoint } from './fail-point';
import { QueuesUnreachable } from './queue.errors';
import { TroubleLog } from './trouble-log';

/** A queue or a worker, as far as we care for it. */
interface Member {
  readonly name: string;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Hears that a job is given up: it failed its last try, or no try could help. */
export type ParkedListener = (queue: string, job: ParkedJob, error: unknown) => Promise<void>;

export interface ParkedJob {
  readonly id?: string;
  readonly data: unknown;
}

/** Connections for short queries of all queues together, beside one for each worker. */
const SPARE_CONNECTIONS = 6;

const GIVE_UP_MS = 5_000;
const CLOSING_MS = 8_000;
const CONTACT_MS = 1_000;

/** The one place that connects to where jobs are kept, and lets go of it in the right order. */
@Injectable()
export class QueueConnections implements BeforeApplicationShutdown, OnApplicationShutdown {
  /** For those who add jobs: an unreachable server is an error at once, never a wait. */
  readonly producers: QueueConnection;
  /** For those who work on jobs: wait for a server that went away. */
  readonly workers: QueueConnection;

  private static readonly byConnection = new WeakMap<object, QueueConnections>();
  private readonly queues = new Set<Member>();
  private readonly workerMembers = new Set<Member>();
  private readonly parkedListeners: ParkedListener[] = [];
  private readonly firstContact: Promise<void>;
  private readonly troubles = new TroubleLog();

  constructor(private readonly config: Config) {
    [this.producers, this.workers] =
      config.redisUrl === null ? onPostgres(config.database.url) : onRedis(config.redisUrl);
    for (const connection of this.ours()) connection.on('error', this.troubles.hear);
    this.firstContact = contact(this.producers);
    QueueConnections.byConnection.set(this.producers, this);
  }

  /** Those that a queue was made with: BullMQ's classes can be handed nothing but a connection. */
  static of(connection: QueueConnection): QueueConnections | undefined {
    return QueueConnections.byConnection.get(connection);
  }

  get backend(): 'postgres' | 'redis' {
    return this.producers instanceof Pool ? 'postgres' : 'redis';
  }

  /** Whether adding a job has a chance now. */
  get isReachable(): boolean {
    return !(this.producers instanceof Redis) || this.producers.status === 'ready';
  }

  /**
   * Left to itself BullMQ would wait, for as long as it takes, for a Redis that it never reached.
   * @throws QueuesUnreachable
   */
  async assertReachable(): Promise<void> {
    await this.firstContact;
    if (!this.isReachable) throw new QueuesUnreachable();
  }

  keepQueue(queue: Member): void {
    this.queues.add(queue);
    queue.on('error', this.troubles.hear);
  }

  /** Each worker holds one Postgres connection to be woken by: the pool grows with them. */
  keepWorker(worker: Member): void {
    this.workerMembers.add(worker);
    worker.on('error', this.troubles.hear);
    if (this.workers instanceof Pool) this.workers.options.max += 1;
  }

  /** The queue of each worker of this process; twice, if two compete for it. */
  workedQueues(): readonly string[] {
    return [...this.workerMembers].map(({ name }) => name);
  }

  /** A job failed and will be tried again; told for whoever reads the log. */
  troubled(error: unknown): void {
    if (error instanceof Error) this.troubles.hear(error);
  }

  onParked(listener: ParkedListener): void {
    this.parkedListeners.push(listener);
  }

  /** A job is done, and its queue does not know it yet. */
  beforeAck(): void {
    reachFailPoint(this.config, 'before_ack');
  }

  async parked(queue: string, job: ParkedJob, error: unknown): Promise<void> {
    for (const listener of this.parkedListeners) await listener(queue, job, error);
  }

  /**
   * Lets jobs at hand finish while the database is still there, for some seconds: what is not
   * finished then is given to another worker.
   */
  async beforeApplicationShutdown(): Promise<void> {
    const force = !this.isReachable;
    const closed = closeAll(this.workerMembers, force).then(() => closeAll(this.queues, force));
    const patience = new AbortController();
    await Promise.race([closed, wait(CLOSING_MS, undefined, { signal: patience.signal })]);
    patience.abort();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const connection of this.ours()) {
      if (connection instanceof Pool && !connection.ending) await connection.end();
      if (connection instanceof Redis) connection.disconnect();
    }
  }

  private ours(): ReadonlySet<Pool | Redis> {
    return new Set([this.producers, this.workers] as (Pool | Redis)[]);
  }
}

async function closeAll(members: ReadonlySet<Member>, force: boolean): Promise<void> {
  await Promise.all([...members].map((member) => member.close(force)));
}

/**
 * One pool for all queues and workers of the process, growing with the workers: with a pool as
 * large as the workers are many, every connection would listen and none would be left to work.
 * Commits need not reach the disk before they return: a crash of the server loses jobs or their
 * outcome together with nothing else, since the outbox enqueues what is not marked as done, and
 * its own mark is written after the job and flushed with it.
 */
function onPostgres(connectionString: string): [QueueConnection, QueueConnection] {
  const pool = new Pool({
    connectionString,
    options: '-c search_path=bullmq -c synchronous_commit=off',
    application_name: 'tablee-queues',
    max: SPARE_CONNECTIONS,
    connectionTimeoutMillis: GIVE_UP_MS,
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  pool.on('connect', (client) => client.on('error', ignore));
  return [pool, pool];
}

function onRedis(url: string): [QueueConnection, QueueConnection] {
  const producers = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const workers = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producers, workers]) connection.setMaxListeners(0);
  return [producers, workers];
}

/** Resolves once the server answered for the first time, or has not for a second. */
async function contact(connection: QueueConnection): Promise<void> {
  if (!(connection instanceof Redis)) return;
  await once(connection, 'ready', { signal: AbortSignal.timeout(CONTACT_MS) }).catch(ignore);
}

/** For a connection in use: without a listener its loss would end the process. */
function ignore(): void {}
