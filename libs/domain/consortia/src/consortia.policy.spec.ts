import type { Actor, Role } from '#kernel/actors';
import { asId } from '#kernel/ids';

import { allowedActions, mayAcceptFor, mayLeadFor } from './consortia.policy';

const LEAD = asId<'Organisation'>('lead');
const PARTNER = asId<'Organisation'>('partner');

const actor = (organisationId: typeof LEAD, ...roles: Role[]): Actor => ({
  kind: 'person',
  id: asId<'Person'>('person'),
  memberships: [{ organisationId, roles }],
  scopes: null,
});

const table = (status: 'forming' | 'locked') => ({
  leadOrganisationId: LEAD,
  status,
  partners: [
    { organisationId: LEAD, role: 'lead' as const },
    { organisationId: PARTNER, role: 'funded-partner' as const },
  ],
});

describe('What may be done to a consortium', () => {
  it.each<[string, Actor, 'forming' | 'locked', string[]]>([
    ['its lead', actor(LEAD, 'contributor'), 'forming', ['rename', 'invite', 'remove-partner']],
    ['its lead, once locked', actor(LEAD, 'representative'), 'locked', []],
    ['an auditor of its lead', actor(LEAD, 'auditor'), 'forming', []],
    ['a partner', actor(PARTNER, 'representative'), 'forming', ['leave']],
    ['a writer of a partner', actor(PARTNER, 'contributor'), 'forming', []],
    ['a partner, once locked', actor(PARTNER, 'administrator'), 'locked', []],
    ['anyone else', actor(asId<'Organisation'>('other'), 'representative'), 'forming', []],
  ])('by %s', (_, who, status, actions) => {
    expect(allowedActions(who, table(status))).toEqual(actions);
  });

  it('is more to accept than to lead: only a representative engages its organisation', () => {
    expect(mayLeadFor(actor(LEAD, 'contributor'), LEAD)).toBe(true);
    expect(mayAcceptFor(actor(LEAD, 'contributor'), LEAD)).toBe(false);
    expect(mayAcceptFor(actor(LEAD, 'administrator'), LEAD)).toBe(false);
    expect(mayAcceptFor(actor(LEAD, 'representative'), LEAD)).toBe(true);
  });
});
