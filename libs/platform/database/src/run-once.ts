import { Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

import { Bug, Problem } from '#kernel/problems';

import { setActorSql, type ActorSettings } from './actor-settings';
import { runInTransaction, type SharedTransaction } from './ambient-transaction';
import { DatabaseUnavailable } from './database.errors';
import type { Tx } from './reader';
import { isConnectionLost, isPlanStale } from './sql-state';

/** TypeORM's query runner of Postgres, with what its interface leaves out. */
interface PostgresRunner extends QueryRunner {
  connect(): Promise<ClientBase>;
  releasePostgresConnection(error?: Error): Promise<void>;
}

/**
 * One try at one transaction. We open and close it ourselves rather than through TypeORM, because
 * then BEGIN and the settings are one round trip, and a connection that no longer answers is thrown
 * away without being asked to roll back.
 */
export async function runOnce<R>(
  dataSource: DataSource,
  settings: ActorSettings,
  work: (tx: Tx) => Promise<R>,
): Promise<R> {
  const runner = dataSource.createQueryRunner() as PostgresRunner;
  const client = await runner.connect();
  const shared: SharedTransaction = {
    tx: runner.manager,
    inForce: settings,
    isOver: false,
    failure: null,
    onceKept: [],
  };
  try {
    await client.query(`BEGIN ISOLATION LEVEL READ COMMITTED; ${setActorSql(settings)}`);
    markAsBegun(runner);
    const result = await runInTransaction({ shared, settings }, () => work(runner.manager));
    if (shared.failure !== null) throw shared.failure.error;
    await commit(client);
    shared.isOver = true;
    await runner.release();
    callBack(shared);
    return result;
  } catch (error) {
    shared.isOver = true;
    if (runner.isReleased) throw asLost(error);
    await giveUp(runner, client, error);
    throw error;
  }
}

/** So that locks are allowed, and a `tx.transaction()` makes a savepoint, not a commit of the whole. */
function markAsBegun(runner: PostgresRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** Postgres answers ROLLBACK, without an error, to the COMMIT of a transaction that had failed. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') {
    throw new Bug('A statement failed, its error was caught, and the work went on.');
  }
}

/** What was kept stays kept: a callback that fails is written down, and does not reach the caller. */
function callBack({ onceKept }: SharedTransaction): void {
  for (const callback of onceKept) {
    try {
      callback();
    } catch (error) {
      new Logger('Database').error('What follows a transaction failed.', asError(error).stack);
    }
  }
}

async function giveUp(runner: PostgresRunner, client: ClientBase, error: unknown): Promise<void> {
  const cause = await rollBack(client, error);
  await runner.releasePostgresConnection(cause);
}

/** The error for which the connection is to be thrown away, if it is: with a stale plan, it keeps it. */
async function rollBack(client: ClientBase, error: unknown): Promise<Error | undefined> {
  if (isConnectionLost(error) || isPlanStale(error)) return asError(error);
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (unanswered) {
    return asError(unanswered);
  }
}

/** TypeORM gives a connection back as soon as it is lost; the work then fails for want of it. */
function asLost(error: unknown): Problem {
  return error instanceof Problem ? error : new DatabaseUnavailable(error);
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
