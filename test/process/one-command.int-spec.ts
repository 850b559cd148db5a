import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '#platform/database';

import { eventually } from '../support/eventually';
import { Child } from './child';

const PRODUCT = join(__dirname, '../../apps/api/src/product.js');
const API = join(__dirname, '../../apps/api/src/main.js');
const READY = /ready in ([\d.]+) s: (\S+)/;

describe('The product, started by one command', () => {
  let dataDir: string;
  let port: number;
  const children: Child[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tablee-product-'));
    port = await freePort();
  });

  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
  });

  afterAll(async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    rmSync(dataDir, { recursive: true });
  });

  const run = (program: string, settings: Readonly<Record<string, string>> = {}): Child => {
    const own = { NODE_ENV: 'development', DATA_DIR: dataDir, PORT: String(port) };
    const child = Child.run([process.execPath, program], { ...own, ...settings });
    children.push(child);
    return child;
  };

  const started = async (): Promise<Child> => {
    const product = run(PRODUCT);
    await product.says(READY, 60_000);
    return product;
  };

  const answerOf = async (path: string): Promise<number> =>
    (await fetch(`http://localhost:${port}${path}`)).status;

  it('is ready on an empty folder, although it was interrupted, and stops in order', async () => {
    const interrupted = run(PRODUCT);
    await interrupted.says(/Applied/, 60_000);
    await expect(interrupted.ends('SIGTERM')).resolves.toBe(0);
    const product = await started();

    expect(product.printed).toContain(`http://localhost:${port}`);
    await expect(answerOf('/health/ready')).resolves.toBe(200);
    await expect(product.ends('SIGTERM')).resolves.toBe(0);
    await expect(answerOf('/health/live')).rejects.toThrow();
  }, 60_000);

  it('lets nobody else in by mistake: no second start on its data, no API above the rules', async () => {
    const first = await started();

    const second = run(PRODUCT, { PORT: String(await freePort()) });

    await expect(second.ends()).resolves.toBe(1);
    expect(second.printed).toContain('already running');
    expect(second.printed).toContain(`http://localhost:${port}, pid ${first.pid}`);

    const api = run(API, { PORT: String(await freePort()), DATABASE_URL: superuserUrl() });

    await expect(api.ends()).resolves.toBe(1);
    expect(api.printed).toContain('"postgres" is a superuser');
    await expect(answerOf('/health/ready')).resolves.toBe(200);
    await expect(first.ends('SIGINT')).resolves.toBe(0);
  });

  it('starts again after it was killed, and goes on after its database was', async () => {
    const killed = await started();
    await killed.ends('SIGKILL');
    const again = await started();

    expect(again.printed).not.toContain('Applied');
    await expect(answerOf('/health/ready')).resolves.toBe(200);

    process.kill(Number(databaseNotes()[0]), 'SIGKILL');

    await eventually('the API to be ready', async () => (await answerOf('/health/ready')) === 200);
    await expect(again.ends('SIGTERM')).resolves.toBe(0);
  });

  it('says which port is taken, and leaves no database running', async () => {
    const occupant = createServer();
    await once(occupant.listen(port, 'localhost'), 'listening');
    const product = run(PRODUCT);

    await expect(product.ends()).resolves.toBe(1);
    occupant.close();

    expect(product.printed).toMatch(new RegExp(`Port ${port} is taken .* PORT=${port + 1}`));
    expect(databaseNotes).toThrow('ENOENT');
  });

  it('tells every wrong setting, and starts nothing', async () => {
    const product = run(PRODUCT, { PORT: 'x', DEMO: 'perhaps', LOG_LEVEL: 'loud' });

    await expect(product.ends()).resolves.toBe(1);
    expect(product.printed).toMatch(/3 settings are wrong:\n {2}- PORT[^]*- DEMO[^]*- LOG_LEVEL/);
  });

  const superuserUrl = (): string => {
    const password = readFileSync(join(dataDir, 'pg.password'), 'utf8').trim();
    return `postgres://postgres:${password}@127.0.0.1:${databaseNotes()[3]}/tablee`;
  };

  /** Process, folder, start, port …: what the server writes down while it runs. */
  const databaseNotes = (): string[] =>
    readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n');
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
