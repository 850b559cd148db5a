import { asLocalDate } from '#kernel/dates';

import { checkMandate, holdsOn } from './mandate';

const TODAY = asLocalDate('2027-06-15');

describe('A mandate', () => {
  it.each([
    ['funded-partner', null, []],
    ['associated-partner', '2027-06-15', []],
    ['funded-partner', '2027-06-14', ['mandate-already-over']],
    ['lead', '2027-06-14', ['mandate-to-oneself', 'mandate-already-over']],
  ] as const)('by a %s until %s', (role, until, codes) => {
    const expiresOn = until === null ? null : asLocalDate(until);
    expect(checkMandate({ role }, { expiresOn }, TODAY).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['without a last day', null, true],
    ['on its last day', '2027-06-15', true],
    ['on the day after', '2027-06-14', false],
  ])('holds %s', (_, until, holds) => {
    expect(holdsOn({ expiresOn: until === null ? null : asLocalDate(until) }, TODAY)).toBe(holds);
  });
});
