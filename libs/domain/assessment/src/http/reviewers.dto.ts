import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { BooleanField, DayField, ListField, UuidField, WholeNumberField } from '#platform/http';
import { THEMES, type CallId } from '#domain/calls';

import type { PlanRule } from '../domain/review-plan';
import type { PlanScope } from '../queries/plan-facts.query';
import { USUAL_TERMS, type AssignmentTerms } from '../services/review-book';

/** One request gives at most so many reviews: more would hold the call too long. */
const REVIEWS_MAX = 2_000;
const PEOPLE_MAX = 500;
const CALIBRATION_FILES = 2;

const DUE_ON = {
  optional: true,
  nullable: true,
  description: 'The last day to hand them in.',
} as const;

function termsOf(dueOn: string | null | undefined, isCalibration = false): AssignmentTerms {
  const day = dueOn === undefined || dueOn === null ? null : asLocalDate(dueOn);
  return { ...USUAL_TERMS, dueOn: day, isCalibration };
}

export class WantedReviewRequest {
  @UuidField({ description: 'The application.' })
  readonly applicationId!: string;

  @UuidField({ description: 'Who reviews it.' })
  readonly reviewerId!: string;
}

export class AssignReviewsRequest {
  @ListField(() => WantedReviewRequest, { min: 1, max: REVIEWS_MAX, description: 'Which to whom.' })
  readonly reviews!: readonly WantedReviewRequest[];

  @DayField(DUE_ON)
  readonly dueOn?: string | null;

  static termsOf({ dueOn }: AssignReviewsRequest): AssignmentTerms {
    return termsOf(dueOn);
  }
}

export class ReviewPlanRequest {
  @WholeNumberField({ min: 1, max: 20, description: 'How many reviews each application gets.' })
  readonly reviewersPerApplication!: number;

  @WholeNumberField({
    min: 1,
    max: PEOPLE_MAX,
    optional: true,
    nullable: true,
    description: 'The most that anybody has open at once; else what each reviewer says.',
  })
  readonly loadCap?: number | null;

  @BooleanField({ description: 'Only those who know the themes, or the territory.' })
  readonly matchesExpertise!: boolean;

  @ListField('uuid', {
    max: REVIEWS_MAX,
    optional: true,
    description: 'Else all that are eligible.',
  })
  readonly applicationIds?: readonly string[];

  @ListField('uuid', { max: PEOPLE_MAX, optional: true, description: 'Else all reviewers.' })
  readonly reviewerIds?: readonly string[];

  @DayField(DUE_ON)
  readonly dueOn?: string | null;

  static scopeOf(callId: CallId, request: ReviewPlanRequest): PlanScope {
    const { applicationIds, reviewerIds } = request;
    return {
      callId,
      applicationIds: applicationIds?.map((id) => asId<'Application'>(id)) ?? null,
      reviewerIds: reviewerIds?.map((id) => asId<'Person'>(id)) ?? null,
    };
  }

  static ruleOf(request: ReviewPlanRequest): PlanRule {
    const { reviewersPerApplication, loadCap = null, matchesExpertise } = request;
    return { reviewersPerApplication, loadCap, matchesExpertise };
  }

  static termsOf({ dueOn }: ReviewPlanRequest): AssignmentTerms {
    return termsOf(dueOn);
  }
}

export class CalibrateRequest {
  @ListField('uuid', {
    min: CALIBRATION_FILES,
    max: CALIBRATION_FILES,
    description: 'Two applications, that every reviewer scores before any other.',
  })
  readonly applicationIds!: readonly string[];

  @ListField('uuid', { min: 2, max: PEOPLE_MAX, description: 'Who reviews them.' })
  readonly reviewerIds!: readonly string[];

  @DayField(DUE_ON)
  readonly dueOn?: string | null;

  static termsOf({ dueOn }: CalibrateRequest): AssignmentTerms {
    return termsOf(dueOn, true);
  }
}

export class DescribeReviewerRequest {
  @ListField(THEMES, { max: THEMES.length, description: 'What they know.' })
  readonly themes!: readonly string[];

  @ListField('text', { max: PEOPLE_MAX, description: 'The territories that they know.' })
  readonly territoryIds!: readonly string[];

  @WholeNumberField({
    min: 1,
    max: PEOPLE_MAX,
    optional: true,
    nullable: true,
    description: 'The most that they have open at once.',
  })
  readonly maxOpenReviews?: number | null;
}
