import { Pool } from 'pg';

import {
  applicationRole,
  openDatabase,
  ownerRole,
  reportRole,
  type OpenDatabase,
  type OpenOptions,
} from '#platform/database';

import { copyTemplate, dropDatabase, newTestName, TEST_PASSWORDS, urlOn } from './template';

/** A database of the test's own, migrated, that nobody else touches. */
export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly reportUrl: string;
  readonly adminUrl: string;
  /** As superuser, past row-level security: to look at what was really kept. */
  readonly sql: Pool;
  /** The door that the product uses, as the application. Closed by `drop`. */
  open(options?: OpenOptions, url?: string): Promise<OpenDatabase>;
  drop(): Promise<void>;
}

/** Copies the migrated template: some tens of milliseconds. Call `drop` when done with it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template, run } = testRun();
  const name = newTestName(run);
  await copyTemplate(serverUrl, template, name);
  const adminUrl = urlOn(serverUrl, name);
  const appUrl = urlOn(serverUrl, name, [applicationRole, TEST_PASSWORDS.app]);
  const sql = new Pool({ connectionString: adminUrl, max: 2 });
  sql.on('error', () => undefined); // A test may stop the server; its next query will tell.
  const opened: OpenDatabase[] = [];
  return {
    name,
    appUrl,
    ownerUrl: urlOn(serverUrl, name, [ownerRole, TEST_PASSWORDS.owner]),
    reportUrl: urlOn(serverUrl, name, [reportRole, TEST_PASSWORDS.report]),
    adminUrl,
    sql,
    open: async (options, url = appUrl) => {
      const database = await openDatabase(url, options);
      opened.push(database);
      return database;
    },
    drop: async () => {
      await Promise.all([sql.end(), ...opened.map((one) => one.close())]);
      await dropDatabase(serverUrl, name);
    },
  };
}

/** The superuser's URL of the server of this run, for tests that make databases of another kind. */
export function testServerUrl(): string {
  return testRun().serverUrl;
}

/** What `global-setup` prepared; it reaches the workers through the environment. */
function testRun(): { serverUrl: string; template: string; run: number } {
  const serverUrl = process.env['TABLEE_TEST_SERVER_URL'];
  const template = process.env['TABLEE_TEST_TEMPLATE'];
  const run = Number(process.env['TABLEE_TEST_RUN']);
  if (serverUrl === undefined || template === undefined) {
    throw new Error('Tests that need the database are run by Jest, with its global setup.');
  }
  return { serverUrl, template, run };
}
