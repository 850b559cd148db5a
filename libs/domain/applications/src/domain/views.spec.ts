import fc from 'fast-check';

import { eur } from '#kernel/money';

import { consolidate, type ConsortiumBudget } from './budget';
import {
  asked,
  budgetOf,
  CHART,
  family,
  FUNDER,
  line,
  partner,
  partnerId,
  under,
} from './budget.fixture';
import { explainBudget } from './explain';
import { askedOfFunders, BUDGET_AXES, viewOf } from './views';

const BUDGET = under(
  { costFamilies: [family('action', { accounts: ['60', '64'], rate: { ppm: 333_333n } })] },
  budgetOf(
    partner('a', [
      line('64', 100, { workPackage: 'WP1' }),
      line('64', 50, { year: 2 }),
      line('62', 30, { counterpartId: partnerId('b') }),
      asked(150),
    ]),
    partner('b', [line('70', 30, { counterpartId: partnerId('a') }), line('60', 30)]),
  ),
);

const rowsOf = (...axes: Parameters<typeof viewOf>[1]) =>
  viewOf(BUDGET, axes).map(({ keys, figures }) => [...keys, figures.costs / 100n]);

describe('A view of a budget', () => {
  it('adds up along what is left out', () => {
    expect(rowsOf('year')).toEqual([
      ['1', 130n],
      ['2', 50n],
    ]);
    expect(rowsOf('work-package')).toEqual([
      ['WP1', 100n],
      [null, 80n],
    ]);
    expect(rowsOf('partner', 'year')).toEqual([
      ['partner-a', '1', 130n],
      ['partner-a', '2', 50n],
      ['partner-b', '1', 30n],
    ]);
    expect(rowsOf('family')).toEqual([
      ['action', 180n],
      [null, 0n],
    ]);
    expect([...askedOfFunders(BUDGET)]).toEqual([[FUNDER, 15_000n]]);
  });

  it('gives the same whole along any axes', () => {
    const anyLine = fc.record({
      code: fc.constantFrom(...CHART.accounts.map(({ code }) => code)),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      year: fc.integer({ min: 1, max: 5 }),
      workPackage: fc.constantFrom(null, 'WP1', 'WP2'),
    });
    const anyBudget = fc
      .array(fc.array(anyLine, { maxLength: 12 }), { minLength: 1, maxLength: 5 })
      .map((all): ConsortiumBudget =>
        budgetOf(
          ...all.map((lines, index) =>
            partner(
              String(index),
              lines.map(({ code, amount, ...more }) => line(code, amount, more)),
            ),
          ),
        ),
      );
    fc.assert(
      fc.property(anyBudget, fc.subarray([...BUDGET_AXES], { minLength: 1 }), (budget, axes) => {
        const { net } = consolidate(budget);
        const rows = viewOf(budget, axes);
        const sum = (pick: (figures: typeof net) => bigint) =>
          rows.reduce((total, { figures }) => total + pick(figures), 0n);
        expect(sum(({ costs }) => costs)).toBe(net.costs);
        expect(sum(({ income }) => income)).toBe(net.income);
        expect(sum(({ inKindGiven }) => inKindGiven)).toBe(net.inKindGiven);
      }),
    );
  });
});

describe('A figure', () => {
  it('explains itself by its rule, its base, its rate and its rounding', () => {
    const figures = explainBudget(BUDGET, consolidate(BUDGET));
    const told = figures.map(({ pointer, rule, base, rate, rounding, amount }) => [
      pointer,
      rule.code,
      amount?.cents,
      base?.cents,
      rate,
      rounding,
    ]);
    expect(told).toEqual([
      ['/budget/net/costs', 'rule-net-costs', 18_000n, 21_000n, null, 'none'],
      ['/budget/net/eligible', 'rule-eligible-costs', 18_000n, 18_000n, null, 'none'],
      [
        '/budget/requestedShare',
        'rule-requested-share',
        15_000n,
        15_000n,
        null,
        'half-up-to-two-decimals',
      ],
      ['/budget/requested', 'rule-funding-rate', 5_999n, 18_000n, '33.3333', 'down-to-cent'],
      ['/budget/requested', 'rule-highest-grant', 5_999n, 5_999n, null, 'none'],
      [
        '/budget/families/action',
        'rule-family-share',
        18_000n,
        18_000n,
        null,
        'half-up-to-two-decimals',
      ],
    ]);
  });

  it('of a line says what it was computed from', () => {
    const label = { fr: 'un', en: 'one' };
    const simplifiedCosts = {
      flatRates: [
        {
          code: 'office',
          label,
          family: 'x',
          rate: { ppm: 70_000n },
          base: 'direct-costs',
          mode: 'fixed',
        } as const,
      ],
      unitCosts: [{ code: 'day', label, family: 'x', unit: label, amount: eur(30_000n) }],
      lumpSums: [{ code: 'start', label, family: 'x', amount: eur(150_000n) }],
    };
    const budget = under(
      { simplifiedCosts },
      budgetOf(
        partner('a', [
          line('60', 1000),
          line('indirect', 301, { basis: 'flat-rate', simplifiedCost: 'office' }),
          line('64', 600, { basis: 'unit-cost', simplifiedCost: 'day', quantity: '2' }),
          line('62', 1500, { basis: 'lump-sum', simplifiedCost: 'start' }),
        ]),
      ),
    );
    const lines = explainBudget(budget, consolidate(budget)).filter(({ pointer }) =>
      pointer.includes('/lines/'),
    );
    expect(lines.map(({ rule, base, rate }) => [rule.code, base?.cents, rate])).toEqual([
      ['rule-flat-of-direct', 310_000n, '7'],
      ['rule-unit-cost', 30_000n, null],
      ['rule-lump-sum', 150_000n, null],
    ]);
  });
});
