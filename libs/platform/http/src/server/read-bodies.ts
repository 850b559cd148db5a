import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

import type { Config } from '#platform/config';

import { MediaTypeUnsupported } from '../http.errors';
import { readForm } from '../requests/form-body';
import { readJson } from '../requests/json-body';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** JSON is read by us, within limits, before any library sees it; forms only where asked for. */
export function readBodies(app: NestFastifyApplication, { limits }: Pick<Config, 'limits'>): void {
  const options = { bodyLimit: limits.bodyBytes };
  app.useBodyParser(JSON_TYPES, options, (_, body: Buffer, done) => {
    done(null, readJson(body, limits.jsonDepth));
  });
  app.useBodyParser('application/x-www-form-urlencoded', options, (request, body: Buffer, done) => {
    const { takesForm } = (request as FastifyRequest).routeOptions.config;
    if (takesForm !== true) throw new MediaTypeUnsupported();
    done(null, readForm(body));
  });
  // Fastify would read it by itself, and any page of another site may send it.
  app.useBodyParser('text/plain', options, () => {
    throw new MediaTypeUnsupported();
  });
}
