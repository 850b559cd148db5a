import { HttpException } from '@nestjs/common';

import { Bug, Problem, type Params, type Refusal } from '#kernel/problems';
import { problemOfDatabaseError } from '#platform/database';

import { kindOf, type AnswerKind } from './statuses';

/** A "no" of whatever origin, in the one form that is answered. */
export interface Refused {
  readonly kind: AnswerKind;
  readonly code: string;
  readonly params: Params;
  readonly refusals: readonly Refusal[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number | undefined;
}

/** What is said of an error that no code of ours has named. */
const CODES: Readonly<Record<AnswerKind, string>> = {
  'invalid-input': 'http.request-malformed',
  unauthenticated: 'http.unauthenticated',
  forbidden: 'http.forbidden',
  'not-found': 'http.not-found',
  'method-not-allowed': 'http.method-not-allowed',
  'not-acceptable': 'http.not-acceptable',
  'request-timeout': 'http.request-timeout',
  conflict: 'http.conflict',
  stale: 'http.version-stale',
  'too-large': 'http.body-too-large',
  'uri-too-long': 'http.uri-too-long',
  'unsupported-media-type': 'http.media-type-unsupported',
  'rule-broken': 'http.constraint-broken',
  sealed: 'http.sealed',
  'version-missing': 'http.version-missing',
  'too-many-requests': 'http.too-many-requests',
  'headers-too-large': 'http.headers-too-large',
  unexpected: 'http.unexpected',
  'upstream-down': 'http.unavailable',
};

/** The kind of a code that HTTP itself answers; null for those that modules chose. */
export function kindOfCode(code: string): AnswerKind | null {
  const found = Object.entries(CODES).find(([, known]) => known === code);
  return (found?.[0] as AnswerKind | undefined) ?? null;
}

/** Seconds to wait when we do not know how long we shall be unavailable. */
const RETRY_AFTER_SECONDS = 2;

/** A "no" of HTTP itself, without any code of ours having run. */
export function refusedAs(kind: AnswerKind): Refused {
  const wait = kind === 'upstream-down' ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {};
  return { kind, code: CODES[kind], params: {}, refusals: [], extensions: {}, ...wait };
}

/** Finds the "no" in anything that was thrown; what nobody expected is `unexpected`. */
export function refusedBecause(error: unknown): Refused {
  if (error instanceof Problem) return error;
  if (error instanceof Bug) return refusedAs('unexpected');
  if (error instanceof HttpException) return refusedBecauseOf(error);
  const problem = problemOfDatabaseError(error);
  if (problem !== null) return problem;
  return refusedAs(kindOf(statusIn(error)));
}

/** Nest wraps the errors of Fastify; what Fastify wrapped in turn is what was really thrown. */
function refusedBecauseOf(error: HttpException): Refused {
  return error.cause instanceof Problem ? error.cause : refusedAs(kindOf(error.getStatus()));
}

/** Errors of Fastify and its plugins carry the status that they ask for. */
function statusIn(error: unknown): number {
  const { name, statusCode } = (error ?? {}) as { name?: unknown; statusCode?: unknown };
  return name === 'FastifyError' && typeof statusCode === 'number' ? statusCode : 500;
}
