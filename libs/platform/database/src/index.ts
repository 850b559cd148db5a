/**
 * The database: `TransactionRunner` is the only way in, and always says who acts. Migrations and roles
 * are for the programs that start the service.
 */
export { afterCommit } from './ambient-transaction';
export {
  DayColumn,
  EurColumn,
  InstantColumn,
  JsonColumn,
  PpmColumn,
  type ColumnChoices,
} from './columns';
export { compareAndSet, type Versioned } from './compare-and-set';
export { ChangedAtOnce, DatabaseUnavailable, VersionStale } from './database.errors';
export { DatabaseModule } from './database.module';
export { migrate, pendingMigrations, undoMigrations, type MigrationReport } from './migrations';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres';
export { DataDirectoryInUse } from './embedded/data-lock';
export { describeSchema } from './describe-schema';
export { openDatabase, type OpenDatabase, type OpenOptions } from './open-database';
export { prepareDatabase, type DatabaseUrls, type RolePasswords } from './prepare-database';
export { problemOfDatabaseError } from './problem-of-database-error';
export { readerOf, type Reader, type Tx } from './reader';
export { DatabaseRoleUnsafe } from './refuse-unsafe-role';
export { applicationRole, ownerRole, reportRole } from './role-names';
export { schemaDifferences } from './schema-differences';
export { isUnavailable, sqlStateOf } from './sql-state';
export { TransactionRunner } from './transaction-runner';
export { reachDatabase, type ReachedDatabase } from './starting/reach-database';
export { waitForSchema } from './starting/wait-for-schema';
export { PoolLoad } from './pool-load';
export { eurJson, instantJson } from './json-sql';
