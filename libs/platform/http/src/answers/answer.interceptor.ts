import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

import { JsonText } from './json-text';
import { limited } from './time-limit';

/**
 * Sends JSON texts as they are, tags versioned answers, answers 304 to who has the version, and 503
 * in place of an operation that works too long; those that stream files may.
 */
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly limitMs: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const streams = request.routeOptions.config.streams === true;
    const work = streams ? next.handle() : limited(next.handle(), this.limitMs);
    return work.pipe(map((answer: unknown) => prepared(answer, request, reply)));
  }
}

function prepared(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const version = versionOf(answer);
  if (version !== null && !reply.hasHeader('etag'))
    void reply.header('etag', `"${String(version)}"`);
  if (isKnown(request, reply)) {
    void reply.code(304);
    return undefined;
  }
  if (!(answer instanceof JsonText)) return answer;
  if (answer.headers.link !== undefined) void reply.header('link', answer.headers.link);
  void reply.type('application/json; charset=utf-8');
  return answer.text;
}

function versionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { version } =
    answer instanceof JsonText ? answer.headers : (answer as { version?: unknown });
  return typeof version === 'number' && Number.isSafeInteger(version) ? version : null;
}

/** `If-None-Match` compares weakly and may list several tags (RFC 9110 §13.1.2). */
function isKnown({ method, headers }: FastifyRequest, reply: FastifyReply): boolean {
  const asked = headers['if-none-match'];
  const etag = reply.getHeader('etag');
  if (asked === undefined || etag === undefined) return false;
  if (method !== 'GET' && method !== 'HEAD') return false;
  const tags = asked.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(String(etag).replace(/^W\//, ''));
}
