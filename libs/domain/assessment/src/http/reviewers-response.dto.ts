import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Exclusion, Expertise, PlanRow } from '../domain/review-plan';
import type { ReviewerPage } from '../queries/reviewers-of-call.query';
import type { AssignmentResult } from '../services/assign-reviews.service';

import { writeScore, type Say } from './assessment.dto';

@ApiSchema({ name: 'AssignmentResult' })
export class AssignmentResultResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewerId: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly reviewId: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why not; null when it was given.' })
  readonly code: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'In the language asked for.' })
  readonly detail: string | null;

  constructor({ applicationId, reviewerId, reviewId, why }: AssignmentResult, say: Say) {
    this.applicationId = applicationId;
    this.reviewerId = reviewerId;
    this.reviewId = reviewId;
    this.code = why === null ? null : `assessment.${why}`;
    this.detail = this.code === null ? null : say(this.code);
  }
}

@ApiSchema({ name: 'PlannedReviewer' })
export class PlannedReviewerResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId!: string;

  @ApiProperty({ type: [String], example: ['theme'], description: 'What they know of it.' })
  readonly expertise!: readonly Expertise[];
}

@ApiSchema({ name: 'ExcludedReviewer' })
export class ExcludedReviewerResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId!: string;

  @ApiProperty({ type: 'string', example: 'load-cap' })
  readonly why!: Exclusion;
}

@ApiSchema({ name: 'ReviewPlanRow' })
export class ReviewPlanRowResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: [PlannedReviewerResponse] })
  readonly chosen: readonly PlannedReviewerResponse[];

  @ApiProperty({ type: [ExcludedReviewerResponse] })
  readonly excluded: readonly ExcludedReviewerResponse[];

  @ApiProperty({ type: 'integer', description: 'Reviews for which nobody is left.' })
  readonly missing: number;

  constructor({ applicationId, chosen, excluded, missing }: PlanRow) {
    this.applicationId = applicationId;
    this.chosen = chosen;
    this.excluded = excluded;
    this.missing = missing;
  }
}

@ApiSchema({ name: 'StandingInterest' })
export class StandingInterestResponse {
  @ApiProperty({ type: 'string', example: 'mandate' })
  readonly kind!: string;

  @ApiProperty({ type: 'string', description: 'Its name, else its SIREN.' })
  readonly organisation!: string;
}

@ApiSchema({ name: 'ReviewerOfCall' })
export class ReviewerOfCallResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: [String] })
  readonly themes: readonly string[];

  @ApiProperty({ type: [String] })
  readonly territoryIds: readonly string[];

  @ApiProperty({ type: 'integer', nullable: true })
  readonly maxOpenReviews: number | null;

  @ApiProperty({ type: 'integer', description: 'Still to hand in, in this call.' })
  readonly assigned: number;

  @ApiProperty({ type: 'integer' })
  readonly submitted: number;

  @ApiProperty({ type: 'integer' })
  readonly declined: number;

  @ApiProperty({ type: 'integer' })
  readonly recused: number;

  @ApiProperty({ type: [StandingInterestResponse], description: 'What they said binds them.' })
  readonly interests: readonly StandingInterestResponse[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '-4.25',
    description:
      'In points: how far they are from the others on the calibration files. Below zero: more severe.',
  })
  readonly severity: string | null;

  constructor(row: ReviewerPage) {
    this.personId = row.personId;
    this.name = row.name;
    this.themes = row.themes;
    this.territoryIds = row.territoryIds;
    this.maxOpenReviews = row.maxOpenReviews;
    this.assigned = row.assigned;
    this.submitted = row.submitted;
    this.declined = row.declined;
    this.recused = row.recused;
    this.interests = row.interests;
    this.severity = row.severity === null ? null : writeScore(row.severity.hundredths);
  }
}
