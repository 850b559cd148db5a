import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';

import { Client } from 'pg';

import { prepareDatabase } from '#platform/database';
import { runProgram } from '#platform/observability';

import { Undo } from '../../../api/src/undo';
import { upgradeDatabase } from '../upgrade-database';

import { measureAddingUp, type AddingUp } from './adding-up';
import { measureBooks, type BooksFigures } from './books';
import { fill, SIZE } from './dataset';
import { fillLarge } from './large';
import { startPostgres } from './leftovers';
import { measure, type Length, type Operation, type Round } from './load';
import { operationsAlone, operationsOn, PATHS, PUBLIC_URL, type ServerName } from './operations';
import { addingUpLine, booksLine, tableOf, writeFigures, type Measure } from './report';
import { startBareServer, startProduct, type Server } from './servers';
import { signUp } from './sign-up';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);

/** A server runs for days, and its code is compiled for good after some thousands of requests. */
const WARM_UP_REQUESTS = Number(process.env['BENCH_WARM_UP'] ?? 8000);

/** Each of these carries thousands of lines. */
const LARGE_WARM_UP = 50;

interface Ground {
  readonly servers: Readonly<Record<ServerName, Server>>;
  readonly db: Client;
  readonly settings: Readonly<Record<string, string>>;
  readonly appUrl: string;
}

interface Played {
  readonly measures: readonly Measure[];
  readonly addingUp: AddingUp;
  readonly books: BooksFigures;
}

/** The product beside a bare server on the same data, in the same run. */
async function run(interrupted: AbortSignal): Promise<void> {
  const undo = new Undo();
  const otherLoad = loadavg()[0] ?? 0;
  try {
    const ground = await prepare(undo, interrupted);
    const { measures, addingUp, books } = await unlessInterrupted(interrupted, play(ground));
    const lines = `${addingUpLine(addingUp)}\n\n${booksLine(books)}`;
    const figures = `${tableOf(measures)}\n\n${lines}`;
    console.log(`\n${figures}\n`);
    writeFigures('docs/performance.md', figures, { at: new Date(), otherLoad });
  } finally {
    await undo.all();
  }
}

/** What is started is noted before anything else is, so that no interruption leaves it behind. */
async function prepare(undo: Undo, interrupted: AbortSignal): Promise<Ground> {
  const postgres = await startPostgres();
  undo.add(() => postgres.stop());
  interrupted.throwIfAborted();
  const passwords = { owner: secret(), app: secret(), report: secret() };
  const adminUrl = Object.assign(new URL(postgres.adminUrl), { pathname: '/bench' }).toString();
  const { ownerUrl, appUrl } = await prepareDatabase(adminUrl, passwords);
  await unlessInterrupted(interrupted, upgradeDatabase(ownerUrl, console.log));
  const settings = settingsFor(appUrl, postgres.folder);
  const product = await startProduct(settings);
  undo.add(() => product.stop());
  const bare = await startBareServer(adminUrl);
  undo.add(() => bare.stop());
  interrupted.throwIfAborted();
  const db = new Client({ connectionString: adminUrl });
  await db.connect();
  undo.add(() => db.end());
  return { servers: { bare, product }, db, settings, appUrl };
}

/** Rounds are interleaved, so that a busy moment of the machine weighs on both servers. */
async function play({ servers, db, settings, appUrl }: Ground): Promise<Played> {
  const { personId, cookie } = await signUp(servers.product.url);
  console.log(`Loading ${SIZE.applications} applications…`);
  const data = await fill(db, personId);
  const large = await fillLarge(db, { url: servers.product.url, cookie }, data.funderId);
  const contests = (['bare', 'product'] as const).flatMap((server) =>
    [
      ...operationsOn(PATHS[server](data.callId), cookie, data, db),
      ...operationsAlone(PATHS[server](data.callId), cookie, large.applicationId),
    ].map((operation) => ({
      operation,
      server,
      rounds: [] as Round[],
    })),
  );
  console.log(`Warming up, ${WARM_UP_REQUESTS} requests of each…`);
  for (const { operation, server } of contests) {
    const amount = operation.connections === 1 ? LARGE_WARM_UP : WARM_UP_REQUESTS;
    await playRound(servers[server], operation, { amount });
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`Round ${round} of ${ROUNDS}…`);
    for (const { operation, server, rounds } of contests) {
      rounds.push(await playRound(servers[server], operation, { duration: SECONDS }));
    }
  }
  const measures = contests
    .map(({ operation, ...contest }) => ({ ...contest, operation: operation.name }))
    .toSorted((a, b) => a.operation.localeCompare(b.operation));
  const addingUp = await measureAddingUp(db, large.callId, settings);
  console.log('Books…');
  const product = { url: servers.product.url, cookie };
  const books = await measureBooks({ appUrl, db, product, keeperId: data.funderId });
  return { measures, addingUp, books };
}

async function playRound(server: Server, operation: Operation, length: Length): Promise<Round> {
  await operation.before?.();
  const round = await measure(server, operation, length);
  if (round.failures > 0)
    throw new Error(`${round.failures} × ${operation.name} failed: ${round.firstFailure ?? ''}`);
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

function secret(): string {
  return randomBytes(18).toString('base64url');
}

async function unlessInterrupted<R>(interrupted: AbortSignal, work: Promise<R>): Promise<R> {
  const interruption = new Promise<never>((_, reject) => {
    interrupted.addEventListener('abort', () => reject(interrupted.reason as Error));
  });
  interruption.catch(() => undefined); // Once nobody waits for it, its failure is of no interest.
  work.catch(() => undefined);
  interrupted.throwIfAborted();
  return Promise.race([work, interruption]);
}

/** `npm run bench`; Ctrl-C stops all that it started. */
runProgram(async (interrupted) => {
  await run(interrupted);
  process.exit(0);
});
