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
    ? forgetfulOfFailure(
        createPostgresBackend(name, { ...opts, connection: opts.connection }, wants),
      )
    : createRedisBackend(name, opts, wants);

/** What BullMQ's Postgres backend remembers of its first contact, which its typings hide. */
interface Remembering {
  readyPromise: Promise<void> | undefined;
  waitUntilReady(): Promise<void>;
}

/**
 * BullMQ 6.7 keeps the outcome of its first contact with Postgres, be it a failure: a worker that
 * began while the server was coming back would hear of that failure for ever.
 */
function forgetfulOfFailure(backend: IQueueBackend): IQueueBackend {
  const { connection } = backend as unknown as { readonly connection: Remembering };
  for (const one of [connection, backend as unknown as Remembering]) {
    const contact = one.waitUntilReady.bind(one);
    one.waitUntilReady = async () => {
      try {
        await contact();
      } catch (error) {
        one.readyPromise = undefined;
        throw error;
      }
    };
  }
  return backend;
}
