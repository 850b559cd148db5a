/** How many failures have been counted, and since when. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date;
}

/** How failures slow down the next attempt. */
export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** Five slips are free, then one second, doubling up to a quarter of an hour; never for ever. */
export const BY_ACCOUNT: ThrottleRule = {
  free: 5,
  firstWaitSeconds: 1,
  longestWaitSeconds: 900,
};

/** Generous: a whole office, or a whole town's library, may share one address. */
export const BY_ADDRESS: ThrottleRule = {
  free: 200,
  firstWaitSeconds: 1,
  longestWaitSeconds: 60,
};

/** While more failures than this were counted everywhere, every account has one free slip only. */
export const FAILURES_OF_AN_ATTACK = 2_000;

export const BY_ACCOUNT_UNDER_ATTACK: ThrottleRule = { ...BY_ACCOUNT, free: 1 };

const MILLISECONDS_TO_FORGET_HALF = 3_600_000;
const MILLISECONDS_PER_SECOND = 1_000;

/** What is left of past failures at `now`: half of them are forgotten in each quiet hour. */
export function remaining({ count, lastAt }: Failures, now: Date): number {
  const halvings = (now.getTime() - lastAt.getTime()) / MILLISECONDS_TO_FORGET_HALF;
  return Math.floor(count / 2 ** Math.max(0, Math.floor(halvings)));
}

/**
 * Whole seconds to wait before the next attempt, rounded up; zero when it may be made now.
 * The wait counts from the last failure: asking again meanwhile does not make it longer.
 */
export function waitSeconds(failures: Failures, rule: ThrottleRule, now: Date): number {
  const beyond = remaining(failures, now) - rule.free;
  if (beyond < 0) return 0;
  const wait = Math.min(rule.firstWaitSeconds * 2 ** beyond, rule.longestWaitSeconds);
  const passed = (now.getTime() - failures.lastAt.getTime()) / MILLISECONDS_PER_SECOND;
  return Math.max(0, Math.ceil(wait - passed));
}
