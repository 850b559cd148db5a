import { Temporal } from 'temporal-polyfill';

import { invariant } from '#kernel/problems';

declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, the same wherever one stands. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}

export function asLocalDate(text: string): LocalDate {
  invariant(isLocalDate(text), `${text} is a day of the calendar`);
  return text;
}

/** Calendar days; a negative number goes back. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return asLocalDate(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** The same day of a later month, or its last day where there is no such day; negative goes back. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return asLocalDate(Temporal.PlainDate.from(day).add({ months }).toString());
}

/** The day that it is at `instant` for those who live in `timeZone` (IANA name). */
export function dayOf(instant: Date, timeZone: string): LocalDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return asLocalDate(zoned.toPlainDate().toString());
}

/** Whole months from one day to another: none on the eve of the first; negative backwards. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const span = Temporal.PlainDate.from(from).until(to, { largestUnit: 'month' });
  return span.months;
}
