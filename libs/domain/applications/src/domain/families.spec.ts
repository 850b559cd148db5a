import { eur } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

import example from '../../../../../test/worked-examples/cost-of-cooperation.json';

import { adviseOnBudget } from './advise-on-budget';
import { consolidate, type ConsortiumBudget } from './budget';
import { asked, budgetOf, family, FUNDER, line, partner, RULES, under } from './budget.fixture';
import { checkBudget } from './check-budget';
import { noteIneligible } from './families';

const codesOf = (budget: ConsortiumBudget) => [
  ...checkBudget(budget, { eachFundedPartnerHasBudget: true }).map(({ code }) => code),
  ...adviseOnBudget(budget).map(({ code }) => code),
];

const FAMILIES = [
  family('cooperation', {
    accounts: ['62'],
    isCooperation: true,
    floor: parsePercent(example.floorPct),
    ceiling: parsePercent(example.ceilingPct),
  }),
  family('action', { accounts: ['60', '61', '64'] }),
];

describe('The cost of cooperation', () => {
  it.each(example.examples)('of $cooperation, $percent %', ({ cooperation, ...expected }) => {
    const lines = [line('62', cooperation), line('60', example.total - cooperation)];
    const budget = under(
      { costFamilies: FAMILIES },
      budgetOf(partner('a', [...lines, asked(example.total)])),
    );
    const codes = codesOf(budget);
    expect(codes.includes('cooperation-under-costed')).toBe(expected.warned);
    expect(codes.includes('cooperation-above-ceiling')).toBe(expected.refused);
    const said = [
      ...checkBudget(budget, { eachFundedPartnerHasBudget: true }),
      ...adviseOnBudget(budget),
    ];
    const about = said.find(({ code }) => code.startsWith('cooperation'));
    if (expected.warned || expected.refused)
      expect(about?.params?.['percent']).toBe(expected.percent);
  });
});

describe('Cost families', () => {
  it('have bounds of their own, whatever they are about', () => {
    const costFamilies = [
      family('staff', { accounts: ['64'], ceiling: { ppm: 500_000n } }),
      family('training', { accounts: ['61'], floor: { ppm: 100_000n } }),
      family('rest', { accounts: ['60'] }),
    ];
    const budget = budgetOf(
      partner('a', [line('64', 51), line('60', 49), asked(70), line('own', 30)]),
    );
    const codes = codesOf(under({ costFamilies }, budget));
    expect(codes).toContain('family-above-ceiling');
    expect(codes).toContain('family-below-floor');
  });

  it('are funded each at its rate, such as cooperation whole and the rest by half', () => {
    const costFamilies = [
      family('cooperation', { accounts: ['62'], rate: { ppm: 1_000_000n } }),
      family('action', { accounts: ['60'] }),
    ];
    const rules = { costFamilies, maxRate: { ppm: 500_000n } };
    const asking = (grant: number) =>
      under(
        rules,
        budgetOf(
          partner('a', [line('62', 200), line('60', 800), asked(grant), line('own', 1000 - grant)]),
        ),
      );
    expect(codesOf(asking(600))).not.toContain('grant-above-rate');
    expect(codesOf(asking(601))).toContain('grant-above-rate');
  });

  it('leave out of the eligible costs what they do not fund, and say so', () => {
    const costFamilies = [family('action', { accounts: ['60'] })];
    const budget = under(
      { costFamilies, maxRate: { ppm: 500_000n } },
      budgetOf(partner('a', [line('60', 600), line('61', 400), asked(301), line('own', 699)])),
    );
    expect(codesOf(budget)).toContain('grant-above-rate');
    expect(noteIneligible(consolidate(budget))).toEqual([
      {
        code: 'ineligible-costs-left-out',
        pointer: '/budget',
        params: { leftOut: '400.00', costs: '1000.00' },
      },
    ]);
  });

  it('may be chosen for a cost that another has by its account', () => {
    const costFamilies = [
      family('action', { accounts: ['62'] }),
      family('cooperation', { accounts: ['62'] }),
    ];
    const lines = [line('62', 10), line('62', 5, { family: 'cooperation' })];
    const { byFamily } = consolidate(under({ costFamilies }, budgetOf(partner('a', lines))));
    expect(byFamily.get('action')?.costs).toBe(1000n);
    expect(byFamily.get('cooperation')?.costs).toBe(500n);
  });
});

describe('The funders of a call', () => {
  it('are asked for no more than each put into it', () => {
    const [only] = RULES.funders;
    if (only === undefined) throw new Error('A call has a funder.');
    const funders = [{ ...only, organisationId: FUNDER, share: eur(10_000n) }];
    const budget = (grant: number) =>
      under(
        { funders },
        budgetOf(partner('a', [line('60', 500), asked(grant), line('own', 500 - grant)])),
      );
    expect(codesOf(budget(100))).not.toContain('asked-above-share-of-funder');
    expect(codesOf(budget(101))).toContain('asked-above-share-of-funder');
  });

  it('may lend as well as give: a loan balances a budget and is no part of the grant', () => {
    const loan = line('16-loans', 400, { funderId: FUNDER, instrument: 'loan' });
    const { net } = consolidate(budgetOf(partner('a', [line('60', 1000), asked(600), loan])));
    expect(net).toMatchObject({ income: 100_000n, requested: 60_000n, repayable: 40_000n });
  });
});
