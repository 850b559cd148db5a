/** Days to confirm; after that the address is forgotten. */
export const CONFIRM_DAYS = 7;

/** Days after its deadline that a call is followed: its results are long known. */
export const FOLLOW_DAYS = 730;

/** What happened less long ago may not be committed yet, and is told the next time. */
export const SETTLED_MS = 300_000;

/** Asked for one address in a day, confirmed or not. */
export const MOST_PER_DAY = 5;

const DAY_MS = 86_400_000;

export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * DAY_MS);
}

/** Seconds until one more may be asked for; zero: now. */
export function waitAfter(oldestOfTooMany: Date | null, now: Date): number {
  if (oldestOfTooMany === null) return 0;
  return Math.max(0, Math.ceil((oldestOfTooMany.getTime() + DAY_MS - now.getTime()) / 1000));
}
