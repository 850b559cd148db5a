import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { parsePercentage } from '#kernel/fractions';

import type { Amortisation, LoanTerms, ScheduleRow } from '../loans.types';

import { checkTerms } from './check-terms';
import { scheduleOf } from './schedule';
import { loan } from './terms.fixture';

const day = asLocalDate;

const shown = ({ number, interest, principal, due, balance }: ScheduleRow) => [
  number,
  interest,
  principal,
  due,
  balance,
];

const anyTerms = fc
  .record({
    euros: fc.integer({ min: 100, max: 1_000_000 }),
    ratePct: fc.integer({ min: 0, max: 1_500 }),
    instalments: fc.integer({ min: 1, max: 120 }),
    amortisation: fc.constantFrom<Amortisation>('CONSTANT_ANNUITY', 'CONSTANT_PRINCIPAL', 'BULLET'),
    dayCount: fc.constantFrom<LoanTerms['dayCount']>('PERIODIC', 'ACT/365', 'ACT/360', '30E/360'),
    every: fc.constantFrom(1, 3, 12),
    deferred: fc.integer({ min: 0, max: 24 }),
    capitalise: fc.boolean(),
    second: fc.option(
      fc.record({
        after: fc.integer({ min: 1, max: 400 }),
        cents: fc.bigInt({ min: 1n, max: 10n ** 7n }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ euros: amount, ratePct, instalments, every, deferred, second, ...more }) => {
    const periods = Math.min(deferred, instalments - 1);
    const terms = loan(
      amount,
      `${Math.floor(ratePct / 100)}.${String(ratePct % 100).padStart(2, '0')}`,
      instalments,
      {
        amortisation: more.amortisation,
        dayCount: more.dayCount,
        frequency: { unit: 'MONTH', every },
        startDate: day('2026-01-31'),
        deferral: {
          principalPeriods: periods,
          interestPaymentPeriods: more.capitalise ? periods : 0,
          capitalise: more.capitalise,
        },
      },
    );
    if (second === undefined) return terms;
    const later = {
      day: day(new Date(Date.UTC(2026, 0, 31 + second.after)).toISOString().slice(0, 10)),
      cents: second.cents,
    };
    const all = { ...terms, disbursements: [...terms.disbursements, later] };
    return checkTerms(all).length === 0 ? all : terms;
  });

describe('Every schedule', () => {
  it('repays exactly what was lent and capitalised, and never owes less than nothing', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { rows, totals } = scheduleOf(terms);
        expect(totals.principal + totals.prepaid).toBe(
          totals.disbursed + totals.capitalisedInterest,
        );
        expect(rows.at(-1)?.balance).toBe(0n);
        let balance = 0n;
        for (const row of rows) {
          balance += row.disbursed + row.capitalisedInterest - row.principal - row.prepaid;
          expect(row.balance).toBe(balance);
          expect(row.balance >= 0n).toBe(true);
        }
      }),
    );
  });

  it('keeps constant instalments constant, but for the last one', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1_000, max: 500_000 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 2, max: 240 }),
    );
    fc.assert(
      fc.property(cases, ([amount, rate, instalments]) => {
        const { rows } = scheduleOf(loan(amount, String(rate), instalments));
        const [first] = rows;
        for (const { due } of rows.slice(0, -1)) expect(due).toBe(first?.due);
        const off = (rows.at(-1)?.due ?? 0n) - (first?.due ?? 0n);
        expect(Number(off < 0n ? -off : off)).toBeLessThanOrEqual(instalments * 4 + 1);
      }),
    );
  });

  it('bears no interest at a rate of zero, and more at a higher one', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const at = (pct: string) =>
          scheduleOf({ ...terms, annualRate: parsePercentage(pct) }).totals;
        const all = ({ interest, capitalisedInterest }: ReturnType<typeof at>) =>
          interest + capitalisedInterest;
        expect(all(at('0'))).toBe(0n);
        expect(all(at('5')) <= all(at('9'))).toBe(true);
      }),
    );
  });

  it('is not changed by an event before which its rows are due', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 2, max: 60 }), (terms, number) => {
        const known = scheduleOf(terms);
        const at = known.rows[number]?.dueDate;
        if (at === undefined) return;
        const changed = scheduleOf({
          ...terms,
          rateChanges: [{ day: at, rate: parsePercentage('9') }],
        });
        const before = (rows: readonly ScheduleRow[]) =>
          rows.filter(({ dueDate }) => dueDate < at).map(shown);
        expect(before(changed.rows)).toEqual(before(known.rows));
      }),
    );
  });

  it('does not depend on whether one drawdown is written as two', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const [first, ...rest] = terms.disbursements;
        if (first === undefined || first.cents < 2n) return;
        const halves = [{ ...first, cents: 1n }, { ...first, cents: first.cents - 1n }, ...rest];
        expect(scheduleOf({ ...terms, disbursements: halves }).rows.map(shown)).toEqual(
          scheduleOf(terms).rows.map(shown),
        );
      }),
    );
  });

  it('never costs more when an early repayment shortens the term', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 58 }),
        fc.bigInt({ min: 50_000n, max: 500_000n }),
        (month, cents) => {
          const at = day(
            `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
          );
          const cost = (mode: 'REDUCE_TERM' | 'REDUCE_INSTALMENT') =>
            scheduleOf(loan(50_000, '3', 60, { prepayments: [{ day: at, cents, mode }] })).totals
              .interest;
          expect(cost('REDUCE_TERM') <= cost('REDUCE_INSTALMENT')).toBe(true);
        },
      ),
    );
  });
});
