import { UnrecoverableError } from 'bullmq';

import { Bug, Problem, type ProblemKind } from '#kernel/problems';

/** A "no" that time may turn into a "yes". */
const PASSING: ReadonlySet<ProblemKind> = new Set(['too-many-requests', 'upstream-down', 'stale']);

/**
 * Whether trying the same again would surely end the same. Unknown errors get their tries, and so
 * does a problem that says when to come back.
 */
export function isBeyondRetry(error: unknown): boolean {
  if (error instanceof Problem)
    return !PASSING.has(error.kind) && error.retryAfterSeconds === undefined;
  return error instanceof Bug || error instanceof UnrecoverableError;
}
