import { useSession } from '../../../api/session';
import type { OwnMembership } from '../../../api/contract';

type Role = OwnMembership['roles'][number];

/** The organisations that one acts for, and as what. */
export interface Mine {
  readonly memberships: readonly OwnMembership[];
  readonly isIn: (organisationId: string) => boolean;
  readonly has: (organisationId: string, ...roles: readonly Role[]) => boolean;
}

export function useMine(): Mine {
  const memberships = useSession().me?.memberships ?? [];
  const rolesIn = (id: string): readonly Role[] =>
    memberships.find(({ organisation }) => organisation.id === id)?.roles ?? [];
  return {
    memberships,
    isIn: (id) => rolesIn(id).length > 0,
    has: (id, ...roles) => roles.some((role) => rolesIn(id).includes(role)),
  };
}
