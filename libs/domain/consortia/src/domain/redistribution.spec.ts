import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import { REDISTRIBUTIONS, SHARING_METHODS } from '../governance.types';

import { redistribute, type RedistributionRule } from './redistribution';

const [LEAD, TOWN, CAFE, FARM] = ['lead', 'town', 'cafe', 'farm'].map((name) =>
  asId<'Partner'>(name),
) as [
  ReturnType<typeof asId<'Partner'>>,
  ReturnType<typeof asId<'Partner'>>,
  ReturnType<typeof asId<'Partner'>>,
  ReturnType<typeof asId<'Partner'>>,
];
const IDS = [LEAD, TOWN, CAFE, FARM];

const budgetsOf = (...cents: bigint[]) =>
  cents.map((amount, index) => ({ partnerId: IDS[index] ?? LEAD, remaining: eur(amount) }));

const rule = (
  redistribution: RedistributionRule['exit']['redistribution'],
  key: RedistributionRule['key'] = null,
): RedistributionRule => ({ exit: { redistribution }, key, leadId: LEAD });

const centsAfter = (cents: bigint[], by: RedistributionRule) =>
  redistribute(budgetsOf(...cents), TOWN, by).map(({ remaining }) => remaining.cents);

describe('What a leaver had left goes', () => {
  const fixed = {
    method: 'fixed' as const,
    shares: [
      { partnerId: LEAD, pct: '20' },
      { partnerId: TOWN, pct: '50' },
      { partnerId: CAFE, pct: '30' },
    ],
  };

  it.each([
    ['to the lead', rule('to-lead'), [200n, 0n, 50n]],
    ['to each alike, the odd cent to the first', rule('equal'), [151n, 0n, 99n]],
    ['in proportion to what each has left', rule('in-proportion'), [167n, 0n, 83n]],
    ['by a fixed key, among those who stay', rule('sharing-key', fixed), [140n, 0n, 110n]],
    [
      'by a key of budgets',
      rule('sharing-key', { method: 'by-budget', shares: [] }),
      [167n, 0n, 83n],
    ],
    ['to each alike without a key', rule('sharing-key'), [150n, 0n, 100n]],
  ])('%s', (name, by, expected) => {
    const odd = name.includes('odd cent');
    const town = odd ? 101n : 100n;
    const cafe = odd ? 49n : 50n;
    expect(centsAfter([100n, town, cafe], by)).toEqual(expected);
  });

  it('to each alike when the key gave all of it to the one who leaves', () => {
    const all = { method: 'fixed' as const, shares: [{ partnerId: TOWN, pct: '100' }] };
    expect(centsAfter([0n, 10n, 0n], rule('sharing-key', all))).toEqual([5n, 0n, 5n]);
    expect(centsAfter([0n, 10n, 0n], rule('in-proportion'))).toEqual([5n, 0n, 5n]);
  });

  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10_000_000_00n }), {
    minLength: 2,
    maxLength: 4,
  });
  const rules = fc
    .record({
      redistribution: fc.constantFrom(...REDISTRIBUTIONS),
      method: fc.constantFrom(...SHARING_METHODS),
      pct: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ redistribution, method, pct }) =>
      rule(redistribution, {
        method,
        shares:
          method === 'fixed'
            ? [
                { partnerId: LEAD, pct: String(pct) },
                { partnerId: TOWN, pct: String(100 - pct) },
              ]
            : [],
      }),
    );

  it('without a cent made or lost, and nobody who stays has less', () => {
    fc.assert(
      fc.property(amounts, rules, (cents, by) => {
        const before = budgetsOf(...cents);
        const after = redistribute(before, TOWN, by);
        const sum = (all: typeof after) => addAll(all.map(({ remaining }) => remaining)).cents;
        expect(sum(after)).toBe(sum(before));
        expect(after[1]?.remaining.cents).toBe(0n);
        for (const [index, { remaining }] of after.entries())
          if (index !== 1) expect(remaining.cents).toBeGreaterThanOrEqual(cents[index] ?? 0n);
      }),
    );
  });

  it('nowhere when there is nothing left', () => {
    fc.assert(
      fc.property(amounts, rules, (cents, by) => {
        const nothing = cents.map((amount, index) => (index === 1 ? 0n : amount));
        expect(redistribute(budgetsOf(...nothing), TOWN, by)).toEqual(budgetsOf(...nothing));
      }),
    );
  });
});
