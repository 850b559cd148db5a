import { changedFacts, checkChanges } from './organisation-changes';
import type { OrganisationFacts } from './organisation-facts';

const FOUNDATION: OrganisationFacts = {
  name: 'Fondation du Val',
  legalForm: 'foundation',
  actorFamily: 'foundation',
  college: 'funder',
  collegeReason: 'Distributes grants.',
  siren: '732829320',
  siret: null,
  rna: null,
  isEss: true,
  seatTerritoryId: null,
  createdOn: null,
};

describe('checkChanges', () => {
  it.each([
    ['gives a SIREN to who had none', null, '732829320', []],
    ['leaves it as it is', '732829320', '732829320', []],
    ['changes it', '732829320', '552049447', ['siren-is-permanent']],
    ['takes it away', '732829320', null, ['siren-is-permanent']],
  ])('when one %s', (_, before, siren, codes) => {
    const refusals = checkChanges({ siren: before }, { ...FOUNDATION, siren });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('changedFacts', () => {
  it('carries over what is not said, with the exception of its college', () => {
    expect(changedFacts(FOUNDATION, { name: 'Fondation du Haut Val' })).toEqual({
      ...FOUNDATION,
      name: 'Fondation du Haut Val',
    });
  });

  it('lets a usual college follow the family', () => {
    const before = { ...FOUNDATION, college: 'ess-organisation', collegeReason: null } as const;

    expect(changedFacts(before, { actorFamily: 'bank' }).college).toBeNull();
  });

  it('asks again whether another legal form is of the ESS', () => {
    expect(changedFacts(FOUNDATION, { legalForm: 'endowment-fund' }).isEss).toBeNull();
    expect(changedFacts(FOUNDATION, { legalForm: 'foundation' }).isEss).toBe(true);
  });

  it('clears what is said to be null', () => {
    expect(changedFacts(FOUNDATION, { createdOn: null, siren: null })).toMatchObject({
      createdOn: null,
      siren: null,
    });
  });
});
