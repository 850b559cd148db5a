import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { prepareDatabase, startEmbeddedPostgres } from '#platform/database';
import { runToEnd } from '#platform/observability';

import { upgradeDatabase } from '../upgrade-database';

import { fill, SIZE } from './dataset';
import { measure, type Operation, type Round } from './load';
import { operationsOn, PATHS, PUBLIC_URL, type ServerName } from './operations';
import { tableOf, writeFigures, type Measure } from './report';
import { startBareServer, startProduct, type Server } from './servers';
import { signUp } from './sign-up';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const WARM_UP_SECONDS = 2;

/** `npm run bench`: the product beside a bare server on the same data, in the same run. */
async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  try {
    await compare(folder, postgres.adminUrl);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(folder: string, serverUrl: string): Promise<void> {
  const passwords = { owner: secret(), app: secret(), report: secret() };
  const adminUrl = Object.assign(new URL(serverUrl), { pathname: '/bench' }).toString();
  const { ownerUrl, appUrl } = await prepareDatabase(adminUrl, passwords);
  await upgradeDatabase(ownerUrl, console.log);
  const db = new Client({ connectionString: adminUrl });
  await db.connect();
  const product = await startProduct(settingsFor(appUrl, folder));
  const bare = await startBareServer(adminUrl);
  try {
    report(await play({ bare, product }, db));
  } finally {
    await Promise.all([product.stop(), bare.stop(), db.end()]);
  }
}

/** Rounds are interleaved, so that a busy moment of the machine weighs on both servers. */
async function play(
  servers: Readonly<Record<ServerName, Server>>,
  db: Client,
): Promise<readonly Measure[]> {
  const { personId, cookie } = await signUp(servers.product.url);
  console.log(`Loading ${SIZE.applications} applications…`);
  const data = await fill(db, personId);
  const contests = (['bare', 'product'] as const).flatMap((server) =>
    operationsOn(PATHS[server](data.callId), cookie, data, db).map((operation) => ({
      operation,
      server,
      rounds: [] as Round[],
    })),
  );
  for (const { operation, server } of contests) {
    await playRound(servers[server], operation, WARM_UP_SECONDS);
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`Round ${round} of ${ROUNDS}…`);
    for (const { operation, server, rounds } of contests) {
      rounds.push(await playRound(servers[server], operation, SECONDS));
    }
  }
  return contests
    .map(({ operation, ...contest }) => ({ ...contest, operation: operation.name }))
    .toSorted((a, b) => a.operation.localeCompare(b.operation));
}

async function playRound(server: Server, operation: Operation, seconds: number): Promise<Round> {
  await operation.before?.();
  const round = await measure(server.url, server.pid, operation, seconds);
  if (round.failures > 0) throw new Error(`${round.failures} × ${operation.name} failed.`);
  return round;
}

function settingsFor(databaseUrl: string, dataDir: string): Readonly<Record<string, string>> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: PUBLIC_URL,
    SECRET_KEY: randomBytes(32).toString('base64'),
    RECEIPT_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAX_REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'warn',
  };
}

function report(measures: readonly Measure[]): void {
  const table = tableOf(measures);
  console.log(`\n${table}\n`);
  writeFigures('docs/performance.md', table, new Date());
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}

runToEnd(run);
