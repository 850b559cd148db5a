import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Config } from '#platform/config';
import { configureHttp, httpAdapter } from '#platform/http';
import type { HouseLogger } from '#platform/observability';
import { prepareQueues } from '#platform/queue';

import { ApiModule } from './api.module';
import { serveWeb, WEB_FOLDER } from './web/serve-web';

/**
 * The API and the web application, ready to listen. Its database must be migrated.
 * @param beside what else this process runs, such as the worker
 */
export async function createApi(
  config: Config,
  logger: HouseLogger,
  beside: readonly Type[] = [],
): Promise<NestFastifyApplication> {
  prepareQueues(config);
  const api = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(config, logger, beside),
    httpAdapter(config),
    { logger, abortOnError: false, bodyParser: false },
  );
  await configureHttp(api, config);
  await serveWeb(api, WEB_FOLDER);
  return api;
}
