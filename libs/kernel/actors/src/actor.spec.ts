import { asId } from '#kernel/ids';

import { ANONYMOUS, hasRole, organisationsOf, organisationsWhere, type Actor } from './actor';

const funder = asId<'Organisation'>('funder');
const association = asId<'Organisation'>('association');

const ada: Actor = {
  kind: 'person',
  id: asId<'Person'>('ada'),
  memberships: [
    { organisationId: funder, roles: ['officer', 'auditor'] },
    { organisationId: association, roles: ['representative'] },
  ],
  scopes: null,
};

describe('An actor', () => {
  it('belongs to organisations', () => {
    expect(organisationsOf(ada)).toEqual([funder, association]);
    expect(organisationsOf(ANONYMOUS)).toEqual([]);
  });

  it('has a role for one organisation, not for another', () => {
    expect(hasRole(ada, funder, 'officer', 'decision-maker')).toBe(true);
    expect(hasRole(ada, association, 'officer')).toBe(false);
    expect(organisationsWhere(ada, 'representative')).toEqual([association]);
  });
});
