import fc from 'fast-check';

import { Bug } from '#kernel/problems';

import example from '../../../../../test/worked-examples/budget-consolidation.json';

import { consolidate, outlineOf } from './budget';
import { asked, budgetOf, CHART, FUNDER, line, partner, partnerId, RULES } from './budget.fixture';
import { shareOf } from './grant';

const euros = (amount: number): bigint => BigInt(amount) * 100n;

/** The example's partners; what a flow takes from the payer's account 62 is a line of its own. */
function examplePartners() {
  return example.partners.map(({ name, expenses }) => {
    const paid = example.flows.filter(({ payer }) => payer === name);
    const received = example.flows.filter(({ payee }) => payee === name);
    const inside = paid.reduce((sum, { amount }) => sum + amount, 0);
    const own = Object.entries(expenses).map(([code, amount]) =>
      line(code, code === '62' ? amount - inside : amount),
    );
    return partner(name, [
      ...own,
      ...paid.map(({ payee, amount }) => line('62', amount, { counterpartId: partnerId(payee) })),
      ...received.map(({ payer, amount }) =>
        line('70', amount, { counterpartId: partnerId(payer) }),
      ),
    ]);
  });
}

describe('A consolidated budget', () => {
  it('counts what partners pay one another in the gross, and leaves it out of the net', () => {
    const { gross, net, byAccount } = consolidate(budgetOf(...examplePartners()));

    expect(gross.costs).toBe(euros(example.gross));
    expect(net.costs).toBe(euros(example.net));
    expect(byAccount).toEqual(
      new Map(Object.entries(example.netByAccount).map(([code, sum]) => [code, euros(sum)])),
    );
    expect(net.income).toBe(0n);
  });

  it.each(example.shares)('shows that $of is $percent %', ({ part, whole, percent }) => {
    expect(shareOf(euros(part), euros(whole)).percent).toBe(percent);
  });

  it('keeps contributions in kind outside of the cash totals', () => {
    const { net } = consolidate(
      budgetOf(partner('a', [line('86-volunteers', 900), line('87-volunteering', 900)])),
    );
    expect(net).toMatchObject({ expenses: 0n, income: 0n, costs: 0n });
    expect(net).toMatchObject({ inKindUsed: euros(900), inKindGiven: euros(900) });
  });

  it('does not count a grant as asked once it is secured', () => {
    const secured = line('74-region', 500, { funderId: FUNDER, isSecured: true });
    const { net } = consolidate(budgetOf(partner('a', [secured, asked(300)])));
    expect(net).toMatchObject({ requested: euros(300), secured: euros(500) });
  });

  it('is a bug to read with an account that the chart does not have', () => {
    expect(() => consolidate(budgetOf(partner('a', [line('99', 1)])))).toThrow(Bug);
  });
});

describe('Consolidation, whatever the budgets', () => {
  const codes = CHART.accounts.map(({ code }) => code);
  const anyLine = fc.record({
    code: fc.constantFrom(...codes),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    isInside: fc.boolean(),
  });
  const anyPartners = fc.array(fc.array(anyLine, { maxLength: 20 }), {
    minLength: 1,
    maxLength: 8,
  });

  it('never makes or loses a cent', () => {
    fc.assert(
      fc.property(anyPartners, (all) => {
        const budget = budgetOf(
          ...all.map((lines, index) =>
            partner(
              String(index),
              lines.map(({ code, amount, isInside }) =>
                line(code, amount, isInside ? { counterpartId: partnerId('x') } : {}),
              ),
            ),
          ),
        );
        const { gross, net, perPartner, byAccount } = consolidate(budget);
        const sum = (pick: (figures: typeof gross) => bigint) =>
          perPartner.reduce((total, { figures }) => total + pick(figures), 0n);

        expect(sum(({ costs }) => costs)).toBe(gross.costs);
        expect(sum(({ income }) => income)).toBe(gross.income);
        expect([...byAccount.values()].reduce((total, cents) => total + cents, 0n)).toBe(
          net.expenses + net.income + net.inKindUsed + net.inKindGiven,
        );
        const outlines = budget.partners.map(({ lines }) =>
          outlineOf(lines, { chart: CHART, rules: RULES }),
        );
        expect(outlines.reduce((total, { total: { cents } }) => total + cents, 0n)).toBe(net.costs);
      }),
    );
  });
});
