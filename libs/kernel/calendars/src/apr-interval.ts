import type { LocalDate } from '#kernel/dates';
import { add, fraction, type Fraction } from '#kernel/fractions';

import {
  addMonths,
  civilOf,
  dayFrom,
  dayOfSerial,
  daysBetween,
  isLeapYear,
  serialOf,
} from './civil-days';

/** The unit in which the interval between two flows is first counted. */
export const APR_UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

export type AprUnit = (typeof APR_UNITS)[number];

/**
 * The time between two flows in years, as the annual percentage rate counts it: back from the later
 * one in whole units, then the days left over the length of the year that ends at the day reached:
 * 366 when it holds a 29 February, or else 365.
 *
 * Source: directive 2008/48/EC, annex I, remark (c), and the Commission's guidelines on it.
 */
export function aprInterval(from: LocalDate, to: LocalDate, unit: AprUnit): Fraction {
  if (to < from) {
    const { num, den } = aprInterval(to, from, unit);
    return fraction(-num, den);
  }
  const [units, reached] = wholeUnits(from, to, unit);
  const left = fraction(BigInt(daysBetween(from, reached)), hasLeapDay(reached) ? 366n : 365n);
  return add(fraction(BigInt(units), UNITS_PER_YEAR[unit]), left);
}

/** Twelve months, or fifty-two weeks, of equal length; days are left to the second step. */
const UNITS_PER_YEAR = { DAY: 1n, WEEK: 52n, MONTH: 12n, YEAR: 1n } as const;

function wholeUnits(from: LocalDate, to: LocalDate, unit: AprUnit): readonly [number, LocalDate] {
  if (unit === 'DAY') return [0, to];
  if (unit === 'WEEK') {
    const weeks = Math.floor(daysBetween(from, to) / 7);
    return [weeks, dayOfSerial(serialOf(to) - weeks * 7)];
  }
  const step = unit === 'YEAR' ? 12 : 1;
  const [start, end] = [civilOf(from), civilOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  let units = Math.floor(months / step);
  if (addMonths(to, -units * step) < from) units -= 1;
  return [units, addMonths(to, -units * step)];
}

/** Whether the year that ends on this day holds a 29 February. */
function hasLeapDay(end: LocalDate): boolean {
  const { year } = civilOf(end);
  const begin = addMonths(end, -12);
  return [year - 1, year].some((one) => {
    if (!isLeapYear(one)) return false;
    const leapDay = dayFrom({ year: one, month: 2, day: 29 });
    return leapDay > begin && leapDay <= end;
  });
}
