import { Problem, type ProblemKind } from '#kernel/problems';

import { ChangedAtOnce, DatabaseUnavailable } from './database.errors';
import { isUnavailable, isWorthRetrying, sqlStateOf } from './sql-state';

interface Answer {
  readonly kind: ProblemKind;
  readonly code: string;
}

/** First match wins. What is not here is our fault (500), and is said without detail. */
const ANSWERS: readonly (readonly [pattern: RegExp, answer: Answer])[] = [
  [/^22/, { kind: 'invalid-input', code: 'http.value-not-storable' }],
  [/^23505$/, { kind: 'conflict', code: 'http.already-exists' }],
  [/^23514$/, { kind: 'rule-broken', code: 'http.constraint-broken' }],
  [/^23P01$/, { kind: 'conflict', code: 'http.already-exists' }],
  [/^(23503|23001)$/, { kind: 'conflict', code: 'http.reference-broken' }],
  [/^55P03$/, { kind: 'conflict', code: 'http.changed-at-once' }],
];

const ROW_SECURITY = /violates row-level security policy/;
const NOT_OURS = /^(bullmq|public|pg_|information_schema)/;
const RULE_NAME = /^[a-z][a-z0-9_]{2,62}$/;

/** The "no" that an error of the database amounts to; null when it is a fault of ours. */
export function problemOfDatabaseError(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return new DatabaseUnavailable(error);
  if (isWorthRetrying(error)) return new ChangedAtOnce(error);
  const state = sqlStateOf(error);
  if (state === null) return null;
  if (state === '42501') return isRowRefused(error) ? notAllowed(error) : null;
  const answer = ANSWERS.find(([pattern]) => pattern.test(state))?.[1];
  return answer === undefined
    ? null
    : new Problem({ ...answer, extensions: ruleOf(error), cause: error });
}

/** The second wall said no, where the first should have. */
function notAllowed(cause: unknown): Problem {
  return new Problem({ kind: 'forbidden', code: 'http.row-refused', cause });
}

function isRowRefused(error: unknown): boolean {
  return error instanceof Error && ROW_SECURITY.test(error.message);
}

/** Our constraints are named after the rule they keep, so their names may be told; SQL may not. */
function ruleOf(error: unknown): Readonly<Record<string, unknown>> {
  const { schema, constraint } = error as { schema?: unknown; constraint?: unknown };
  if (typeof schema !== 'string' || NOT_OURS.test(schema)) return {};
  if (typeof constraint !== 'string' || !RULE_NAME.test(constraint)) return {};
  return { rule: constraint };
}
