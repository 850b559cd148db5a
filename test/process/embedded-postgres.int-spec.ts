import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/database';

import { eventually } from '../support/eventually';
import { Child } from './child';

const isRoot = process.getuid?.() === 0;

describe('The embedded PostgreSQL', () => {
  let dataDir: string;
  let server: EmbeddedPostgres | null = null;
  const children: Child[] = [];

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tablee-embedded-'));
  });

  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
    await server?.stop();
    server = null;
  });

  afterAll(async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    rmSync(dataDir, { recursive: true });
  });

  const start = async (): Promise<EmbeddedPostgres> => {
    server = await startEmbeddedPostgres({ dataDir, volatile: true });
    return server;
  };

  const hold = async (): Promise<Child> => {
    const child = Child.node('process/hold-postgres.js', dataDir);
    children.push(child);
    await child.says(/adminUrl/);
    return child;
  };

  it('starts on a free port of this machine only, with checksums and a password', async () => {
    const { adminUrl, adopted } = await start();

    expect(adopted).toBe(false);
    expect(await settingsOf(adminUrl)).toEqual({
      listens: '127.0.0.1',
      sockets: '',
      checksums: 'on',
      locale: 'C.UTF-8',
    });
    expect(statSync(join(dataDir, 'pg.password')).mode & 0o777).toBe(0o600);
    await expect(ask(adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password',
    );
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();

    const again = await start();

    await expect(ask(again.adminUrl, 'SELECT answer FROM kept')).resolves.toEqual({ answer: 42 });
  });

  it('leaves nothing running when it was stopped', async () => {
    const stopped = await start();

    await stopped.stop();

    await expect(ask(stopped.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('is taken over, running, after whoever started it was killed', async () => {
    const holder = await hold();
    const [, port] = await holder.says(/"port":(\d+)/);
    await holder.ends('SIGKILL');

    const takenOver = await start();

    expect(takenOver).toMatchObject({ adopted: true, port: Number(port) });
    await takenOver.stop();
    await expect(ask(takenOver.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('refuses a second program on the same data, and says where the first one is', async () => {
    const holder = await hold();
    await eventually('the announcement', () => readFileSync(lockFile(), 'utf8').includes('http'));

    await expect(start()).rejects.toThrow(
      `already running on ${dataDir} (at http://localhost:3000, pid ${holder.pid})`,
    );
    holder.process.stdin?.write('stop');
    await expect(holder.ends()).resolves.toBe(0);
  });

  it.each([
    ['a dead program', () => ({ pid: 2 ** 22 + 1, start: null })],
    ['a program that has its number by chance', () => ({ pid: process.pid, start: 'another' })],
  ])('ignores the lock of %s', async (_whose, holder) => {
    writeFileSync(lockFile(), JSON.stringify({ ...holder(), url: null }));

    await expect(start()).resolves.toMatchObject({ adopted: false });
  });

  it('ignores a lock that a power cut left damaged', async () => {
    writeFileSync(lockFile(), '{"pi');

    await expect(start()).resolves.toMatchObject({ adopted: false });
  });

  it.each([
    ['dead', 2 ** 22 + 1],
    ['another program', process.pid],
  ])('starts although its notes name a process that is %s', async (_state, pid) => {
    const notes = join(dataDir, 'pg', 'postmaster.pid');
    writeFileSync(notes, `${pid}\n${join(dataDir, 'pg')}\n0\n1\n\n127.0.0.1\n`, { mode: 0o600 });

    await expect(start()).resolves.toMatchObject({ adopted: false });
  });

  it('comes back on its port when it was killed', async () => {
    const { adminUrl } = await start();
    const first = await ask<{ since: Date }>(adminUrl, SINCE);
    process.kill(serverPid(), 'SIGKILL');

    const second = await eventually('the server to come back', async () => {
      const found = await ask<{ since: Date }>(adminUrl, SINCE).catch(() => null);
      return found !== null && found.since > first.since ? found : null;
    });

    expect(second.since.getTime()).toBeGreaterThan(first.since.getTime());
  });

  it.each(isRoot ? ['as nobody, by setpriv', 'as root, without namespaces'] : ['as this user'])(
    'runs %s',
    async (manner) => {
      const own = mkdtempSync(join(tmpdir(), 'tablee-embedded-'));
      chmodSync(own, 0o777);
      const child = manner.includes('nobody')
        ? Child.run([...AS_NOBODY, process.execPath, join(__dirname, 'hold-postgres.js'), own])
        : Child.node('process/hold-postgres.js', own, 'other-user');
      children.push(child);

      await child.says(/"adopted":false/);
      child.process.stdin?.write('stop');

      await expect(child.ends()).resolves.toBe(0);
      rmSync(own, { recursive: true });
    },
  );

  const lockFile = (): string => join(dataDir, 'tablee.lock');

  const serverPid = (): number =>
    Number.parseInt(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10);
});

const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const SINCE = 'SELECT pg_postmaster_start_time() AS since';

function settingsOf(adminUrl: string): Promise<unknown> {
  return ask(
    adminUrl,
    `SELECT current_setting('listen_addresses') AS listens,
       current_setting('unix_socket_directories') AS sockets,
       current_setting('data_checksums') AS checksums,
       (SELECT datlocale FROM pg_database WHERE datname = 'postgres') AS locale`,
  );
}

async function ask<Row>(url: string, sql: string): Promise<Row> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows[0] as Row;
  } finally {
    await client.end();
  }
}
