import { hasRole, linkedTo, organisationsOf, type Actor } from '#kernel/actors';
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

/** What the links that experts are mailed open, as the rules of operations name it. */
export const REVIEW_LINK = 'review';

/** The only review that the actor reaches, who came by its link; null for anyone else. */
export function onlyReviewOf(actor: Actor): string | null {
  return linkedTo(actor, REVIEW_LINK);
}

/** What says whose a review is. */
export interface ReviewOwner {
  readonly id: string;
  readonly funderId: OrganisationId;
  readonly reviewerId: string;
  /** By an expert from outside, who has no role for the funder. */
  readonly isExternal: boolean;
}

/** The reviewer alone writes a review, for as long as they are one for the funder. */
export function canWriteReview(actor: Actor, review: ReviewOwner): boolean {
  const { funderId, reviewerId, isExternal } = review;
  const mayReview = isExternal || hasRole(actor, funderId, 'reviewer');
  return actor.id === reviewerId && mayReview && isWithinLink(actor, review);
}

/** Officers and decision-makers read every review; a reviewer only their own. */
export function canReadReview(actor: Actor, review: ReviewOwner): boolean {
  return (
    isWithinLink(actor, review) && (canReadReviews(actor, review.funderId) || isOwn(actor, review))
  );
}

/** Every review that a funder was given. */
export function canReadReviews(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor');
}

function isOwn(actor: Actor, { funderId, reviewerId, isExternal }: ReviewOwner): boolean {
  return actor.id === reviewerId && (isExternal || canSeeAssessment(actor, funderId));
}

function isWithinLink(actor: Actor, { id }: ReviewOwner): boolean {
  const only = onlyReviewOf(actor);
  return only === null || only === id;
}
