import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { CannotStart, Config, loadSettings, type SettingValues } from '#platform/config';
import { pendingMigrations, reachDatabase, type ReachedDatabase } from '#platform/database';
import { HouseLogger, runProgram, type Program } from '#platform/observability';

import { demoLogins } from '../../operations/src/demo/logins';

import { Undo } from './undo';
import { welcomeText } from './welcome';

type Say = (line: string) => void;

/** The whole product in one process: what `npm start` runs. */
async function start(interrupted: AbortSignal): Promise<Program> {
  const settings = loadSettings();
  const undo = new Undo();
  try {
    await startEverything(settings, undo, interrupted);
  } catch (error) {
    await undo.all();
    throw error;
  }
  return { stop: () => undo.all() };
}

async function startEverything(
  settings: SettingValues,
  undo: Undo,
  interrupted: AbortSignal,
): Promise<void> {
  const logger = new HouseLogger({ logLevel: settings.LOG_LEVEL, demo: settings.DEMO });
  const say: Say = (line) => logger.log(line, 'Start');
  const database = await reachDatabase(settings, say);
  undo.add(async () => database.embedded?.stop());
  await unlessInterrupted(interrupted, bringUpToDate(database, say));
  const config = new Config(settings, database);
  const api = await startApi(config, logger, undo);
  if (config.demo) await unlessInterrupted(interrupted, fill(api, logger));
  const { listen } = await import('./listen');
  await listen(api, config);
  database.embedded?.announce(config.publicUrl);
  process.stdout.write(
    welcomeText({
      url: config.publicUrl,
      seconds: process.uptime(),
      dataDir: database.embedded === null ? null : config.dataDir,
      logins: config.demo ? demoLogins() : [],
    }),
  );
}

async function bringUpToDate({ url, ownerUrl }: ReachedDatabase, say: Say): Promise<void> {
  if (ownerUrl !== null) {
    const { upgradeDatabase } = await import('../../operations/src/upgrade-database');
    await upgradeDatabase(ownerUrl, say);
    return;
  }
  const pending = await pendingMigrations(url);
  if (pending.length > 0)
    throw new CannotStart(
      `The database lacks ${pending.length} migrations, and the role of DATABASE_URL may not apply ` +
        'them: give the URL of the role "tablee_owner" in DATABASE_OWNER_URL.',
    );
}

/**
 * Loaded only now: most of the time that a start takes is spent reading modules. Never left
 * half-way: a worker that begins while the queues are being closed would not find its end.
 */
async function startApi(
  config: Config,
  logger: HouseLogger,
  undo: Undo,
): Promise<NestFastifyApplication> {
  const { createApi } = await import('./api');
  const { WorkerModule } = await import('../../worker/src/worker.module');
  const api = await createApi(config, logger, [WorkerModule]);
  undo.add(() => api.close());
  await api.init();
  return api;
}

async function fill(api: NestFastifyApplication, logger: HouseLogger): Promise<void> {
  const { seedDemo } = await import('../../operations/src/demo/seed');
  const isNew = await logger.quietly(() => seedDemo(api));
  if (isNew) logger.log('Put the demo data in place.', 'Start');
}

/** For work that may be left where it is, since the next start goes on with it. */
async function unlessInterrupted(interrupted: AbortSignal, work: Promise<void>): Promise<void> {
  const interruption = new Promise<never>((_, reject) => {
    const stop = () => reject(interrupted.reason as Error);
    interrupted.addEventListener('abort', stop);
    if (interrupted.aborted) stop();
  });
  work.catch(() => undefined); // Once nobody waits for it, its failure is of no interest.
  interruption.catch(() => undefined);
  await Promise.race([work, interruption]);
}

runProgram(start);
