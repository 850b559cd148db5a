import type { Problem } from './contract';

/** Why a request got no answer: no network, or nobody at the other end. */
export const UNREACHABLE = 'web.unreachable';

/** What the API answered, or that it did not: nothing that was thrown at a screen is anything else. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  return {
    type: 'about:blank',
    title: '',
    status: 0,
    detail: '',
    instance: '',
    code: UNREACHABLE,
    requestId: '',
    errors: [],
  };
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error;
}

/** Somebody else has changed what was being changed. */
export function isStale({ status }: Problem): boolean {
  return status === 412;
}
