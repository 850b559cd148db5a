import type { ProblemKind } from '#kernel/problems';

/** Kinds of "no" that only HTTP knows: they come from Node or Fastify, before any of our code. */
export type HttpKind =
  | 'not-acceptable'
  | 'request-timeout'
  | 'uri-too-long'
  | 'headers-too-large'
  | 'unexpected';

export type AnswerKind = ProblemKind | HttpKind;

/** The one place that knows which status each kind of "no" answers. */
const STATUSES: Readonly<Record<AnswerKind, number>> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  'rule-broken': 422,
  sealed: 423,
  'version-missing': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  unexpected: 500,
  'upstream-down': 503,
};

export function statusOf(kind: AnswerKind): number {
  return STATUSES[kind];
}

/** What an error of Nest or Fastify amounts to, by the status it carries. */
export function kindOf(status: number): AnswerKind {
  if (status === 503) return 'upstream-down';
  if (status < 400 || status >= 500) return 'unexpected';
  const found = Object.entries(STATUSES).find(([, known]) => known === status);
  return (found?.[0] as AnswerKind | undefined) ?? 'invalid-input';
}
