import { asLocalDate, type LocalDate } from '#kernel/dates';
import { invariant } from '#kernel/problems';

/** A day as year, month (1 to 12) and day of the month. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a date does whose month lacks its day: stay on the last one, or pass to the first of the next. */
export const MONTH_END_RULES = ['CLAMP', 'ROLL_NEXT'] as const;

export type MonthEndRule = (typeof MONTH_END_RULES)[number];

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

export function civilOf(day: LocalDate): CivilDay {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

export function dayFrom({ year, month, day }: CivilDay): LocalDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return asLocalDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January 1970: the arithmetic of the proleptic Gregorian calendar, in eras of 400 years. */
export function serialOf(day: LocalDate): number {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

export function dayOfSerial(serial: number): LocalDate {
  const shifted = serial + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dayFrom({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return serialOf(to) - serialOf(from);
}

/** The day so many months from `anchor`, always reckoned from it, so that 31 January comes back to 31. */
export function addMonths(
  anchor: LocalDate,
  months: number,
  rule: MonthEndRule = 'CLAMP',
): LocalDate {
  invariant(Number.isInteger(months), 'months are counted in whole numbers');
  const { year, month, day } = civilOf(anchor);
  const position = year * 12 + month - 1 + months;
  const target = { year: Math.floor(position / 12), month: (position % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  if (day <= last) return dayFrom({ ...target, day });
  if (rule === 'CLAMP') return dayFrom({ ...target, day: last });
  return dayOfSerial(serialOf(dayFrom({ ...target, day: last })) + 1);
}

/** The most whole months that lie between two days, counted from the first. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number {
  const [start, end] = [civilOf(from), civilOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) <= to ? months : months - 1;
}
