import fc from 'fast-check';

import { eur } from '#kernel/money';

import { consortiumClass, cooperationStrength, readRisk, type OrganisationRisk } from './risk';

const member = (fragility: OrganisationRisk['fragility'], euros = 1n): OrganisationRisk => ({
  organisationId: 'one',
  requested: eur(euros * 100n),
  fragility,
});

describe('The fragility of a consortium', () => {
  it.each([
    { name: 'all sound', members: [member('A'), member('A')], expected: 'A' },
    { name: 'half way between two', members: [member('A'), member('B')], expected: 'A' },
    { name: 'a lead that carries it', members: [member('D', 1n), member('A', 9n)], expected: 'A' },
    {
      name: 'a lead that weighs on it',
      members: [member('D', 9n), member('A', 1n)],
      expected: 'D',
    },
    { name: 'in the middle', members: [member('D'), member('A')], expected: 'B' },
    { name: 'nobody who asks', members: [member('C', 0n), member('C', 0n)], expected: 'C' },
    { name: 'one without accounts', members: [member(null), member('C')], expected: 'C' },
    { name: 'no accounts at all', members: [member(null), member(null)], expected: null },
    { name: 'nobody', members: [], expected: null },
  ])('with $name is $expected', ({ members, expected }) => {
    expect(consortiumClass(members)).toBe(expected);
  });

  it('lies between that of its soundest and that of its most fragile member', () => {
    const members = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.bigInt({ min: 0n, max: 1_000n })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(members, (list) => {
        const all = list.map(([fragility, euros]) => member(fragility as 'A', euros));
        const classes = list
          .map(([fragility]) => fragility as string)
          .toSorted((one, other) => one.localeCompare(other));
        const found = consortiumClass(all);
        const inOrder = [...classes, found ?? ''].toSorted((one, other) =>
          one.localeCompare(other),
        );
        expect([inOrder[0], inOrder.at(-1)]).toEqual([classes[0], classes.at(-1)]);
      }),
    );
  });
});

describe('A reading of risk', () => {
  it.each([
    [7_000, 'strong'],
    [6_999, 'fair'],
    [4_000, 'fair'],
    [3_999, 'weak'],
  ])('finds that a first score of %d is %s', (score, strength) => {
    expect(cooperationStrength(score)).toBe(strength);
  });

  it('advises on the fragile, and asks nothing of the others', () => {
    expect(readRisk([member('D'), member(null)], 8_000)).toEqual({
      fragility: 'D',
      cooperation: 'strong',
      drawsOnRiskShare: true,
      needsMitigation: true,
      advised: ['partner-solidarity', 'larger-advance'],
      withoutAccounts: 1,
    });
    expect(readRisk([member('B')], 1_000)).toMatchObject({
      cooperation: 'weak',
      needsMitigation: false,
      advised: [],
    });
  });
});
