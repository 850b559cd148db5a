import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';

import type { Mandate } from '../governance.types';

import { checkMandate, hasPower } from './mandate';

const TODAY = asLocalDate('2027-06-15');
const TOWN = asId<'Partner'>('town');

const mandate = (changes: Partial<Mandate> = {}): Mandate => ({
  id: asId<'Mandate'>('mandate'),
  partnerId: TOWN,
  powers: ['sign'],
  expiresOn: null,
  ...changes,
});

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
    ['holds until it is taken back', mandate(), true],
    ['holds on its last day', mandate({ expiresOn: TODAY }), true],
    ['is over the day after', mandate({ expiresOn: asLocalDate('2027-06-14') }), false],
    ['gives no other power', mandate({ powers: ['submit'] }), false],
    ['speaks for its giver only', mandate({ partnerId: asId<'Partner'>('other') }), false],
  ])('%s', (_, given, holds) => {
    expect(hasPower([given], TOWN, 'sign', TODAY)).toBe(holds);
  });
});
