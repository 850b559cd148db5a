import { checkMembership } from './membership';

describe('One more place in a call', () => {
  it.each([
    [{ isMembershipExclusive: false, maxConsortiaPerOrganisation: null }, 40, []],
    [{ isMembershipExclusive: true, maxConsortiaPerOrganisation: null }, 0, []],
    [{ isMembershipExclusive: true, maxConsortiaPerOrganisation: 3 }, 1, ['membership-exclusive']],
    [{ isMembershipExclusive: false, maxConsortiaPerOrganisation: 2 }, 1, []],
    [{ isMembershipExclusive: false, maxConsortiaPerOrganisation: 2 }, 2, ['in-enough-consortia']],
  ])('under %j, with %i already', (rules, places, codes) => {
    expect(checkMembership(rules, places).map(({ code }) => code)).toEqual(codes);
  });
});
