import type { FastifyInstance } from 'fastify';

import { callerOf } from '#platform/auth';
import type { RequestObserver } from '#platform/observability';

import { answeredCode } from '../answers/answered-code';

/** Tells the observer of each request once it is answered. */
export function observeRequests(fastify: FastifyInstance, observer: RequestObserver): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { traceparent } = request.headers;
    observer.requestFinished({
      requestId: request.id,
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: reply.elapsedTime,
      bytes: Number(reply.getHeader('content-length') ?? 0),
      actorId: callerOf(request).actor.id,
      code: answeredCode(request),
    });
    done();
  });
}
