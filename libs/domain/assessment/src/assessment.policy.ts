import { hasRole, organisationsOf, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

/** Members of the funder see how its applications are judged; nobody else does. */
export function canSeeAssessment(actor: Actor, funderId: OrganisationId): boolean {
  return actor.kind === 'system' || organisationsOf(actor).includes(funderId);
}

/** Confirms admissibility and assigns reviews. */
export function canInstruct(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer');
}

export function canDecide(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'decision-maker');
}

/** The reviewer alone writes a review, for as long as they are one for the funder. */
export function canWriteReview(
  actor: Actor,
  funderId: OrganisationId,
  reviewerId: string,
): boolean {
  return actor.id === reviewerId && hasRole(actor, funderId, 'reviewer');
}

/** Officers and decision-makers read every review; a reviewer only their own. */
export function canReadReview(actor: Actor, funderId: OrganisationId, reviewerId: string): boolean {
  return (
    hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor') ||
    (actor.id === reviewerId && canSeeAssessment(actor, funderId))
  );
}
