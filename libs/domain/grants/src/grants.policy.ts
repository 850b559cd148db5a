import { hasRole, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

/** Officers of the funder say what is due, suspend, draft orders and read statements in. */
export function canFollowPayments(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer');
}

/** Who engages the funder approves orders, and makes the file that goes to the bank. */
export function canApprovePayments(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'decision-maker');
}

/** Whoever does either, and who audits, reads. */
export function canReadPayments(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor');
}
