import {
  addMonths,
  daysBetween,
  yearFraction,
  type DayCount,
  type MonthEndRule,
} from '#kernel/calendars';
import { addDays, type LocalDate } from '#kernel/dates';
import { fraction, multiply, type Fraction } from '#kernel/fractions';

import type { Frequency, LoanTerms } from '../loans.types';

/** The time between two due dates. */
export interface Period {
  readonly number: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of a year. */
  readonly part: Fraction;
}

/** Monthly, quarterly… as a part of the year, the habit of schedules whatever the days. */
const UNITS_PER_YEAR = { DAY: 365n, WEEK: 52n, MONTH: 12n, YEAR: 1n } as const;

/** How many such periods a year has. */
export function periodsPerYear({ unit, every }: Frequency): Fraction {
  return fraction(UNITS_PER_YEAR[unit], BigInt(every));
}

/**
 * The day of an instalment, reckoned from the anchor: 31 January, 28 February, 31 March. A month
 * that lacks the day follows the rule of the contract.
 */
export function dueDateOf(
  anchor: LocalDate,
  number: number,
  { unit, every }: Frequency,
  rule: MonthEndRule,
): LocalDate {
  const count = number * every;
  if (unit === 'DAY') return addDays(anchor, count);
  if (unit === 'WEEK') return addDays(anchor, count * 7);
  return addMonths(anchor, unit === 'YEAR' ? count * 12 : count, rule);
}

/** The periods of a loan, each from one due date to the next. A first drawdown may lengthen the first. */
export function periodsOf(terms: LoanTerms): readonly Period[] {
  const { startDate, instalments, frequency, monthEndRule, dueDates } = terms;
  const [first] = terms.disbursements;
  const begin = first !== undefined && first.day < startDate ? first.day : startDate;
  const days = Array.from({ length: instalments }, (_, index) => {
    const number = index + 1;
    return dueDates.get(number) ?? dueDateOf(startDate, number, frequency, monthEndRule);
  });
  return days.map((to, index) => {
    const from = days[index - 1] ?? begin;
    return { number: index + 1, from, to, part: partOf(terms, index + 1, from, to) };
  });
}

/** A part of a period: in proportion of its days when periods are equal parts of the year. */
export function stretchPart(
  dayCount: DayCount,
  period: Period,
  from: LocalDate,
  to: LocalDate,
): Fraction {
  if (from === period.from && to === period.to) return period.part;
  if (dayCount !== 'PERIODIC') return yearFraction(dayCount, from, to);
  const days = BigInt(daysBetween(from, to));
  return multiply(period.part, fraction(days, BigInt(daysBetween(period.from, period.to))));
}

function partOf(terms: LoanTerms, number: number, from: LocalDate, to: LocalDate): Fraction {
  const { dayCount, frequency } = terms;
  if (dayCount !== 'PERIODIC') return yearFraction(dayCount, from, to);
  if (isRegular(terms, number, from, to))
    return fraction(BigInt(frequency.every), UNITS_PER_YEAR[frequency.unit]);
  return yearFraction('PERIODIC', from, to);
}

function isRegular(terms: LoanTerms, number: number, from: LocalDate, to: LocalDate): boolean {
  const { startDate, frequency, monthEndRule } = terms;
  const reckoned = (one: number) => dueDateOf(startDate, one, frequency, monthEndRule);
  return from === reckoned(number - 1) && to === reckoned(number);
}
