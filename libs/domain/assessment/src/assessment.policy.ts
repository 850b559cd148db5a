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

/** Who must know the scores of a call side by side. */
export function canSeeRanking(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor');
}

/** What says whose a review is. */
export interface ReviewOwner {
  readonly funderId: OrganisationId;
  readonly reviewerId: string;
  /** By an expert from outside, who has no role for the funder. */
  readonly isExternal: boolean;
}

/** The reviewer alone writes a review, for as long as they are one for the funder. */
export function canWriteReview(actor: Actor, review: ReviewOwner): boolean {
  const { funderId, reviewerId, isExternal } = review;
  return actor.id === reviewerId && (isExternal || hasRole(actor, funderId, 'reviewer'));
}

/** Officers and decision-makers read every review; a reviewer only their own. */
export function canReadReview(actor: Actor, review: ReviewOwner): boolean {
  return canReadReviews(actor, review.funderId) || isOwn(actor, review);
}

/** Every review that a funder was given. */
export function canReadReviews(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor');
}

function isOwn(actor: Actor, { funderId, reviewerId, isExternal }: ReviewOwner): boolean {
  return actor.id === reviewerId && (isExternal || canSeeAssessment(actor, funderId));
}
