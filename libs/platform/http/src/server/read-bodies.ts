import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Config } from '#platform/config';

import { MediaTypeUnsupported } from '../http.errors';
import { readJson } from '../requests/json-body';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** What Nest and Fastify would read by themselves: types that a form of any site can send. */
const REFUSED_TYPES = ['application/x-www-form-urlencoded', 'text/plain'];

/** JSON is read by us, within limits, before any library sees it; other types are refused. */
export function readBodies(app: NestFastifyApplication, { limits }: Pick<Config, 'limits'>): void {
  const options = { bodyLimit: limits.bodyBytes };
  for (const type of JSON_TYPES) {
    app.useBodyParser(type, options, (_, body: Buffer, done) => {
      done(null, readJson(body, limits.jsonDepth));
    });
  }
  for (const type of REFUSED_TYPES) {
    app.useBodyParser(type, options, (_, __, done) => {
      done(new MediaTypeUnsupported(), undefined);
    });
  }
}
