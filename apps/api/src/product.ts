import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { CannotStart, Config, loadSettings, type SettingValues } from '#platform/config';
import { pendingMigrations, reachDatabase, type ReachedDatabase } from '#platform/database';
import { HouseLogger, runProgram, type Program } from '#platform/observability';

import { demoLogins } from '../../operations/src/demo/logins';

import { Undo } from './undo';
import { welcomeText } from './welcome';

type Say = (line: string) => void;

/** The whole product in one process: what `npm start` runs. */
async function start(): Promise<Program> {
  const settings = loadSettings();
  const logger = new HouseLogger({ logLevel: settings.LOG_LEVEL, demo: settings.DEMO });
  const undo = new Undo();
  try {
    await startEverything(settings, logger, undo);
  } catch (error) {
    await undo.all();
    throw error;
  }
  return { stop: () => undo.all() };
}

async function startEverything(
  settings: SettingValues,
  logger: HouseLogger,
  undo: Undo,
): Promise<void> {
  const say: Say = (line) => logger.log(line, 'Start');
  const database = await reachDatabase(settings, say);
  undo.add(async () => database.embedded?.stop());
  await bringUpToDate(database, say);
  const config = new Config(settings, database);
  await startApi(config, logger, undo);
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

/** Loaded only now: most of the time that a start takes is spent reading modules. */
async function startApi(config: Config, logger: HouseLogger, undo: Undo): Promise<void> {
  const { createApi } = await import('./api');
  const { WorkerModule } = await import('../../worker/src/worker.module');
  const { listen } = await import('./listen');
  const api = await createApi(config, logger, [WorkerModule]);
  undo.add(() => api.close());
  if (config.demo) await fill(api, logger);
  await listen(api, config);
}

async function fill(api: NestFastifyApplication, logger: HouseLogger): Promise<void> {
  const { seedDemo } = await import('../../operations/src/demo/seed');
  const isNew = await logger.quietly(() => seedDemo(api));
  if (isNew) logger.log('Put the demo data in place.', 'Start');
}

runProgram(start);
