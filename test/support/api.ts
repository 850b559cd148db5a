import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

import { CLOCK, type SettableClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { configureHttp, httpAdapter } from '#platform/http';
import { MAILER, type Mailer } from '#platform/mail';
import { HouseLogger } from '#platform/observability';
import { prepareQueues } from '#platform/queue';

import { ApiModule } from '../../apps/api/src/api.module';
import { serveWeb } from '../../apps/api/src/web/serve-web';
import type { TestDatabase } from './database';

export interface ApiOverrides {
  /** Instead of the present. */
  readonly clock?: SettableClock;
  /** Instead of the catcher that keeps mails in the database. */
  readonly mailer?: Mailer;
  /** Settings, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What else the process runs, such as the worker. */
  readonly beside?: readonly Type[];
  /** The folder of the web application, to serve it too. */
  readonly web?: string;
}

/** The API as it runs, on a database of the test's own. Call `close` when done with it. */
export async function startApi(
  database: Pick<TestDatabase, 'appUrl'>,
  overrides: ApiOverrides = {},
): Promise<NestFastifyApplication> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-api-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: database.appUrl,
    ...overrides.settings,
  });
  prepareQueues(config);
  const logger = new HouseLogger(config);
  const builder = Test.createTestingModule({
    imports: [ApiModule.with(config, logger, overrides.beside)],
  });
  if (overrides.clock) builder.overrideProvider(CLOCK).useValue(overrides.clock.now);
  if (overrides.mailer) builder.overrideProvider(MAILER).useValue(overrides.mailer);
  const module = await builder.setLogger(logger).compile();
  const api = module.createNestApplication<NestFastifyApplication>(httpAdapter(config), {
    bodyParser: false,
  });
  await configureHttp(api, config);
  if (overrides.web) await serveWeb(api, overrides.web);
  api
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => {
      rmSync(dataDir, { recursive: true, force: true });
    });
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  return api;
}
