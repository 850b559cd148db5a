import { hasRole, organisationsOf, type Actor, type Role } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import { PersonRequired } from './identity.errors';
import type { PersonId } from './identity.types';

/** What the person who registers an organisation may do for it. */
export const FOUNDER_ROLES: readonly Role[] = ['administrator', 'representative'];

/** Members know each other by name and role. */
export function canSeeMembers(actor: Actor, organisationId: OrganisationId): boolean {
  return actor.kind === 'system' || organisationsOf(actor).includes(organisationId);
}

/** Administrators let people in and out, and know their addresses. */
export function canManageMembers(actor: Actor, organisationId: OrganisationId): boolean {
  return actor.kind === 'system' || hasRole(actor, organisationId, 'administrator');
}

/** Administrators end any membership; everyone may end its own. */
export function canEndMembership(
  actor: Actor,
  { organisationId, personId }: { organisationId: OrganisationId; personId: PersonId },
): boolean {
  const isOwn = actor.kind === 'person' && actor.id === personId;
  return isOwn || canManageMembers(actor, organisationId);
}

/** The person who acts. @throws PersonRequired for a programme */
export function personOf({ kind, id }: Actor): PersonId {
  if (kind !== 'person' || id === null) throw new PersonRequired();
  return id as PersonId;
}
