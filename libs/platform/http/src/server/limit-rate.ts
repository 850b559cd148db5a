import { createHash } from 'node:crypto';

import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

import type { Config } from '#platform/config';

import { TooManyRequests } from '../http.errors';

const WINDOW_S = 60;

/** People of one office share an address, so that an address may do what several callers may. */
const CALLERS_PER_ADDRESS = 10;

const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?sid=([^;]+)/;

/**
 * Slows down who asks too much: by credential, or by address for who has none; and by address
 * whatever the credential, since false ones cost nothing. Counted by each process for itself.
 */
export async function limitRate(
  app: NestFastifyApplication,
  { limits }: Pick<Config, 'limits'>,
): Promise<void> {
  const quota = limits.requestsPerMinute;
  if (quota === 0) return;
  await app.register(rateLimit, { global: false });
  const fastify = app.getHttpAdapter().getInstance();
  const timeWindow = WINDOW_S * 1000;
  const limitCaller = fastify.createRateLimit({ max: quota, timeWindow, keyGenerator: callerKey });
  const limitAddress = fastify.createRateLimit({ max: quota * CALLERS_PER_ADDRESS, timeWindow });

  fastify.addHook('onRequest', async (request, reply) => {
    const [caller, address] = await Promise.all([limitCaller(request), limitAddress(request)]);
    if (caller.isAllowed || address.isAllowed) return;
    const { remaining, ttlInSeconds } = caller;
    void reply.headers({
      'ratelimit-policy': `"default";q=${String(quota)};w=${String(WINDOW_S)}`,
      ratelimit: `"default";r=${String(remaining)};t=${String(ttlInSeconds)}`,
    });
    if (address.isExceeded) throw new TooManyRequests(address.ttlInSeconds);
    if (caller.isExceeded) throw new TooManyRequests(ttlInSeconds);
  });
}

/** The secret itself is not kept in memory longer than the request. */
function callerKey({ headers, ip }: FastifyRequest): string {
  const secret = headers.authorization ?? SESSION_COOKIE.exec(headers.cookie ?? '')?.[1];
  return secret === undefined ? ip : createHash('sha256').update(secret).digest('base64');
}
