import { setTimeout as pause } from 'node:timers/promises';

import { runMigrations as migrateQueues } from 'bullmq';

import { builtMigrations, HISTORY, migrationSource } from './migration-files';
import { LOCK_TIMEOUT_MS } from './pool-options';
import type { Reader } from './reader';
import { applicationRole } from './role-names';
import { sqlStateOf } from './sql-state';
import { withClient } from './with-client';

export interface MigrationReport {
  /** Names of those that were applied now, in order. */
  readonly applied: readonly string[];
  /** How many had been applied before. */
  readonly earlier: number;
}

export type Log = (line: string) => void;

type Ask = <Row>(sql: string) => Promise<readonly Row[]>;

const QUEUE_SCHEMA = 'bullmq';
const HISTORY_NAME = `${HISTORY.schema}.${HISTORY.table}`;

/** Any number: two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_201_002;

/** With the time that each try waits for a lock, about two minutes. */
const MOST_TRIES = 30;
const PAUSE_MS = 1_000;

/**
 * Brings the schema up to date as its owner: every migration of the running build that is missing, each
 * in its own transaction, then the tables of the queues. What cannot have its lock within three
 * seconds lets the others pass and tries again.
 */
export async function migrate(ownerUrl: string, log: Log): Promise<MigrationReport> {
  return withClient(ownerUrl, async (client) => {
    const ask: Ask = async (sql) => (await client.query(sql)).rows;
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${HISTORY.schema}`);
    const earlier = await appliedMigrations(ask);
    await patiently(log, () => applyMissing(ownerUrl));
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON ${HISTORY_NAME} FROM ${applicationRole}`);
    await patiently(log, () => migrateQueues(client, QUEUE_SCHEMA));
    // BullMQ makes a sequence for each queue when it is first used.
    await client.query(`GRANT CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${applicationRole}`);
    const applied = (await appliedMigrations(ask)).slice(earlier.length);
    for (const name of applied) log(`Applied ${name}.`);
    return { applied, earlier: earlier.length };
  });
}

/** Names of the migrations of the running build that the database has not had. */
export async function pendingMigrations(database: string | Reader): Promise<readonly string[]> {
  if (typeof database !== 'string') return missing((sql) => database.rows(sql));
  return withClient(database, (client) => missing(async (sql) => (await client.query(sql)).rows));
}

/** Undoes them all, last first. Only until the first release: after it, one restores a backup. */
export async function undoMigrations(ownerUrl: string): Promise<void> {
  const source = await migrationSource(ownerUrl).initialize();
  const ask: Ask = (sql) => source.query(sql);
  try {
    for (const _ of await appliedMigrations(ask)) await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

async function missing(ask: Ask): Promise<readonly string[]> {
  const applied = new Set(await appliedMigrations(ask));
  return builtMigrations()
    .map(({ name }) => name)
    .filter((name) => !applied.has(name));
}

async function appliedMigrations(ask: Ask): Promise<readonly string[]> {
  const [found] = await ask<{ exists: boolean }>(
    `SELECT to_regclass('${HISTORY_NAME}') IS NOT NULL AS exists`,
  );
  if (found?.exists !== true) return [];
  const rows = await ask<{ name: string }>(`SELECT name FROM ${HISTORY_NAME} ORDER BY id`);
  return rows.map(({ name }) => name);
}

async function applyMissing(ownerUrl: string): Promise<void> {
  const source = await migrationSource(ownerUrl).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function patiently(log: Log, work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (sqlStateOf(error) !== '55P03' || tries === MOST_TRIES) throw error;
      log('A table that must change is in use: trying again in a moment.');
      await pause(PAUSE_MS);
    }
  }
}
