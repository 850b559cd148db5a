import fc from 'fast-check';

import { eur, formatEur } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

import indirect from '../../../../../test/worked-examples/budget-consolidation.json';
import examples from '../../../../../test/worked-examples/budget-grant-rules.json';

import { adviseOnBudget } from './advise-on-budget';
import type { BudgetLine, ConsortiumBudget } from './budget';
import { asked, budgetOf, line, partner, partnerId, under } from './budget.fixture';
import { checkBudget, type BudgetRules } from './check-budget';
import { highestGrant, shareOf, type GrantRules } from './grant';

const WANTED: BudgetRules = { eachFundedPartnerHasBudget: true };

const NO_LIMIT: GrantRules = { grantFloor: null, grantCeiling: null, maxRate: null };

/** Judged by a call with these limits. */
const judged = (budget: ConsortiumBudget, limits: Partial<GrantRules> = {}) =>
  checkBudget(under(limits, budget), WANTED);

const euros = (amount: number | null) => (amount === null ? null : eur(BigInt(amount) * 100n));

const codesOf = (refusals: readonly { readonly code: string }[]) =>
  refusals.map(({ code }) => code);

const costing = (amount: number, grant: number): readonly BudgetLine[] => [
  line('64', amount),
  asked(grant),
  ...(amount > grant ? [line('own', amount - grant)] : []),
];

describe('A grant', () => {
  it.each(examples.grants)('by the rule $rule on $eligible is at most $highest', (example) => {
    const { rate, ceiling, floor } = examples.rules[example.rule as keyof typeof examples.rules];
    const rules: GrantRules = {
      ...NO_LIMIT,
      maxRate: parsePercent(rate),
      grantCeiling: euros(ceiling),
      grantFloor: euros(floor),
    };
    const eligible = eur(BigInt(example.eligible) * 100n);
    const highest = highestGrant(eligible, rules) ?? eur(0n);

    expect(formatEur(highest)).toBe(example.highest);
    expect(shareOf(highest.cents, eligible.cents).percent).toBe(example.percent);
    const grant = Number(highest.cents / 100n);
    const budget = budgetOf(partner('a', costing(example.eligible, grant)));
    expect(codesOf(judged(budget, rules))).toEqual(example.refused);

    const oneMore = budgetOf(partner('a', costing(example.eligible, grant + 1)));
    expect(codesOf(judged(oneMore, rules))).toContainEqual(
      expect.stringMatching(/^grant-above-(rate|ceiling)$/),
    );
  });
});

describe('A budget', () => {
  const sound = () => budgetOf(partner('a', costing(1000, 500), 'lead'));

  it('is accepted when it balances and asks for something', () => {
    expect(judged(sound())).toEqual([]);
  });

  it('is refused with every reason at once, each where it can be mended', () => {
    const rules: GrantRules = { ...NO_LIMIT, grantCeiling: euros(100), maxRate: { ppm: 1n } };
    const refusals = judged(
      budgetOf(
        partner('a', [line('64', 1000), asked(400)], 'lead'),
        partner('b', []),
        partner('c', [line('86-volunteers', 5), line('62', 50), asked(50)], 'associated-partner'),
      ),
      rules,
    );
    expect(refusals.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['budget-not-balanced', '/budgets/partner-a'],
      ['budget-missing', '/budgets/partner-b'],
      ['in-kind-not-balanced', '/budgets/partner-c'],
      ['associated-partner-asks', '/budgets/partner-c'],
      ['consolidated-budget-not-balanced', '/budget'],
      ['grant-above-rate', '/budget/requested'],
      ['grant-above-ceiling', '/budget/requested'],
    ]);
    expect(refusals[0]?.params).toEqual({
      partner: 'a',
      expenses: '1000.00',
      income: '400.00',
    });
  });

  it('that asks for nothing is told so', () => {
    const budget = budgetOf(partner('a', [line('60', 10), line('own', 10)]));
    expect(codesOf(judged(budget))).toEqual(['grant-not-requested']);
  });

  it('may foresee a surplus or a deficit, which close its two sides', () => {
    const budget = budgetOf(
      partner('a', [line('60', 90), line('surplus', 10), asked(100)]),
      partner('b', [line('60', 100), asked(90), line('deficit', 10)]),
    );
    expect(judged(budget)).toEqual([]);
  });

  it('does not count a foreseen surplus among the costs that a rate is taken of', () => {
    const budget = budgetOf(
      partner('a', [line('60', 90), line('surplus', 10), asked(50), line('own', 50)]),
    );
    expect(codesOf(judged(budget, { maxRate: { ppm: 500_000n } }))).toEqual(['grant-above-rate']);
  });

  it('does not finance the same costs twice', () => {
    const secured = line('74-private', 700, { isSecured: true });
    const budget = budgetOf(partner('a', [line('60', 1000), asked(400), secured]));
    expect(codesOf(judged(budget))).toContain('costs-financed-twice');
  });

  it('has what one partner pays another on both sides', () => {
    const pays = line('62', 30, { counterpartId: partnerId('b') });
    const paid = line('70', 30, { counterpartId: partnerId('a') });
    const payer = partner('a', [pays, line('60', 70), asked(100)]);

    expect(judged(budgetOf(payer, partner('b', [paid, line('64', 30)])))).toEqual([]);
    const alone = judged(budgetOf(payer, partner('b', [line('64', 30), line('own', 30)])));
    expect(alone).toContainEqual({
      code: 'partner-flow-not-mirrored',
      pointer: '/budgets/partner-b',
      params: { payer: 'a', payee: 'b', gap: '30.00' },
    });
  });

  it('is told of a flow to somebody who left', () => {
    const pays = line('62', 30, { counterpartId: partnerId('gone') });
    const budget = budgetOf(partner('a', [line('60', 70), pays, asked(100)]));
    expect(judged(budget)).toContainEqual({
      code: 'counterpart-not-a-partner',
      pointer: '/budgets/partner-a/lines/1/counterpartId',
    });
  });

  it('is balanced as a whole when each partner is, and their flows are mirrored', () => {
    const part = fc.record({
      cost: fc.integer({ min: 1, max: 1_000_000 }),
      flow: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (parts) => {
        const next = (index: number) => String((index + 1) % parts.length);
        const before = (index: number) => (index + parts.length - 1) % parts.length;
        const partners = parts.map(({ cost, flow }, index) => {
          const received = parts[before(index)]?.flow ?? 0;
          const gap = cost + flow - received;
          return partner(String(index), [
            line('64', cost),
            line('62', flow, { counterpartId: partnerId(next(index)) }),
            line('70', received, { counterpartId: partnerId(String(before(index))) }),
            ...(gap > 0 ? [asked(gap)] : []),
            ...(gap < 0 ? [line('surplus', -gap)] : []),
          ]);
        });
        const codes = codesOf(judged(budgetOf(...partners)));
        expect(
          codes.filter((code) => code !== 'grant-not-requested' && code !== 'costs-financed-twice'),
        ).toEqual([]);
      }),
    );
  });
});

describe('Advice on a budget', () => {
  it('has nothing to say of one within the usual limits', () => {
    const budget = budgetOf(
      partner('a', [line('60', 500), line('64', 500), asked(700), line('own', 300)]),
    );
    expect(adviseOnBudget(budget)).toEqual([]);
  });

  it('names each share that is past its limit', () => {
    const budget = budgetOf(
      partner('a', [line('64', 900), line('indirect', 100), asked(801), line('own', 199)]),
    );
    expect(adviseOnBudget(budget)).toEqual([
      { code: 'public-share-high', pointer: '/budget', params: { percent: '80.10', limit: '80' } },
      { code: 'indirect-costs-high', pointer: '/budget', params: { percent: '11.11', limit: '7' } },
      { code: 'staff-share-high', pointer: '/budget', params: { percent: '90.00', limit: '80' } },
      { code: 'own-share-low', pointer: '/budget', params: { percent: '19.90', limit: '20' } },
    ]);
  });

  it('takes the flat rate of indirect costs to the euro', () => {
    const { staff, otherDirect, highest } = indirect.indirect;
    const codesWith = (amount: number) =>
      codesOf(
        adviseOnBudget(
          budgetOf(
            partner('a', [line('64', staff), line('60', otherDirect), line('indirect', amount)]),
          ),
        ),
      );
    expect(codesWith(highest)).not.toContain('indirect-costs-high');
    expect(codesWith(highest + 1)).toContain('indirect-costs-high');
  });
});
