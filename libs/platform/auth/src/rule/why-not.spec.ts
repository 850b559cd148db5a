import { ANONYMOUS, type Actor, type Role } from '#kernel/actors';
import { asId } from '#kernel/ids';

import type { AuthzRule } from './authz-rule';
import { whyNot } from './why-not';

const person = (roles: readonly Role[], scopes: readonly string[] | null = null): Actor => ({
  kind: 'person',
  id: asId<'Person'>('person'),
  memberships: [{ organisationId: asId<'Organisation'>('organisation'), roles }],
  scopes,
});

const EVERYONE: AuthzRule = { roles: 'public', scope: 'public', token: 'calls:read' };
const SIGNED_IN: AuthzRule = { roles: 'signed-in', scope: 'self' };
const OFFICERS: AuthzRule = { roles: ['officer'], scope: 'organisation', token: 'calls:write' };
const LINKED: AuthzRule = { ...SIGNED_IN, token: 'reviews:read', link: 'review' };

describe('whyNot', () => {
  it.each([
    ['a stranger on a public operation', EVERYONE, ANONYMOUS, null],
    ['a stranger elsewhere', SIGNED_IN, ANONYMOUS, 'auth.session-missing'],
    ['a stranger where a role is asked', OFFICERS, ANONYMOUS, 'auth.session-missing'],
    ['a person without any organisation', SIGNED_IN, person([]), null],
    ['a person with another role', OFFICERS, person(['auditor']), 'auth.role-missing'],
    ['a person with the role', OFFICERS, person(['auditor', 'officer']), null],
    ['a token with the scope and the role', OFFICERS, person(['officer'], ['calls:write']), null],
    ['a token without the scope', OFFICERS, person(['officer'], ['x:y']), 'auth.scope-missing'],
    ['a token without the role', OFFICERS, person([], ['calls:write']), 'auth.role-missing'],
    ['a token where a person is asked', SIGNED_IN, person([], ['a:b']), 'auth.session-required'],
    ['a link where links are taken', LINKED, person([], ['link:review:one']), null],
    ['a link to something else', LINKED, person([], ['link:file:one']), 'auth.scope-missing'],
    ['a link elsewhere', OFFICERS, person([], ['link:review:one']), 'auth.scope-missing'],
    [
      'a link where a person is asked',
      SIGNED_IN,
      person([], ['link:a:b']),
      'auth.session-required',
    ],
    ['a token on a public operation', EVERYONE, person([], ['calls:read']), null],
    ['a token not meant for a public one', EVERYONE, person([], []), 'auth.scope-missing'],
  ])('answers %s', (_, rule, actor, code) => {
    expect(whyNot(rule, actor)?.code ?? null).toBe(code);
  });

  it('names the scope that is missing', () => {
    expect(whyNot(OFFICERS, person(['officer'], []))).toMatchObject({
      extensions: { missingScope: 'calls:write' },
    });
  });
});
