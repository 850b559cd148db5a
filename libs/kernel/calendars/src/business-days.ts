import type { LocalDate } from '#kernel/dates';

import { dayFrom, dayOfSerial, serialOf } from './civil-days';

/**
 * TARGET: the days on which euro payments settle between banks (European Central Bank).
 * FR: the public holidays of France (labour code, art. L3133-1). FR-ALSACE-MOSELLE: those, with
 * Good Friday and 26 December (labour code, art. L3134-13).
 */
export const CALENDARS = ['TARGET', 'FR', 'FR-ALSACE-MOSELLE'] as const;

export type CalendarCode = (typeof CALENDARS)[number];

/** Where a day goes that is not worked: on, on but within its month, back, or nowhere. */
export const ADJUSTMENTS = ['UNADJUSTED', 'FOLLOWING', 'MODIFIED_FOLLOWING', 'PRECEDING'] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];

export interface Holiday {
  readonly day: LocalDate;
  readonly label: { readonly fr: string; readonly en: string };
}

/** Days from Easter, or `MM-DD`. */
type Rule = { readonly at: number | string; readonly fr: string; readonly en: string };

const NEW_YEAR: Rule = { at: '01-01', fr: 'Jour de l’an', en: 'New Year’s Day' };
const GOOD_FRIDAY: Rule = { at: -2, fr: 'Vendredi saint', en: 'Good Friday' };
const EASTER_MONDAY: Rule = { at: 1, fr: 'Lundi de Pâques', en: 'Easter Monday' };
const LABOUR_DAY: Rule = { at: '05-01', fr: 'Fête du Travail', en: 'Labour Day' };
const CHRISTMAS: Rule = { at: '12-25', fr: 'Noël', en: 'Christmas Day' };
const DAY_AFTER: Rule = { at: '12-26', fr: 'Lendemain de Noël', en: 'Day after Christmas' };

const FRANCE: readonly Rule[] = [
  NEW_YEAR,
  EASTER_MONDAY,
  LABOUR_DAY,
  { at: '05-08', fr: 'Victoire de 1945', en: 'Victory Day 1945' },
  { at: 39, fr: 'Ascension', en: 'Ascension Day' },
  { at: 50, fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  { at: '07-14', fr: 'Fête nationale', en: 'National Day' },
  { at: '08-15', fr: 'Assomption', en: 'Assumption Day' },
  { at: '11-01', fr: 'Toussaint', en: 'All Saints’ Day' },
  { at: '11-11', fr: 'Armistice de 1918', en: 'Armistice Day 1918' },
  CHRISTMAS,
];

const RULES: Readonly<Record<CalendarCode, readonly Rule[]>> = {
  TARGET: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR_DAY, CHRISTMAS, DAY_AFTER],
  FR: FRANCE,
  'FR-ALSACE-MOSELLE': [...FRANCE, GOOD_FRIDAY, DAY_AFTER],
};

/** The days of a year that are not worked, week-ends apart, in order. */
export function holidaysOf(calendar: CalendarCode, year: number): readonly Holiday[] {
  const easter = serialOf(easterOf(year));
  return RULES[calendar]
    .map(({ at, fr, en }) => ({
      day:
        typeof at === 'number'
          ? dayOfSerial(easter + at)
          : dayFrom({ year, month: Number(at.slice(0, 2)), day: Number(at.slice(3)) }),
      label: { fr, en },
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export function isBusinessDay(day: LocalDate, calendar: CalendarCode): boolean {
  const weekday = (((serialOf(day) + 3) % 7) + 7) % 7;
  if (weekday >= 5) return false;
  return !holidaysOf(calendar, Number(day.slice(0, 4))).some((holiday) => holiday.day === day);
}

/** The business day that a day is moved to; itself when it is one, or when nothing is moved. */
export function adjust(day: LocalDate, rule: Adjustment, calendar: CalendarCode): LocalDate {
  if (rule === 'UNADJUSTED') return day;
  if (rule === 'PRECEDING') return nearest(day, -1, calendar);
  const next = nearest(day, 1, calendar);
  const leavesMonth = next.slice(0, 7) !== day.slice(0, 7);
  return rule === 'MODIFIED_FOLLOWING' && leavesMonth ? nearest(day, -1, calendar) : next;
}

/** The day that comes so many business days later, the first not counted; a negative number goes back. */
export function addBusinessDays(day: LocalDate, count: number, calendar: CalendarCode): LocalDate {
  const step = count < 0 ? -1 : 1;
  let [serial, left] = [serialOf(day), Math.abs(count)];
  while (left > 0) {
    serial += step;
    if (isBusinessDay(dayOfSerial(serial), calendar)) left -= 1;
  }
  return dayOfSerial(serial);
}

function nearest(day: LocalDate, step: 1 | -1, calendar: CalendarCode): LocalDate {
  let serial = serialOf(day);
  while (!isBusinessDay(dayOfSerial(serial), calendar)) serial += step;
  return dayOfSerial(serial);
}

/** Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876). */
export function easterOf(year: number): LocalDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayFrom({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
