import { hasRole, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

/** Its people write it. */
export function canWriteReport(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'representative', 'contributor');
}

/** Who engages the organisation submits it. */
export function canSubmitReport(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'representative');
}

/** An officer of the funder verifies, accepts and returns. */
export function canVerifyReport(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer');
}
