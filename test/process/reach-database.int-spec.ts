import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CannotStart, keptSecrets, loadSettings } from '#platform/config';
import {
  migrate,
  reachDatabase,
  startEmbeddedPostgres,
  waitForSchema,
  type EmbeddedPostgres,
  type ReachedDatabase,
} from '#platform/database';

const nothing = (): void => undefined;

describe('The database that the settings mean', () => {
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tablee-reach-'));
    server = await startEmbeddedPostgres({ dataDir, volatile: true });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  const reach = (variables: Readonly<Record<string, string>>): Promise<ReachedDatabase> =>
    reachDatabase(loadSettings({ DATA_DIR: dataDir, ...variables }), nothing);

  const urlOf = (role: string, password: string, database = 'tablee'): string =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`;

  it('is made, with its roles, by an administrator', async () => {
    const { applicationPassword, ownerPassword } = keptSecrets(dataDir);

    const reached = await reach({ DATABASE_URL: server.adminUrl });

    expect(reached).toEqual({
      url: urlOf('tablee_app', applicationPassword),
      ownerUrl: urlOf('tablee_owner', ownerPassword),
      embedded: null,
    });
  });

  it('is waited for while it lacks migrations, and then refused', async () => {
    const lines: string[] = [];

    const { url } = await reach({ DATABASE_URL: server.adminUrl });
    const wait = waitForSchema(url, (line) => lines.push(line), 100);

    await expect(wait).rejects.toThrow(/lacks \d+ migrations .*run "npm run migrate"/);
    await expect(wait).rejects.toBeInstanceOf(CannotStart);
    expect(lines).toHaveLength(1);
  });

  it('is made for the role that the service will come with, when that is told too', async () => {
    const url = urlOf('tablee_app', 'told', 'other');

    const { ownerUrl, ...reached } = await reach({
      DATABASE_URL: url,
      DATABASE_OWNER_URL: server.adminUrl,
    });

    expect(reached.url).toBe(url);
    expect(ownerUrl).toMatch(/tablee_owner:.*\/other$/);
    await migrate(ownerUrl ?? '', nothing);
    await expect(waitForSchema(url, nothing, 0)).resolves.toBeUndefined();
  });

  it('is left as it is by a role that may not change it', async () => {
    const url = urlOf('tablee_app', 'told', 'other');
    const ownerUrl = urlOf('tablee_owner', keptSecrets(dataDir).ownerPassword, 'other');

    await expect(reach({ DATABASE_URL: url })).resolves.toMatchObject({ url, ownerUrl: null });
    await expect(reach({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })).resolves.toMatchObject(
      { url, ownerUrl },
    );
  });

  it('is refused plainly, without its password, when it does not let us in', async () => {
    await expect(reach({ DATABASE_URL: urlOf('tablee_app', 'wrong') })).rejects.toThrow(
      /^The database at 127\.0\.0\.1:\d+\/tablee does not let us in: password/,
    );
    await expect(reach({ DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/b' })).rejects.toThrow(
      /^The database at 127\.0\.0\.1:1\/b does not let us in: (?!.*hush)/,
    );
  });
});
