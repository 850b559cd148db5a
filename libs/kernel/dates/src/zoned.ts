import { Temporal } from 'temporal-polyfill';

import { invariant } from '#kernel/problems';

/** Why a local time names no single instant: clocks jump over some, and pass others twice. */
export type LocalTimeFault = 'malformed' | 'skipped-by-clock-change' | 'repeated-by-clock-change';

export function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Says what is wrong with a local time such as `2027-03-28T02:30` in `timeZone`; null when it
 * names exactly one instant.
 */
export function checkLocalTime(localTime: string, timeZone: string): LocalTimeFault | null {
  const plain = parse(localTime);
  if (plain === null) return 'malformed';
  const [earlier, later] = bothReadings(plain, timeZone);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(plain)
    ? 'repeated-by-clock-change'
    : 'skipped-by-clock-change';
}

/** The instant that a local time names. Asserts what `checkLocalTime` has checked. */
export function instantOf(localTime: string, timeZone: string): Date {
  invariant(checkLocalTime(localTime, timeZone) === null, `${localTime} names one instant`);
  const zoned = Temporal.PlainDateTime.from(localTime).toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds);
}

/** What the clocks of `timeZone` show at the instant, to the minute: `2026-10-25T02:30`. */
export function localTimeOf(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function parse(localTime: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(localTime, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function bothReadings(plain: Temporal.PlainDateTime, timeZone: string) {
  return [
    plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
    plain.toZonedDateTime(timeZone, { disambiguation: 'later' }),
  ] as const;
}
