import fc from 'fast-check';

import { ROLES, type Role } from '#kernel/actors';
import { asId } from '#kernel/ids';

import { checkNewRoles, orderedRoles } from './roles';

const membership = (id: string, ...roles: Role[]) => ({ id: asId<'Membership'>(id), roles });

const CHAIR = membership('chair', 'administrator', 'representative');
const SECRETARY = membership('secretary', 'administrator');
const WRITER = membership('writer', 'contributor');

const codesOf = (...args: Parameters<typeof checkNewRoles>): string[] =>
  checkNewRoles(...args).map(({ code }) => code);

describe('checkNewRoles', () => {
  it('lets an administrator go when another one stays', () => {
    expect(codesOf([CHAIR, SECRETARY], CHAIR.id, [])).toEqual([]);
  });

  it('does not let the last administrator go, nor become something else', () => {
    expect(codesOf([CHAIR, WRITER], CHAIR.id, [])).toEqual(['last-administrator']);
    expect(codesOf([CHAIR, WRITER], CHAIR.id, ['auditor'])).toEqual(['last-administrator']);
  });

  it('lets the last administrator change its other roles', () => {
    expect(codesOf([CHAIR, WRITER], CHAIR.id, ['administrator', 'officer'])).toEqual([]);
  });

  it('lets the others go', () => {
    expect(codesOf([CHAIR, WRITER], WRITER.id, [])).toEqual([]);
  });
});

describe('orderedRoles', () => {
  it('gives each role once, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES)), (roles) => {
        const ordered = orderedRoles(roles);
        expect(new Set(ordered)).toEqual(new Set(roles));
        expect(ordered).toEqual(orderedRoles([...roles].toReversed()));
        expect(orderedRoles(ordered)).toEqual(ordered);
      }),
    );
  });
});
