import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { DataSource, type MigrationInterface } from 'typeorm';

import { Bug } from '#kernel/problems';

import { LOCK_TIMEOUT_MS } from './pool-options';

export type MigrationClass = new () => MigrationInterface;

/** Where what was applied is written down. */
export const HISTORY = { schema: 'platform', table: 'applied_migration' } as const;

/** Where the migrations of the running build are: `dist/migrations` for `dist/libs/platform/database/src`. */
const FOLDER = resolve(__dirname, '../../../../migrations');
const MIGRATION_FILE = /^\d{13}-.*\.js$/;

/** The migrations of the running build, oldest first. */
export function builtMigrations(): readonly MigrationClass[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((file) => MIGRATION_FILE.test(file))
    .toSorted()
    .map((file) => onlyClassOf(join(FOLDER, file)));
}

/** One connection as the owner: a lock is waited for briefly, a statement may take its time. */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: HISTORY.schema,
    poolSize: 1,
    extra: { application_name: 'tablee-migrate', lock_timeout: LOCK_TIMEOUT_MS },
    migrations: [...builtMigrations()],
    migrationsTableName: HISTORY.table,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
  });
}

function onlyClassOf(file: string): MigrationClass {
  // The list of files is known only when running, so they cannot be imported by name.
  const exported: unknown[] = Object.values(require(file) as object);
  const [migration] = exported;
  if (exported.length !== 1 || typeof migration !== 'function') {
    throw new Bug(`${file} exports one migration`);
  }
  return migration as MigrationClass;
}
