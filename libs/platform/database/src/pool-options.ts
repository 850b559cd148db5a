import { types, type PoolConfig } from 'pg';

/** The connections of one process, apart: a herd of submissions must not stop reading, nor the reverse. */
export interface PoolSizes {
  readonly write: number;
  readonly read: number;
}

/**
 * Two thirds write and one third read: a writer holds its connection for several round trips and may
 * wait for a lock, a reader for one. Twelve make 8 and 4. Two processes of the API with twelve and
 * two workers with five, with the connections of their queues, stay under the hundred that Postgres
 * allows by default; on two cores more would only queue inside Postgres rather than here.
 */
export function poolSizes(connections: number): PoolSizes {
  const read = Math.max(1, Math.floor(connections / 3));
  return { write: Math.max(1, connections - read), read };
}

/** Milliseconds, each longer than the one it contains (a lock, within a statement, within a query). */
export const LOCK_TIMEOUT_MS = 3_000;
export const STATEMENT_TIMEOUT_MS = 5_000;
export const QUERY_TIMEOUT_MS = 6_000;
export const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
/** Both to open a connection and to wait for a free one: then we answer 503. */
export const CONNECTION_TIMEOUT_MS = 3_000;
/** An idle connection costs Postgres a few megabytes; opening one costs a request some milliseconds. */
const IDLE_TIMEOUT_MS = 60_000;

const DATE_OID = 1082;

/** Days stay texts: as a `Date` of the local zone, one would slip to the day before. */
const TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID && format !== 'binary'
      ? (text: string) => text
      : types.getTypeParser(oid, format),
} as PoolConfig['types'];

/** What every connection of the application has in common. UTC, whatever the server's own zone is. */
export function poolOptions(applicationName: string): PoolConfig {
  return {
    application_name: applicationName,
    options: '-c TimeZone=UTC',
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    keepAlive: true,
    types: TYPES,
  };
}
