import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Pool } from 'pg';

import { asId } from '#kernel/ids';
import {
  migrate,
  prepareDatabase,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#platform/database';
import { loadReferenceTerritories } from '#domain/territories';

import { aBudget, aTeam, aTeamFor, type Team } from '../factories/applications.factory';
import { aSession } from '../factories/organisations.factory';
import { eventually } from '../support/eventually';
import { TEST_PASSWORDS } from '../support/template';

import { Child } from './child';

const API = join(__dirname, '../../apps/api/src/main.js');
const WORKER = join(__dirname, '../../apps/worker/src/main.js');

const APPLICATIONS = 30;
const AT_ONCE = 3;
/** A call that is open now, and for long. */
const OPEN = { opensAtLocal: '2026-01-05T09:00', closesAtLocal: '2036-01-05T12:00' };

/** What a partner's browser keeps of its submission until it has an answer. */
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly cookie: string;
  readonly key: string;
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe('Submissions, while everything is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-kills-'));
  let postgres: EmbeddedPostgres;
  let sql: Pool;
  let settings: Readonly<Record<string, string>>;
  let base: string;
  let api: Child;
  let worker: Child;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataDir });
    const adminUrl = Object.assign(new URL(postgres.adminUrl), { pathname: '/kills' }).toString();
    const { ownerUrl, appUrl } = await prepareDatabase(adminUrl, TEST_PASSWORDS);
    await migrate(ownerUrl, () => undefined);
    sql = new Pool({ connectionString: adminUrl });
    sql.on('error', () => undefined);
    await loadTerritories(sql);
    const port = String(await freePort());
    base = `http://localhost:${port}`;
    settings = { NODE_ENV: 'development', DATABASE_URL: appUrl, DATA_DIR: dataDir, PORT: port };
    api = await ready(API);
    worker = await ready(WORKER);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([api.kill(), worker.kill()]);
    await sql.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ready = async (program: string): Promise<Child> => {
    const child = Child.run([process.execPath, program], settings);
    await child.says(/Ready/, 30_000);
    return child;
  };

  const killAndRestart = {
    api: async () => {
      await api.ends('SIGKILL');
      api = await ready(API);
    },
    worker: async () => {
      await worker.ends('SIGKILL');
      worker = await ready(WORKER);
    },
    postgres: async () => {
      const [{ data_directory }] = await rowsOf<{ data_directory: string }>('SHOW data_directory');
      const pid = readFileSync(join(data_directory, 'postmaster.pid'), 'utf8').split('\n')[0];
      process.kill(Number(pid), 'SIGKILL');
      await eventually('Postgres again', () =>
        sql.query('SELECT 1').then(
          () => true,
          () => false,
        ),
      );
    },
  } as const;

  const rowsOf = async <Row extends object>(text: string): Promise<[Row, ...Row[]]> =>
    (await sql.query<Row>(text)).rows as [Row, ...Row[]];

  const call = async (path: string, init: Asked, cookie: string): Promise<Response> =>
    fetch(`${base}/api/v1${path}`, {
      ...init,
      signal: AbortSignal.timeout(5_000),
      headers: { ...init.headers, cookie, 'content-type': 'application/json' },
    });

  /** Prepares a complete draft, with everything alive. */
  const aReadyDraft = async (team: Team): Promise<Draft> => {
    const cookieOf = (personId: string) => aSession(sql, asId<'Person'>(personId));
    const cookie = await cookieOf(team.lead.personId);
    const started = await call(
      '/applications',
      {
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: JSON.stringify({ consortiumId: team.consortiumId }),
      },
      cookie,
    );
    const { id } = (await started.json()) as { id: string };
    const put = async (path: string, body: object, who: string) => {
      const init: Asked = {
        method: 'PUT',
        headers: { 'if-match': '"1"' },
        body: JSON.stringify(body),
      };
      expect((await call(`/applications/${id}/${path}`, init, who)).status).toBe(200);
    };
    await put('sections/needs', { answers: { answer: 'Manger local.' } }, cookie);
    const lines = aBudget(team.funder.id, 20_000);
    for (const { id: partnerId, personId } of team.partners) {
      await put(`budgets/${partnerId}`, { lines }, await cookieOf(personId));
    }
    for (const { id: partnerId, personId, role } of team.partners) {
      if (role !== 'funded-partner') continue;
      const who = await cookieOf(personId);
      const path = `/applications/${id}/signatures/${partnerId}`;
      const content = await call(`${path}/content`, { method: 'GET', headers: {} }, who);
      const { sha256 } = (await content.json()) as { sha256: string };
      const headers = { 'idempotency-key': randomUUID() };
      const body = JSON.stringify({ sha256 });
      const signed = await call(`${path}/sign`, { method: 'POST', headers, body }, who);
      expect(signed.status).toBe(200);
    }
    return { id, version: team.partners.length + 2, cookie, key: randomUUID() };
  };

  /** Asks again, with the same key, until the submission is acknowledged. */
  const submit = ({ id, version, cookie, key }: Draft): Promise<string> =>
    eventually(
      `a receipt for ${id}`,
      async () => {
        const headers = { 'idempotency-key': key, 'if-match': `"${version}"` };
        const init: Asked = { method: 'POST', headers, body: '{}' };
        const answer = await call(`/applications/${id}/submit`, init, cookie).catch(() => null);
        if (answer?.status === 200)
          return ((await answer.json()) as { reference: string }).reference;
        expect([null, 409, 503]).toContain(answer?.status ?? null);
        return null;
      },
      60_000,
    );

  it('are each kept once, and told once to each person', async () => {
    const first = await aTeam(sql, { call: OPEN });
    const teams = [first];
    while (teams.length < APPLICATIONS) teams.push(await aTeamFor(sql, first));
    const drafts: Draft[] = [];
    for (const team of teams) drafts.push(await aReadyDraft(team));

    const waiting = [...drafts];
    const references: string[] = [];
    const client = async () => {
      for (let draft = waiting.shift(); draft !== undefined; draft = waiting.shift()) {
        references.push(await submit(draft));
        await pause(100);
      }
    };
    const nemesis = async () => {
      for (const victim of ['worker', 'api', 'postgres', 'worker', 'postgres', 'api'] as const) {
        await killAndRestart[victim]();
      }
    };
    await Promise.all([nemesis(), ...Array.from({ length: AT_ONCE }, client)]);

    expect(new Set(references).size).toBe(APPLICATIONS);
    await expect(
      rowsOf('SELECT reference FROM applications.submission ORDER BY reference').then((rows) =>
        rows.map((row) => (row as { reference: string }).reference),
      ),
    ).resolves.toEqual(references.toSorted());

    const told = `SELECT count(*)::int AS count FROM platform.caught_mail WHERE subject LIKE 'Candidature % déposée'`;
    const people = teams.flatMap(({ partners }) => partners).length;
    await eventually(
      'every mail',
      async () => (await rowsOf<{ count: number }>(told))[0].count >= people,
      150_000,
    );
    await expect(
      rowsOf(`SELECT recipient, subject, count(*)::int AS count FROM platform.caught_mail
              GROUP BY recipient, subject HAVING count(*) > 1`),
    ).resolves.toEqual([]);
    await expect(rowsOf<{ count: number }>(told)).resolves.toEqual([{ count: people }]);
  }, 240_000);
});

async function loadTerritories(sql: Pool): Promise<void> {
  const client = await sql.connect();
  try {
    await loadReferenceTerritories(client);
  } finally {
    client.release();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
