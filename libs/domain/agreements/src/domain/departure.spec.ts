import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import type { Party } from '../agreements.types';
import { sharesWithout } from '../queries/exit-terms.query';

import { checkDeparture, earliestDeparture, placesOf, UNWRITTEN_EXIT } from './departure';

const id = (name: string) => asId<'Organisation'>(name);
const party = (name: string, capacity: Party['capacity'], cents: bigint): Party => ({
  organisationId: id(name),
  capacity,
  share: eur(cents),
});

const PARTIES: readonly Party[] = [
  party('funder', 'funder', 0n),
  party('lead', 'lead', 5_000n),
  party('one', 'partner', 3_000n),
  party('two', 'partner', 2_001n),
  party('gone', 'leaving', 0n),
];

const PLACES = placesOf([{ id: asId<'Partner'>('seat-of-one'), organisationId: id('one') }]);

describe('A departure', () => {
  it.each([
    ['one', []],
    ['lead', ['lead-is-permanent']],
    ['funder', ['leaver-not-a-partner']],
    ['gone', ['leaver-not-a-partner']],
    ['nobody', ['leaver-not-a-partner']],
  ])('of %s', (leaver, codes) => {
    expect(checkDeparture(PARTIES, id(leaver)).map(({ code }) => code)).toEqual(codes);
  });

  it('is possible once the notice is over', () => {
    const today = asLocalDate('2027-01-31');
    expect(earliestDeparture(today, { ...UNWRITTEN_EXIT, noticeDays: 30 })).toBe('2027-03-02');
  });

  it('gives the lead all of it where the charter says so, whoever has a place at the table', () => {
    const exit = { ...UNWRITTEN_EXIT, redistribution: 'to-lead' as const };
    expect(
      sharesWithout(PARTIES, id('one'), exit, PLACES).map(({ organisationId, after }) => [
        organisationId,
        after.cents,
      ]),
    ).toEqual([
      ['lead', 8_000n],
      ['two', 2_001n],
    ]);
  });

  it('shares out the whole grant to the cent, whatever the rule', () => {
    const rules = fc.constantFrom('sharing-key', 'in-proportion', 'equal', 'to-lead');
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 2, maxLength: 20 }),
        (redistribution, cents) => {
          const parties = cents.map((each, index) =>
            party(`p${index}`, index === 0 ? 'lead' : 'partner', each),
          );
          const after = sharesWithout(
            parties,
            id('p1'),
            { ...UNWRITTEN_EXIT, redistribution },
            PLACES,
          );
          const whole = addAll(parties.map(({ share }) => share));
          expect(addAll(after.map((one) => one.after)).cents).toBe(whole.cents);
        },
      ),
    );
  });
});
