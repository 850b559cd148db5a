import { daysBetween } from '#kernel/calendars';
import { addDays, type LocalDate } from '#kernel/dates';

/**
 * The last day to pay what came due on a day: the clock runs from the day after.
 * Source of the term: the dated figure `grant.payment-days`.
 */
export function payBy(dueOn: LocalDate, termInDays: number): LocalDate {
  return addDays(dueOn, termInDays);
}

/** The last day, moved by as many days as the clock stood still. */
export function resumedPayBy(
  lastDay: LocalDate,
  [suspendedOn, resumedOn]: readonly [LocalDate, LocalDate],
): LocalDate {
  return addDays(lastDay, daysBetween(suspendedOn, resumedOn));
}
