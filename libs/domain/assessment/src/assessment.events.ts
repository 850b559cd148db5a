import { formatEur } from '#kernel/money';
import type { DomainEvent } from '#platform/outbox';

import type { Assessment, Decision, ReviewId } from './assessment.types';
import type { RecusalCause } from './domain/conflict';
import type { ReviewEntity } from './storage/review.entity';

export const ADMISSIBILITY_COMPUTED = 'assessment.admissibility-computed.v1';
export const ADMISSIBILITY_CONFIRMED = 'assessment.admissibility-confirmed.v1';
export const REVIEW_ASSIGNED = 'assessment.review-assigned.v1';
export const REVIEW_SUBMITTED = 'assessment.review-submitted.v1';
export const REVIEW_DECLINED = 'assessment.review-declined.v1';
export const PERSON_RECUSED = 'assessment.person-recused.v1';
export const INTEREST_DECLARED = 'assessment.interest-declared.v1';
export const SCORES_DIVERGED = 'assessment.scores-diverged.v1';
export const RANKING_ASKED = 'assessment.ranking-asked.v1';
export const DECISION_MADE = 'assessment.decision-made.v1';

/** A worker read the rules of admissibility; an officer is awaited. */
export type AdmissibilityComputed = DomainEvent<
  typeof ADMISSIBILITY_COMPUTED,
  {
    readonly assessmentId: string;
    readonly applicationId: string;
    readonly funderId: string;
    readonly isAdmissible: boolean;
  }
>;

/** An officer said whether the application is eligible. */
export type AdmissibilityConfirmed = DomainEvent<
  typeof ADMISSIBILITY_CONFIRMED,
  {
    readonly assessmentId: string;
    readonly applicationId: string;
    readonly funderId: string;
    readonly outcome: 'eligible' | 'ineligible';
  }
>;

export type ReviewAssigned = DomainEvent<
  typeof REVIEW_ASSIGNED,
  {
    readonly reviewId: string;
    readonly reviewerId: string;
    readonly applicationId: string;
    readonly funderId: string;
  }
>;

type ReviewFacts = {
  readonly reviewId: string;
  readonly reviewerId: string;
  readonly applicationId: string;
  readonly funderId: string;
};

export type ReviewSubmitted = DomainEvent<typeof REVIEW_SUBMITTED, ReviewFacts>;

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

/** The funder granted or refused. The amount is in decimal euros, zero for a refusal. */
export type DecisionMade = DomainEvent<
  typeof DECISION_MADE,
  {
    readonly decisionId: string;
    readonly applicationId: string;
    readonly callId: string;
    readonly funderId: string;
    readonly outcome: 'granted' | 'refused';
    readonly amount: string;
  }
>;

export function admissibilityComputed(assessment: Assessment): AdmissibilityComputed {
  const { id, applicationId, funderId, isAdmissible } = assessment;
  return {
    name: ADMISSIBILITY_COMPUTED,
    subjectId: id,
    payload: { assessmentId: id, applicationId, funderId, isAdmissible },
  };
}

export function admissibilityConfirmed(
  { id, applicationId, funderId }: Assessment,
  outcome: 'eligible' | 'ineligible',
): AdmissibilityConfirmed {
  return {
    name: ADMISSIBILITY_CONFIRMED,
    subjectId: id,
    payload: { assessmentId: id, applicationId, funderId, outcome },
  };
}

export function reviewAssigned(
  { applicationId, funderId }: Assessment,
  reviewId: ReviewId,
  reviewerId: string,
): ReviewAssigned {
  return {
    name: REVIEW_ASSIGNED,
    subjectId: reviewId,
    payload: { reviewId, reviewerId, applicationId, funderId },
  };
}

export function reviewSubmitted(review: ReviewEntity): ReviewSubmitted {
  return { name: REVIEW_SUBMITTED, subjectId: review.id, payload: factsOf(review) };
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

export function decisionMade(decision: Decision): DecisionMade {
  const { id, applicationId, callId, funderId, outcome, amount } = decision;
  return {
    name: DECISION_MADE,
    subjectId: id,
    payload: {
      decisionId: id,
      applicationId,
      callId,
      funderId,
      outcome,
      amount: formatEur(amount),
    },
  };
}
