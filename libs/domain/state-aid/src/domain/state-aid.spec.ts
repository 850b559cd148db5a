import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { fraction } from '#kernel/fractions';
import { eur, formatEur, parseEur } from '#kernel/money';

import examples from '../../../../../test/worked-examples/state-aid.json';
import type { SafeHarbour } from '../state-aid.types';

import { deMinimisOn } from './de-minimis';
import {
  checkSafeHarbour,
  fullEquivalent,
  premiumEquivalent,
  safeHarbourEquivalent,
  type Repayment,
} from './gross-grant-equivalent';

const harbour = (short: bigint, long: bigint, ceiling = 30_000_000n): SafeHarbour => ({
  ceiling,
  shortAmount: short,
  shortTerm: fraction(5n),
  longAmount: long,
  longTerm: fraction(10n),
});
const LOAN = harbour(150_000_000n, 75_000_000n);
const GUARANTEE = harbour(225_000_000n, 112_500_000n);

const series = (count: number, euros: number, first: number, step: number): readonly Repayment[] =>
  Array.from({ length: count }, (_, index) => ({
    years: first + index * step,
    cents: BigInt(euros * 100),
  }));

describe('The gross grant equivalent', () => {
  it.each(examples.safeHarbour)('$instrument of $amount over $years years', (example) => {
    const rule = example.instrument === 'LOAN' ? LOAN : GUARANTEE;
    const amount = parseEur(example.amount).cents;
    const years = fraction(BigInt(example.years));
    const refusals = checkSafeHarbour(amount, years, rule);
    if (example.equivalent === null) {
      expect(refusals.map(({ code }) => code)).toEqual(['beyond-safe-harbour']);
      return;
    }
    expect(refusals).toEqual([]);
    expect(formatEur(eur(safeHarbourEquivalent(amount, years, rule)))).toBe(example.equivalent);
  });

  it('by the rules of 2013 is what the Commission answered', () => {
    const old = harbour(100_000_000n, 50_000_000n, 20_000_000n);
    expect(safeHarbourEquivalent(100_000_000n, fraction(1n), old)).toBe(4_000_000n);
  });

  it('of a loan at 6 % for 8 % is the published example', () => {
    const { cents, terms } = fullEquivalent(50_000_000n, 0.06, 0.08, series(10, 50_000, 1, 1));
    expect(formatEur(eur(cents))).toBe('41123.98');
    expect(terms.map(({ advantage }) => Math.round(advantage / 100))).toEqual(
      examples.publishedTerms,
    );
  });

  it('of the same loan with two years of grace', () => {
    const repayments = [...series(2, 0, 1, 1), ...series(8, 62_500, 3, 1)];
    expect(fullEquivalent(50_000_000n, 0.06, 0.08, repayments).cents).toBe(4_801_849n);
  });

  it('of a loan without interest, repaid by the month', () => {
    const { cents, presentValue } = fullEquivalent(
      6_000_000n,
      0,
      0.063,
      series(48, 1_250, 13 / 12, 1 / 12),
    );
    expect(formatEur(eur(presentValue))).toBe('49948.86');
    expect(formatEur(eur(cents))).toBe('10051.14');
  });

  it('of premiums below the market is their worth today, and never below zero', () => {
    expect(premiumEquivalent([10_000_000n, 5_000_000n], 0.02, 0.01, 0)).toBe(150_000n);
    expect(premiumEquivalent([10_000_000n], 0.01, 0.02, 0.03)).toBe(0n);
  });
});

describe('De minimis aid', () => {
  const rule = { ceiling: 30_000_000n, years: 3 };
  const past = examples.past.map(({ day, euros }, index) => ({
    id: String(index),
    grantedOn: asLocalDate(day),
    cents: BigInt(euros) * 100n,
  }));

  it('adds up three rolling years, their first day included', () => {
    const standing = deMinimisOn(asLocalDate('2026-03-15'), 4_000_000n, past, rule);
    expect(standing).toMatchObject({
      windowFrom: '2023-03-15',
      used: 26_000_000n,
      available: 4_000_000n,
      isWithin: true,
    });
    expect(deMinimisOn(asLocalDate('2026-03-15'), 4_000_001n, past, rule).isWithin).toBe(false);
  });

  it('fits whole or not at all', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 20_000_000n }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 40_000_000n }), (granted, cents) => {
        const aids = granted.map((one, index) => ({
          id: String(index),
          grantedOn: asLocalDate('2025-01-01'),
          cents: one,
        }));
        const standing = deMinimisOn(asLocalDate('2026-01-01'), cents, aids, rule);
        expect(standing.isWithin).toBe(standing.used + cents <= rule.ceiling);
        expect(standing.available >= 0n).toBe(true);
      }),
    );
  });
});
