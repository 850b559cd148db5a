import fc from 'fast-check';

import { addDays, asLocalDate } from '#kernel/dates';
import { compare, formatFraction, fraction, sum } from '#kernel/fractions';

import { easterOf } from './business-days';
import { dayOfSerial, serialOf } from './civil-days';
import {
  addBusinessDays,
  addMonths,
  adjust,
  ADJUSTMENTS,
  aprInterval,
  CALENDARS,
  daysBetween,
  holidaysOf,
  isBusinessDay,
  wholeMonthsBetween,
  yearFraction,
} from './index';

const day = asLocalDate;
const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((serial) => dayOfSerial(serial));

describe('Civil days', () => {
  it('count as the calendar of the platform does, both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(dayOfSerial(serialOf(to))).toBe(to);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, 'CLAMP', '2026-02-28'],
    ['2026-01-31', 2, 'CLAMP', '2026-03-31'],
    ['2026-01-31', 1, 'ROLL_NEXT', '2026-03-01'],
    ['2024-02-29', 12, 'CLAMP', '2025-02-28'],
    ['2026-03-15', -3, 'CLAMP', '2025-12-15'],
  ] as const)('%s and %i months, %s, is %s', (from, months, rule, expected) => {
    expect(addMonths(day(from), months, rule)).toBe(expected);
  });

  it('count whole months so that one more would go past', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4_000 }), (from, count) => {
        const to = addDays(from, count);
        const months = wholeMonthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe('The part of a year', () => {
  it.each([
    ['PERIODIC', '2026-01-31', '2026-02-28', '1/12'],
    ['PERIODIC', '2026-01-01', '2026-02-15', '1/8'],
    ['ACT/365', '2026-02-10', '2026-04-05', '54/365'],
    ['ACT/360', '2026-03-20', '2026-04-05', '2/45'],
    ['30E/360', '2026-02-10', '2026-04-05', '11/72'],
    ['30E/360', '2026-01-31', '2026-03-31', '1/6'],
    ['30/360-US', '2026-01-15', '2026-01-31', '2/45'],
    ['ACT/ACT-ISDA', '2023-12-31', '2024-01-02', '731/133590'],
  ] as const)('by %s from %s to %s is %s', (convention, from, to, expected) => {
    expect(formatFraction(yearFraction(convention, day(from), day(to)))).toBe(expected);
  });

  it.each(['ACT/365', 'ACT/360', 'ACT/ACT-ISDA'] as const)('by %s adds up', (convention) => {
    const gap = fc.integer({ min: 0, max: 1_500 });
    fc.assert(
      fc.property(anyDay, gap, gap, (from, first, second) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + second)];
        const parts = sum([
          yearFraction(convention, from, middle),
          yearFraction(convention, middle, to),
        ]);
        expect(compare(parts, yearFraction(convention, from, to))).toBe(0);
      }),
    );
  });

  it('by 30E/360 of whole months is so many twelfths, before the 29th', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (any, months) => {
        const from = day(`${any.slice(0, 8)}${any.slice(8) > '28' ? '28' : any.slice(8)}`);
        const part = yearFraction('30E/360', from, addMonths(from, months));
        expect(compare(part, fraction(BigInt(months), 12n))).toBe(0);
      }),
    );
  });

  it.each([
    ['2020-01-01', '2021-03-15', 'YEAR', '220/183'],
    ['2020-01-01', '2021-03-15', 'MONTH', '2639/2190'],
    ['2026-01-31', '2026-02-28', 'MONTH', '28/365'],
    ['2026-01-15', '2026-07-15', 'MONTH', '1/2'],
    ['2026-01-01', '2026-01-15', 'WEEK', '1/26'],
  ] as const)('for an effective rate, from %s to %s by %s, is %s', (from, to, unit, expected) => {
    const found = aprInterval(day(from), day(to), unit);
    expect(found.den > 0n).toBe(true);
    expect(formatFraction(found)).toBe(expected);
  });
});

describe('Business days', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('know Easter of %i', (year, expected) => {
    expect(easterOf(year)).toBe(expected);
  });

  it('know the eleven holidays of France, the six of TARGET, the thirteen of Alsace-Moselle', () => {
    expect(CALENDARS.map((calendar) => holidaysOf(calendar, 2026).length)).toEqual([6, 11, 13]);
    expect(holidaysOf('TARGET', 2026).map((one) => one.day)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    ['2026-03-02', 20, '2026-03-30'],
    ['2026-04-10', 20, '2026-05-12'],
    ['2026-05-12', -20, '2026-04-10'],
  ])('%s and %i of them is %s', (from, count, expected) => {
    expect(addBusinessDays(day(from), count, 'FR')).toBe(expected);
  });

  it('take over what falls on a day off, within its month when told', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...CALENDARS), (from, calendar) => {
        for (const rule of ADJUSTMENTS.filter((one) => one !== 'UNADJUSTED')) {
          const moved = adjust(from, rule, calendar);
          expect(isBusinessDay(moved, calendar)).toBe(true);
          if (rule === 'MODIFIED_FOLLOWING') expect(moved.slice(0, 7)).toBe(from.slice(0, 7));
        }
        expect(adjust(from, 'UNADJUSTED', calendar)).toBe(from);
      }),
    );
  });
});
