import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { parseFraction } from '#kernel/fractions';
import { parseEur } from '#kernel/money';

import examples from '../../../../../test/worked-examples/effective-rates.json';

import { effectiveRates, flowsOfSeries, timedFlows } from './effective-rate';

const seriesOf = (rows: readonly (readonly (string | number)[])[]) =>
  flowsOfSeries(
    rows.map(([count, amount, first, step]) => ({
      count: Number(count),
      cents: parseEur(String(amount)).cents,
      firstYears: parseFraction(String(first)),
      stepYears: parseFraction(String(step)),
    })),
  );

const percent = (rate: number | undefined) => ((rate ?? 0) * 100).toFixed(2);

describe('An effective rate', () => {
  it.each(examples.rates)('of $name', ({ series, periodsPerYear, taeg, ...more }) => {
    const rates = effectiveRates(seriesOf(series), periodsPerYear);
    expect(percent(rates?.annual)).toBe(taeg);
    if ('proportional' in more) expect(percent(rates?.proportional)).toBe(more.proportional);
  });

  it('is not, when nothing is paid back or nothing was received', () => {
    expect(effectiveRates(seriesOf([[1, '100.00', '0', '1']]), 12)).toBeNull();
    expect(effectiveRates(seriesOf([[2, '-100.00', '0', '1']]), 12)).toBeNull();
    expect(timedFlows([{ day: asLocalDate('2026-01-01'), cents: -1n }], 'MONTH')).toEqual([]);
  });

  it('counts time from the first drawdown, a fee before it included', () => {
    const flows = timedFlows(
      [
        { day: asLocalDate('2025-12-01'), cents: -100n },
        { day: asLocalDate('2026-01-01'), cents: 1_000n },
        { day: asLocalDate('2027-01-01'), cents: -1_100n },
      ],
      'MONTH',
    );
    expect(flows.map(({ years }) => Number(years.toFixed(4)))).toEqual([-0.0833, 0, 1]);
  });

  const loanOf = (rate: number, periods: number, perYear: number) =>
    [{ years: 0, amount: 1_000_000 }].concat(
      Array.from({ length: periods }, (_, index) => ({
        years: (index + 1) / perYear,
        amount: (-1_000_000 * rate) / (1 - (1 + rate) ** -periods),
      })),
    );

  it('of a periodic rate is its compound, and never below the proportional one', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom(2, 4, 12),
    );
    fc.assert(
      fc.property(cases, ([tenThousandths, periods, perYear]) => {
        const rate = tenThousandths / 10_000;
        const found = effectiveRates(loanOf(rate, periods, perYear), perYear);
        expect(found?.annual).toBeCloseTo((1 + rate) ** perYear - 1, 8);
        expect(found?.proportional).toBeCloseTo(rate * perYear, 8);
        expect((found?.annual ?? 0) >= (found?.proportional ?? 0)).toBe(true);
      }),
    );
  });

  it('rises with a fee, and is the same for all amounts in proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 2, max: 50 }),
        (fee, scale) => {
          const plain = loanOf(0.01, 24, 12);
          const charged = [...plain, { years: 0, amount: -fee }];
          const scaled = charged.map(({ years, amount }) => ({ years, amount: amount * scale }));
          const rate = effectiveRates(charged, 12)?.annual ?? 0;
          expect(rate > (effectiveRates(plain, 12)?.annual ?? 0)).toBe(true);
          expect(effectiveRates(scaled, 12)?.annual).toBeCloseTo(rate, 10);
        },
      ),
    );
  });
});
