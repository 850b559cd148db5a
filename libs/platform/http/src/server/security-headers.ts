import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { DOCS_PATH } from '../openapi/serve-contract';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where @fastify/helmet looks for what a route wants otherwise. */
    readonly helmet?: object;
  }
}

const ONE_YEAR_S = 31_536_000;

/** Everything comes from ourselves, nothing inline, nobody frames us. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/** Swagger UI writes styles into its page, and sets HTML in ways that trusted types refuse. */
const DOCS_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
};

/** To be awaited before any route is made: routes of the documentation get a policy of their own. */
export async function sendSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (!route.url.startsWith(`/${DOCS_PATH}`)) return;
    const contentSecurityPolicy = { useDefaults: false, directives: DOCS_POLICY };
    route.config = { ...route.config, helmet: { contentSecurityPolicy } };
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: { maxAge: ONE_YEAR_S, includeSubDomains: true },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
}
