import { refusal } from '#kernel/problems';

import { asWeighed, findings } from './pre-check';

const FOUND = [
  ...findings('error', [refusal('in-kind-not-balanced', '/budget')]),
  ...findings('warning', [refusal('financing-gap', '/financing-plan')]),
  ...findings('error', [refusal('budget-missing', '/budgets/one')]),
];

const weighed = (checks: Parameters<typeof asWeighed>[0]) =>
  asWeighed(checks, FOUND).map(({ code, severity }) => `${code} ${severity}`);

describe('asWeighed', () => {
  it('leaves all as it is where the call chooses nothing', () => {
    expect(weighed([])).toEqual([
      'in-kind-not-balanced error',
      'financing-gap warning',
      'budget-missing error',
    ]);
  });

  it('makes of an advice what keeps from submitting, and the other way round', () => {
    expect(
      weighed([
        { code: 'financing-gap', weight: 'blocks' },
        { code: 'in-kind-not-balanced', weight: 'warns' },
      ]),
    ).toEqual(['in-kind-not-balanced warning', 'financing-gap error', 'budget-missing error']);
  });

  it('says nothing of what the call does not look at', () => {
    expect(weighed([{ code: 'financing-gap', weight: 'off' }])).toEqual([
      'in-kind-not-balanced error',
      'budget-missing error',
    ]);
  });
});
