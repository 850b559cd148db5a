import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { eur, formatEur } from '#kernel/money';

import examples from '../../../../../test/worked-examples/grants.json';

import { capitalisationPlan, type CapitalisedCost } from './capitalisation';

const cents = (euros: number) => BigInt(Math.round(euros * 100));
const written = (amount: bigint) => formatEur(eur(amount));

describe('Capitalised engineering', () => {
  const asset = (more: Partial<CapitalisedCost>): CapitalisedCost => ({
    cost: 4_800_000n,
    residualValue: 0n,
    lifeMonths: 60,
    inServiceOn: asLocalDate('2026-04-01'),
    grant: 0n,
    yearEndMonth: 12,
    failedOn: null,
    ...more,
  });

  it.each(examples.capitalisations)('of $euros from $from is charged as published', (example) => {
    const plan = capitalisationPlan(
      asset({
        cost: cents(example.euros),
        lifeMonths: example.lifeMonths,
        inServiceOn: asLocalDate(example.from),
        grant: cents(example.grant),
      }),
    );
    expect(plan.map(({ charge }) => written(charge))).toEqual(example.charges);
    expect(plan.map(({ grantReleased }) => written(grantReleased))).toEqual(example.released);
  });

  it('is written off at once when the project fails, and its grant released', () => {
    const plan = capitalisationPlan(
      asset({ grant: 2_880_000n, failedOn: asLocalDate('2028-06-30') }),
    );
    const last = plan.at(-1);
    expect(last && [last.charge, last.writtenOff, last.netValue].map(written)).toEqual([
      '4800.00',
      '26400.00',
      '0.00',
    ]);
    expect(written((last?.writtenOff ?? 0n) - 1_584_000n)).toBe('10560.00');
    expect(last?.grantLeft).toBe(0n);
  });

  it('is charged and released to the cent, whatever the dates', () => {
    const plans = fc.record({
      cost: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      lifeMonths: fc.integer({ min: 1, max: 120 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      yearEndMonth: fc.integer({ min: 1, max: 12 }),
      grant: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    });
    fc.assert(
      fc.property(plans, ({ cost, lifeMonths, month, day, yearEndMonth, grant }) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const inServiceOn = asLocalDate(`2026-${two(month)}-${two(day)}`);
        const plan = capitalisationPlan(
          asset({ cost, lifeMonths, inServiceOn, yearEndMonth, grant }),
        );
        const sum = (of: (year: (typeof plan)[number]) => bigint) =>
          plan.reduce((total, year) => total + of(year), 0n);
        expect(sum(({ charge }) => charge)).toBe(cost);
        expect(sum(({ grantReleased }) => grantReleased)).toBe(grant);
        expect(plan.at(-1)?.netValue).toBe(0n);
      }),
    );
  });
});
