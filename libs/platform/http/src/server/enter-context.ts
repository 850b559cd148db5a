import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Clock } from '#kernel/dates';
import { runInContext, type Context } from '#platform/context';

import { checkAddress } from '../requests/check-address';
import { contextOf } from '../requests/request-context';

const CONTEXT = Symbol('context');

type Known = FastifyRequest & { [CONTEXT]?: Context };

/** Stamps each request as it arrives, and lets all that it causes know which request it is. */
export function enterContext(fastify: FastifyInstance, clock: Clock, isProxied: boolean): void {
  fastify.addHook('onRequest', (request: Known, reply, done) => {
    const context = contextOf(request, clock(), isProxied);
    request[CONTEXT] = context;
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    runInContext(context, done);
  });
  // The body arrives in events of the socket, which know nothing of the context: enter it again.
  fastify.addHook('preValidation', (request: Known, _, done) => {
    checkAddress(request);
    const context = request[CONTEXT];
    if (context === undefined) done();
    else runInContext(context, done);
  });
}
