import { hasRole, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

/** An officer of the funder assesses, and enters in the national register. */
export function canAssessFor(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer');
}

/** Who engages the undertaking declares for it. */
export function canDeclareFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'representative');
}
