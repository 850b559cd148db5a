import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { Messages } from '#platform/messages';

import { problemBody, type Asked } from '../answers/problem-body';
import { refusedAs } from '../answers/refused';
import { statusOf, type AnswerKind } from '../answers/statuses';
import { HTTP_MESSAGES } from '../http.messages';

const KINDS: Readonly<Record<string, AnswerKind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Answers what Node could not read as HTTP: there is no request yet, and so no language either. */
export function answerClientError(
  error: Error & { code?: string },
  socket: Socket,
  { publicUrl, requestId }: { publicUrl: string; requestId: string },
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const kind = KINDS[error.code ?? ''] ?? 'invalid-input';
  const body = plainProblem(kind, { publicUrl, requestId, instance: '/', language: 'fr' });
  const status = statusOf(kind);
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      'Content-Language: fr',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Problem details made without the application, for what happens before or outside it. */
export function plainProblem(
  kind: AnswerKind,
  asked: Asked & { readonly publicUrl: string },
): string {
  const messages = new Messages();
  messages.add(HTTP_MESSAGES);
  const { publicUrl } = asked;
  return JSON.stringify(problemBody(refusedAs(kind), asked, { messages, publicUrl }));
}
