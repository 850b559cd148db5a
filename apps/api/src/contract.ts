import { generateKeyPairSync, randomBytes } from 'node:crypto';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

import { loadConfig } from '#platform/config';
import { contractOf, httpAdapter, routeUnderPrefix } from '#platform/http';
import { HouseLogger } from '#platform/observability';

import { ApiModule } from './api.module';

/** Settings that nothing is kept under, and that lead nowhere. */
const SETTINGS_OF_NOBODY = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://nobody@localhost/none',
  SECRET_KEY: randomBytes(32).toString('base64'),
  RECEIPT_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString(),
};

/** The contract of the whole API, read off its classes: nothing is started, no database is asked. */
export async function readContract(): Promise<OpenAPIObject> {
  const config = loadConfig(SETTINGS_OF_NOBODY);
  const api = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(config, new HouseLogger(config)),
    httpAdapter(config),
    { preview: true, logger: false, abortOnError: false },
  );
  routeUnderPrefix(api);
  return contractOf(api);
}
