const MINUTE_MS = 60_000;

/** How long the link of the mail serves. */
export const RESET_MINUTES = 60;

/** How far back asking counts. */
export const COUNTED_MS = 60 * MINUTE_MS;

/** How many links an address is sent in an hour. */
export const MOST_PER_ADDRESS = 3;

/** How often is asked from one place in an hour: a whole town’s library may share one. */
export const MOST_PER_PLACE = 60;

export interface ResetLife {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** The end of the life of a link that is asked for now. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + RESET_MINUTES * MINUTE_MS);
}

/** Why a link no longer serves; null as long as it does. */
export function whyClosed({ expiresAt, usedAt }: ResetLife, now: Date): 'used' | 'expired' | null {
  if (usedAt !== null) return 'used';
  return expiresAt <= now ? 'expired' : null;
}

/**
 * Whole seconds, rounded up, until the oldest of as many as are allowed counts no more; zero when
 * there are not so many.
 */
export function waitAfter(oldestOfTooMany: Date | null, now: Date): number {
  if (oldestOfTooMany === null) return 0;
  const left = oldestOfTooMany.getTime() + COUNTED_MS - now.getTime();
  return Math.max(0, Math.ceil(left / 1000));
}
