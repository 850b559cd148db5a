import fc from 'fast-check';

import { Bug } from '#kernel/problems';

import { addDays, addMonths, asLocalDate, dayOf, isLocalDate, monthsBetween } from './local-date';
import { checkLocalTime, instantOf, isTimeZone, localTimeOf } from './zoned';

const PARIS = 'Europe/Paris';

describe('A day of the calendar', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29'])('can be %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '23/11/2026',
    '',
  ])('cannot be %p', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => asLocalDate(text)).toThrow(Bug);
  });

  it('comes back when as many days are taken as were added', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(days, (count) => {
        const start = asLocalDate('2026-11-23');
        expect(addDays(addDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-23', -11, '2025-12-23'],
  ])('%s and %d months is %s', (day, months, later) => {
    expect(addMonths(asLocalDate(day), months)).toBe(later);
  });

  it.each([
    ['2026-01-15', '2027-01-14', 11],
    ['2026-01-15', '2027-01-15', 12],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-03-01', '2026-01-01', -2],
  ])('%s is so many months from %s', (from, to, months) => {
    expect(monthsBetween(asLocalDate(from), asLocalDate(to))).toBe(months);
  });

  it('depends on where one stands', () => {
    const instant = new Date('2026-11-23T23:30:00Z');
    expect(dayOf(instant, PARIS)).toBe('2026-11-24');
    expect(dayOf(instant, 'America/Martinique')).toBe('2026-11-23');
  });
});

describe('A local time', () => {
  it.each([
    { localTime: '2026-11-23T12:00', fault: null },
    { localTime: '2027-03-28T02:30', fault: 'skipped-by-clock-change' },
    { localTime: '2026-10-25T02:30', fault: 'repeated-by-clock-change' },
    { localTime: '2026-02-30T12:00', fault: 'malformed' },
    { localTime: 'noon', fault: 'malformed' },
  ])('$localTime in Paris has the fault $fault', ({ localTime, fault }) => {
    expect(checkLocalTime(localTime, PARIS)).toBe(fault);
  });

  it('is what the clocks show, also when they show it twice', () => {
    expect(localTimeOf(new Date('2026-07-31T10:00:59Z'), PARIS)).toBe('2026-07-31T12:00');
    expect(localTimeOf(new Date('2026-10-25T00:30:00Z'), PARIS)).toBe('2026-10-25T02:30');
    expect(localTimeOf(new Date('2026-10-25T01:30:00Z'), PARIS)).toBe('2026-10-25T02:30');
  });

  it('names one instant, in winter and in summer', () => {
    expect(instantOf('2026-11-23T12:00', PARIS)).toEqual(new Date('2026-11-23T11:00:00Z'));
    expect(instantOf('2026-07-31T12:00', PARIS)).toEqual(new Date('2026-07-31T10:00:00Z'));
  });

  it('is a bug to use when it names none, or two', () => {
    expect(() => instantOf('2027-03-28T02:30', PARIS)).toThrow(Bug);
    expect(() => instantOf('2026-10-25T02:30', PARIS)).toThrow(Bug);
  });

  it('is told in a zone that exists', () => {
    expect(isTimeZone(PARIS)).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
