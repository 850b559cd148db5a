import fc from 'fast-check';

import { eur, formatEur, parseEur } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

import inKind from '../../../../../test/worked-examples/in-kind-valuations.json';
import simplified from '../../../../../test/worked-examples/budget-simplified-costs.json';

import type { BudgetLine } from './budget';
import { CHART, family, line, partnerId, RULES } from './budget.fixture';
import type { CostRules, FlatRate } from './cost-rules';
import { worthOf, type InKindValuation } from './in-kind';
import { priceLines, type WrittenLine } from './price-lines';
import { PLAIN_LINE } from './revise-lines';

const label = { fr: 'un', en: 'one' };

const flatRate = (more: Partial<FlatRate>): FlatRate => ({
  code: 'office',
  label,
  family: 'running',
  rate: { ppm: 70_000n },
  base: 'direct-costs',
  mode: 'fixed',
  ...more,
});

const withFlatRate = (more: Partial<FlatRate>): CostRules => ({
  ...RULES,
  simplifiedCosts: { flatRates: [flatRate(more)], unitCosts: [], lumpSums: [] },
});

const flatLine = (more: Partial<WrittenLine> = {}): WrittenLine => ({
  ...PLAIN_LINE,
  account: 'indirect',
  basis: 'flat-rate',
  simplifiedCost: 'office',
  ...more,
});

const priced = (lines: readonly WrittenLine[], rules: CostRules = RULES) =>
  priceLines(lines, { chart: CHART, rules, firstDayOf: (year) => `${2024 + year}-03-01` });

const amountsOf = (lines: readonly WrittenLine[], rules: CostRules) =>
  priced(lines, rules).lines.map(({ amount }) => (amount === null ? null : formatEur(amount)));

const codesOf = (lines: readonly WrittenLine[], rules: CostRules) =>
  priced(lines, rules).refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);

describe('A flat rate', () => {
  const { staff, otherDirect } = simplified;

  it.each(simplified.flatRates)('of $ratePct % of $base is $amount', (example) => {
    const base = example.base as FlatRate['base'];
    const rules = withFlatRate({ rate: parsePercent(example.ratePct), base });
    const lines = [line('64', staff), line('60', otherDirect), flatLine()];
    expect(amountsOf(lines, rules).at(-1)).toBe(example.amount);
  });

  it('is taken of what the partner spends itself, in that year and on that work package', () => {
    const rules = withFlatRate({ rate: { ppm: 100_000n } });
    const lines = [
      line('60', 1000),
      line('60', 500, { workPackage: 'WP1' }),
      line('60', 300, { year: 2 }),
      line('62', 5000, { counterpartId: partnerId('b') }),
      line('indirect', 9000),
      flatLine({ year: 2 }),
      flatLine({ workPackage: 'WP1' }),
    ];
    expect(amountsOf(lines, rules).slice(-2)).toEqual(['30.00', '50.00']);
    expect(amountsOf([...lines.slice(0, 5), flatLine()], rules).at(-1)).toBe('150.00');
  });

  it('leaves out what the call does not fund', () => {
    const costFamilies = [
      family('running', { accounts: ['60', 'indirect'] }),
      family('works', { accounts: ['61'], isEligible: false }),
    ];
    const rules = { ...withFlatRate({ rate: { ppm: 100_000n } }), costFamilies };
    expect(amountsOf([line('60', 100), line('61', 900), flatLine()], rules).at(-1)).toBe('10.00');
  });

  it('is computed, whatever was typed, unless it may be lower', () => {
    const typed = flatLine({ amount: eur(100n) });
    const lines = [line('60', 1000), typed];
    expect(amountsOf(lines, withFlatRate({})).at(-1)).toBe('70.00');
    expect(amountsOf(lines, withFlatRate({ mode: 'up-to' })).at(-1)).toBe('1.00');
    const tooMuch = [line('60', 1000), flatLine({ amount: eur(7100n) })];
    expect(codesOf(tooMuch, withFlatRate({ mode: 'up-to' }))).toEqual([
      'flat-rate-exceeded /lines/1/amount',
    ]);
  });

  it('is not taken twice of the same costs, nor when the call has none of that code', () => {
    const rules = withFlatRate({});
    expect(
      codesOf([line('60', 1000), flatLine(), flatLine({ workPackage: 'WP1' })], rules),
    ).toEqual(['flat-rate-twice /lines/2']);
    expect(codesOf([flatLine({ year: 1 }), flatLine({ year: 2 })], rules)).toEqual([]);
    expect(codesOf([flatLine({ simplifiedCost: 'other' })], rules)).toEqual([
      'simplified-cost-unknown /lines/0/simplifiedCost',
    ]);
  });

  it('is never more than its share, nor a whole euro less', () => {
    const cost = fc.integer({ min: 1, max: 1_000_000 });
    const rate = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(cost, rate, (euros, ppm) => {
        const rules = withFlatRate({ rate: { ppm: BigInt(ppm) } });
        const { lines } = priced([line('60', euros), flatLine()], rules);
        const cents = lines[1]?.amount?.cents ?? 0n;
        const exact = BigInt(euros) * 100n * BigInt(ppm);
        expect(cents % 100n).toBe(0n);
        expect(cents * 1_000_000n <= exact).toBe(true);
        expect((cents + 100n) * 1_000_000n > exact).toBe(true);
      }),
    );
  });
});

describe('What the call fixes in advance', () => {
  it.each(simplified.unitCosts)('$quantity of $unit are $amount', ({ unit, quantity, amount }) => {
    const unitCosts = [
      { code: 'hour', label, family: 'staff', unit: label, amount: parseEur(unit) },
    ];
    const rules = { ...RULES, simplifiedCosts: { flatRates: [], unitCosts, lumpSums: [] } };
    const hours = { basis: 'unit-cost', simplifiedCost: 'hour' } as const;
    expect(amountsOf([line('64', 1, { ...hours, quantity })], rules)).toEqual([amount]);
    expect(codesOf([line('64', 1, hours)], rules)).toEqual(['quantity-missing /lines/0/quantity']);
  });

  it.each(simplified.lumpSums)('a lump sum of $sum is $amount', ({ sum, amount }) => {
    const lumpSums = [{ code: 'start', label, family: 'staff', amount: parseEur(sum) }];
    const rules = { ...RULES, simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums } };
    const start = line('62', 1, { basis: 'lump-sum', simplifiedCost: 'start' });
    expect(amountsOf([start], rules)).toEqual([amount]);
    expect(priced([start], rules).lines[0]?.family).toBe('staff');
  });
});

describe('A gift in kind', () => {
  const valuationOf = (more: Partial<InKindValuation>): InKindValuation => ({
    kind: 'volunteering',
    contributor: null,
    method: 'smic-multiple',
    quantity: '120',
    unit: 'hour',
    rate: null,
    rateSource: null,
    coefficient: '1',
    employerRatePct: null,
    ...more,
  });

  it.each(inKind.examples)('$name is worth $exact', (example) => {
    const { exact, amount, quantity, coefficient } = example;
    const method = example.method as InKindValuation['method'];
    const worth = worthOf(
      valuationOf({ method, quantity, coefficient }),
      parseEur(example.rate ?? '0.00'),
      parsePercent(example.employerRatePct ?? '0'),
    );
    expect(formatEur(worth.exact)).toBe(exact);
    expect(formatEur(worth.inWholeEuros)).toBe(amount);
  });

  it('takes the SMIC of the first day of its year, and keeps where it comes from', () => {
    const given = (year: number): BudgetLine =>
      line('86-volunteers', 1, { year, valuation: valuationOf({}) });
    const { lines } = priced([given(1), given(2)]);
    expect(lines.map(({ valuation }) => valuation?.rate)).toEqual(['11.88', '12.02']);
    expect(lines.map(({ amount }) => amount?.cents)).toEqual([142_600n, 144_200n]);
    expect(lines[1]?.valuation?.rateSource).toBe('SMIC (2026-01-01)');
    expect(
      priceLines([given(1)], { chart: CHART, rules: RULES, firstDayOf: () => '2020-01-01' })
        .refusals,
    ).toEqual([{ code: 'valuation-rate-unknown', pointer: '/lines/0/valuation/method' }]);
  });
});
