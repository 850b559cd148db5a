import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import type { Config } from '#platform/config';

import { kindOf, statusOf } from '../answers/statuses';
import { languageOf } from '../requests/language';

import { answerClientError, plainProblem } from './client-errors';
import { SERVER_TIMEOUTS } from './timeouts';

/** Longer than any reference or slug of ours; what is longer still is answered 414. */
const PARAM_LENGTH_MAX = 200;

/** No hook runs for an address that the router cannot read, so that these are set by hand. */
const BARE_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** What a caller may choose as the name of its request; anything else is replaced. */
const REQUEST_ID = /^[\w.:-]{8,128}$/;

/**
 * Fastify as every process of ours runs it: `NestFactory.create(AppModule, httpAdapter(config))`,
 * then `configureHttp(app, config)`.
 */
export function httpAdapter({
  limits,
  publicUrl,
  trustProxy,
}: Pick<Config, 'limits' | 'publicUrl' | 'trustProxy'>): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy,
    bodyLimit: limits.bodyBytes,
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
    genReqId,
    return503OnClosing: false, // What arrives on a connection that is still open is still answered.
    ...SERVER_TIMEOUTS,
    clientErrorHandler(error, socket) {
      answerClientError(error, socket, { publicUrl, requestId: randomUUID() });
    },
    frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
      const kind = kindOf(error.statusCode ?? 400);
      const language = languageOf(request.headers['accept-language']);
      const [instance = '/'] = request.url.split('?');
      const asked = { publicUrl, requestId: request.id, instance, language };
      void reply
        .code(statusOf(kind))
        .headers({ ...BARE_HEADERS, 'content-language': language, 'x-request-id': request.id })
        .type('application/problem+json')
        .send(plainProblem(kind, asked));
    },
  });
}

function genReqId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
