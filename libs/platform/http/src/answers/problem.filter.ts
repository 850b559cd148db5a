import {
  Catch,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Messages } from '#platform/messages';

import { MethodNotAllowed, NotFound } from '../http.errors';
import { languageOf } from '../requests/language';
import type { RouteTable } from '../server/route-table';

import { rememberCode } from './answered-code';
import { problemBody } from './problem-body';
import { refusedBecause, type Refused } from './refused';
import { statusOf } from './statuses';

/** Answers every "no", ours or not, as problem details (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(
    private readonly messages: Messages,
    private readonly publicUrl: string,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refused = refusedBecause(this.namedBy(error, request));
    this.logFault(error, refused, request);
    if (reply.sent || reply.raw.headersSent) return;
    this.answer(refused, request, reply);
  }

  /** Nest says "not found" for a path it does not know, and for a method that the path has not. */
  private namedBy(error: unknown, request: FastifyRequest): unknown {
    if (!(error instanceof NotFoundException) || !request.is404) return error;
    const allowed = this.routes.methodsOf(request.url);
    return allowed.length === 0 ? new NotFound() : new MethodNotAllowed(allowed);
  }

  private answer(refused: Refused, request: FastifyRequest, reply: FastifyReply): void {
    const language = languageOf(request.headers['accept-language']);
    const [instance = '/'] = request.url.split('?');
    const { messages, publicUrl } = this;
    const asked = { language, requestId: request.id, instance };
    const body = problemBody(refused, asked, { messages, publicUrl });
    rememberCode(request, refused.code);
    void reply
      .code(body.status)
      .headers({ ...headersOf(refused, reply), 'content-language': language })
      .type('application/problem+json')
      .send(JSON.stringify(body));
  }

  private logFault(error: unknown, { kind, code }: Refused, { id, method }: FastifyRequest): void {
    const status = statusOf(kind);
    if (status < 500) return;
    const msg = `${method} answered ${code}`;
    if (status === 500) this.logger.error({ msg, code, requestId: id, error });
    else this.logger.warn({ msg, code, requestId: id, error });
  }
}

function headersOf(
  { kind, retryAfterSeconds, extensions }: Refused,
  reply: FastifyReply,
): Record<string, string> {
  const { allowed } = extensions;
  const isChallenged = kind !== 'unauthenticated' || reply.hasHeader('www-authenticate');
  return {
    'cache-control': 'no-store',
    ...(isChallenged ? {} : { 'www-authenticate': 'Bearer realm="Tablee"' }),
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    ...(kind === 'method-not-allowed' && Array.isArray(allowed)
      ? { allow: allowed.join(', ') }
      : {}),
  };
}
