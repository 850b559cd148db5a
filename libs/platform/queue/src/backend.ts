import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';
import { Pool } from 'pg';

/** What BullMQ is given to reach its store; its typings know Redis only. */
export type QueueConnection = ConnectionOptions | Pool;

/** Redis for a Redis connection, Postgres for a pool. */
export const backendFor: BackendFactory<IQueueBackend, QueueConnection> = (name, opts, wants) =>
  opts.connection instanceof Pool
    ? createPostgresBackend(name, { ...opts, connection: opts.connection }, wants)
    : createRedisBackend(name, opts, wants);
