import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Config } from '#platform/config';
import { configureHttp, httpAdapter } from '#platform/http';
import type { HouseLogger } from '#platform/observability';
import { prepareQueues } from '#platform/queue';

import { ApiModule } from './api.module';

/** The API, ready to listen; what `main` and the tests share. Its database must be migrated. */
export async function createApi(
  config: Config,
  logger: HouseLogger,
): Promise<NestFastifyApplication> {
  prepareQueues(config);
  const api = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(config, logger),
    httpAdapter(config),
    { logger, abortOnError: false, bodyParser: false },
  );
  await configureHttp(api, config);
  return api;
}
