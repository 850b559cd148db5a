import type { FastifyReply } from 'fastify';

import type { KeptAnswer } from './answer-book';

/** What of an answer belongs to its meaning; the rest is about this one request. */
const HEADERS = ['content-type', 'etag', 'link', 'location'] as const;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Takes away what an earlier try at the same answer has left. */
export function clearAnswer(reply: FastifyReply): void {
  for (const name of HEADERS) reply.removeHeader(name);
}

/** What is about to be sent: the status and headers of the reply, and the body as a text. */
export function answerOf(result: unknown, reply: FastifyReply): KeptAnswer {
  const body = textOf(result);
  if (body !== null && !reply.hasHeader('content-type')) reply.type(JSON_TYPE);
  const headers = HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body };
}

/** Sends a kept answer again, and says that it is one. */
export function replay({ status, headers }: KeptAnswer, reply: FastifyReply): void {
  reply.code(status).headers({ ...headers, 'idempotency-replayed': 'true' });
}

/** A text is JSON already, made by the database. */
function textOf(result: unknown): string | null {
  if (result === undefined || result === null) return null;
  return typeof result === 'string' ? result : JSON.stringify(result);
}
