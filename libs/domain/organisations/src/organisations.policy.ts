import { hasRole, type Actor, type Role } from '#kernel/actors';

import type { OrganisationId } from './organisations.types';

/** Who keeps the identity of an organisation up to date. */
export const KEEPERS: readonly Role[] = ['administrator', 'representative'];

export function canChangeOrganisation(actor: Actor, organisationId: OrganisationId): boolean {
  return actor.kind === 'system' || hasRole(actor, organisationId, ...KEEPERS);
}
