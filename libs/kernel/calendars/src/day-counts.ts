import type { LocalDate } from '#kernel/dates';
import { add, fraction, sum, type Fraction } from '#kernel/fractions';

import {
  addMonths,
  civilOf,
  dayFrom,
  daysBetween,
  daysInMonth,
  isLeapYear,
  wholeMonthsBetween,
} from './civil-days';

/**
 * How much of a year lies between two days. PERIODIC counts whole months as twelfths, and days left
 * over as parts of the month they fall in: the monthly habit of French schedules.
 */
export const DAY_COUNTS = [
  'PERIODIC',
  'ACT/365',
  'ACT/360',
  'ACT/ACT-ISDA',
  '30E/360',
  '30/360-US',
] as const;

export type DayCount = (typeof DAY_COUNTS)[number];

/** The part of a year from one day to a later one, exactly. */
export function yearFraction(convention: DayCount, from: LocalDate, to: LocalDate): Fraction {
  switch (convention) {
    case 'PERIODIC':
      return periodic(from, to);
    case 'ACT/365':
      return fraction(BigInt(daysBetween(from, to)), 365n);
    case 'ACT/360':
      return fraction(BigInt(daysBetween(from, to)), 360n);
    case 'ACT/ACT-ISDA':
      return actualActual(from, to);
    case '30E/360':
    case '30/360-US':
      return fraction(BigInt(daysOf30(convention, from, to)), 360n);
  }
}

/** Days counted by the convention: calendar days, or those of months of thirty days. */
export function daysCounted(convention: DayCount, from: LocalDate, to: LocalDate): number {
  const isThirty = convention === '30E/360' || convention === '30/360-US';
  return isThirty ? daysOf30(convention, from, to) : daysBetween(from, to);
}

function periodic(from: LocalDate, to: LocalDate): Fraction {
  const months = wholeMonthsBetween(from, to);
  const reached = addMonths(from, months);
  const left = daysBetween(reached, to);
  if (left === 0) return fraction(BigInt(months), 12n);
  const { year, month } = civilOf(reached);
  const ofMonth = fraction(BigInt(left), BigInt(daysInMonth(year, month)) * 12n);
  return add(fraction(BigInt(months), 12n), ofMonth);
}

/** Each day is one 365th of its year, or one 366th: split where years change. */
function actualActual(from: LocalDate, to: LocalDate): Fraction {
  const parts: Fraction[] = [];
  let start = from;
  while (start < to) {
    const { year } = civilOf(start);
    const nextYear = dayFrom({ year: year + 1, month: 1, day: 1 });
    const end = nextYear < to ? nextYear : to;
    parts.push(fraction(BigInt(daysBetween(start, end)), isLeapYear(year) ? 366n : 365n));
    start = end;
  }
  return sum(parts);
}

function daysOf30(convention: DayCount, from: LocalDate, to: LocalDate): number {
  const [start, end] = [civilOf(from), civilOf(to)];
  const first = Math.min(start.day, 30);
  const keepsLast = convention === '30/360-US' && first < 30;
  const last = keepsLast ? end.day : Math.min(end.day, 30);
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first;
}
