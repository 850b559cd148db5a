import type { DomainEvent } from '#platform/outbox';

import type { ReviewOwner } from './assessment.policy';
import type { Assessment, ReviewId } from './assessment.types';

export const ADMISSIBILITY_COMPUTED = 'assessment.admissibility-computed.v1';
export const ADMISSIBILITY_CONFIRMED = 'assessment.admissibility-confirmed.v1';
export const REVIEW_ASSIGNED = 'assessment.review-assigned.v1';

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
    /** Given to an expert from outside, whom the mail with the link tells. */
    readonly isExternal: boolean;
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
  { applicationId, funderId }: Pick<Assessment, 'applicationId' | 'funderId'>,
  reviewId: ReviewId,
  { reviewerId, isExternal }: Pick<ReviewOwner, 'reviewerId' | 'isExternal'>,
): ReviewAssigned {
  return {
    name: REVIEW_ASSIGNED,
    subjectId: reviewId,
    payload: { reviewId, reviewerId, applicationId, funderId, isExternal },
  };
}
