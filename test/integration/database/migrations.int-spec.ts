import { Client } from 'pg';

import {
  describeSchema,
  migrate,
  pendingMigrations,
  prepareDatabase,
  undoMigrations,
} from '#platform/database';

import { testServerUrl } from '../../support/database';
import { dropDatabase, newTestName, TEST_PASSWORDS, urlOn } from '../../support/template';

const silently = (): void => undefined;

describe('Migrations', () => {
  const serverUrl = testServerUrl();
  const made: string[] = [];

  const newDatabase = async (): Promise<string> => {
    const name = newTestName(process.pid);
    made.push(name);
    const { ownerUrl } = await prepareDatabase(urlOn(serverUrl, name), TEST_PASSWORDS);
    return ownerUrl;
  };

  afterAll(async () => {
    for (const name of made) await dropDatabase(serverUrl, name);
  });

  it('give the same schema up, down and up again', async () => {
    const ownerUrl = await newDatabase();
    await migrate(ownerUrl, silently);
    const first = await describeSchema(ownerUrl);

    await undoMigrations(ownerUrl);
    expect(await describeSchema(ownerUrl)).toBe('CREATE SCHEMA platform;\n');

    await migrate(ownerUrl, silently);
    expect(await describeSchema(ownerUrl)).toBe(first);
  });

  it('are applied once by two processes that start at once', async () => {
    const ownerUrl = await newDatabase();
    const reports = await Promise.all([1, 2].map(() => migrate(ownerUrl, silently)));

    const [first, second] = reports.toSorted((one, other) => one.earlier - other.earlier);
    expect(first?.earlier).toBe(0);
    expect(first?.applied.length).toBeGreaterThan(0);
    expect(second).toEqual({ applied: [], earlier: first?.applied.length });
  });

  it('are pending until they are applied', async () => {
    const ownerUrl = await newDatabase();
    const pending = await pendingMigrations(ownerUrl);
    const lines: string[] = [];
    const { applied } = await migrate(ownerUrl, (line) => lines.push(line));

    expect(pending).toEqual(applied);
    expect(lines).toContain('Applied PlatformCreateFoundations1795000001000.');
    expect(await pendingMigrations(ownerUrl)).toEqual([]);
  });

  it('let a lock that is held pass, and try again', async () => {
    const ownerUrl = await newDatabase();
    await migrate(ownerUrl, silently);
    await undoMigrations(ownerUrl);
    const blocker = new Client({ connectionString: ownerUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE platform.applied_migration IN SHARE MODE');
    const ended: Promise<void>[] = [];
    const letThrough = (line: string): void => {
      if (line.includes('trying again')) ended.push(blocker.end());
    };

    const { applied } = await migrate(`${ownerUrl}?lock_timeout=100`, letThrough);

    expect(applied.length).toBeGreaterThan(0);
    expect(ended).toHaveLength(1);
    await Promise.all(ended);
  });

  it('prepare one database twice at once, and again, without harm', async () => {
    const name = newTestName(process.pid);
    made.push(name);
    const adminUrl = urlOn(serverUrl, name);
    const prepared = await Promise.all([1, 2].map(() => prepareDatabase(adminUrl, TEST_PASSWORDS)));
    expect(prepared[0]).toEqual(prepared[1]);
    expect(await prepareDatabase(adminUrl, TEST_PASSWORDS)).toEqual(prepared[0]);
  });
});
