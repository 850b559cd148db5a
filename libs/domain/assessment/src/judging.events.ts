import type { DomainEvent } from '#platform/outbox';

import type { ReviewAssigned } from './assessment.events';
import type { RecusalCause } from './domain/conflict';
import type { ReviewEntity } from './storage/review.entity';

export const REVIEW_SUBMITTED = 'assessment.review-submitted.v1';
export const REVIEW_DUE = 'assessment.review-due.v1';
export const REVIEW_DECLINED = 'assessment.review-declined.v1';
export const PERSON_RECUSED = 'assessment.person-recused.v1';
export const INTEREST_DECLARED = 'assessment.interest-declared.v1';
export const SCORES_DIVERGED = 'assessment.scores-diverged.v1';
export const RANKING_ASKED = 'assessment.ranking-asked.v1';

type ReviewFacts = {
  readonly reviewId: string;
  readonly reviewerId: string;
  readonly applicationId: string;
  readonly funderId: string;
};

export type ReviewSubmitted = DomainEvent<typeof REVIEW_SUBMITTED, ReviewFacts>;

/** It is soon to be handed in, or should have been. */
export type ReviewDue = DomainEvent<typeof REVIEW_DUE, ReviewFacts>;

export type ReviewDeclined = DomainEvent<typeof REVIEW_DECLINED, ReviewFacts>;

/** Somebody may no longer judge an application: what they wrote on it does not count. */
export type PersonRecused = DomainEvent<
  typeof PERSON_RECUSED,
  {
    readonly personId: string;
    readonly applicationId: string;
    readonly funderId: string;
    readonly cause: RecusalCause;
  }
>;

/** Somebody said what else binds them: their recusals are worked out again. */
export type InterestDeclared = DomainEvent<typeof INTEREST_DECLARED, { readonly personId: string }>;

/** The reviews of an application are further apart than the call takes without a discussion. */
export type ScoresDiverged = DomainEvent<
  typeof SCORES_DIVERGED,
  { readonly applicationId: string; readonly funderId: string }
>;

/** All the scores of a call are to be added up again. */
export type RankingAsked = DomainEvent<typeof RANKING_ASKED, { readonly callId: string }>;

/** What the sums of an application follow. */
export type ReviewChanged = ReviewAssigned | ReviewSubmitted | ReviewDeclined | PersonRecused;

export function reviewSubmitted(review: ReviewEntity): ReviewSubmitted {
  return { name: REVIEW_SUBMITTED, subjectId: review.id, payload: factsOf(review) };
}

export function reviewDue(payload: ReviewDue['payload']): ReviewDue {
  return { name: REVIEW_DUE, subjectId: payload.reviewId, payload };
}

export function reviewDeclined(review: ReviewEntity): ReviewDeclined {
  return { name: REVIEW_DECLINED, subjectId: review.id, payload: factsOf(review) };
}

function factsOf({ id: reviewId, reviewerId, applicationId, funderId }: ReviewEntity): ReviewFacts {
  return { reviewId, reviewerId, applicationId, funderId };
}

export function personRecused(payload: PersonRecused['payload']): PersonRecused {
  return { name: PERSON_RECUSED, subjectId: payload.applicationId, payload };
}

export function interestDeclared(personId: string): InterestDeclared {
  return { name: INTEREST_DECLARED, subjectId: personId, payload: { personId } };
}

export function scoresDiverged({
  applicationId,
  funderId,
}: ScoresDiverged['payload']): ScoresDiverged {
  return {
    name: SCORES_DIVERGED,
    subjectId: applicationId,
    payload: { applicationId, funderId },
  };
}

export function rankingAsked(callId: string): RankingAsked {
  return { name: RANKING_ASKED, subjectId: callId, payload: { callId } };
}
