import { hasRole, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

export function canReadBooks(actor: Actor, keeperId: OrganisationId): boolean {
  return hasRole(actor, keeperId, 'officer', 'decision-maker', 'auditor', 'administrator');
}

/** Closing a period and reversing an entry engage the one who keeps the books. */
export function canKeepBooks(actor: Actor, keeperId: OrganisationId): boolean {
  return hasRole(actor, keeperId, 'decision-maker', 'administrator');
}
