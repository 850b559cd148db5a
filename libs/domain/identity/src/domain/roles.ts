import { ROLES, type Role } from '#kernel/actors';
import { refusal, type Refusal } from '#kernel/problems';

import type { Membership } from '../identity.types';

/** Each role once, in the order of the list of roles: two grants of the same roles are equal. */
export function orderedRoles(roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

/**
 * Lists why a membership may not be given these roles instead of its own; none at all ends it.
 * `open` are the memberships of its organisation: someone must be left to let others in.
 */
export function checkNewRoles(
  open: readonly Pick<Membership, 'id' | 'roles'>[],
  membershipId: Membership['id'],
  roles: readonly Role[],
): readonly Refusal[] {
  const isLeft = open.some(({ id, roles: own }) =>
    (id === membershipId ? roles : own).includes('administrator'),
  );
  return isLeft ? [] : [refusal('last-administrator', '/roles')];
}
