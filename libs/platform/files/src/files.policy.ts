import { hasRole, ROLES, type Actor } from '#kernel/actors';

import type { OrganisationId } from './files.types';

/** Who only reads the affairs of an organisation adds nothing to them. */
export const SENDERS = ROLES.filter((role) => role !== 'auditor');

export function maySendFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, ...SENDERS);
}
