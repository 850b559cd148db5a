import { eur } from '#kernel/money';

import { CHART, FUNDER, line, partnerId, RULES } from './budget.fixture';
import { checkLines } from './check-lines';
import { NO_PLAN } from './project-plan';

const A = partnerId('a');
const B = partnerId('b');

const faultsOf = (...lines: Parameters<typeof line>[]) =>
  checkLines(
    lines.map((one) => line(...one)),
    { chart: CHART, rules: RULES, plan: NO_PLAN, partnerId: A, partnerIds: [A, B] },
  ).map(({ code, pointer }) => [code, pointer]);

describe('The lines of a budget', () => {
  it('may be unbalanced, or none at all', () => {
    expect(faultsOf(['60', 10], ['74-region', 5, { funderId: FUNDER, isSecured: true }])).toEqual(
      [],
    );
    expect(faultsOf()).toEqual([]);
  });

  it('are refused with every reason at once, each at its line', () => {
    expect(
      faultsOf(
        ['60', 0],
        ['61', 1, { amount: eur(150n) }],
        ['99', 1],
        ['70', 1, { funderId: FUNDER, isSecured: true }],
        ['62', 1, { counterpartId: A }],
        ['86-volunteers', 1, { counterpartId: B }],
      ),
    ).toEqual([
      ['amount-not-positive', '/lines/0/amount'],
      ['amount-not-in-whole-euros', '/lines/1/amount'],
      ['account-unknown', '/lines/2/account'],
      ['funder-without-subsidy', '/lines/3/funderId'],
      ['secured-without-subsidy', '/lines/3/isSecured'],
      ['counterpart-not-a-partner', '/lines/4/counterpartId'],
      ['counterpart-in-kind', '/lines/5/counterpartId'],
    ]);
  });
});
