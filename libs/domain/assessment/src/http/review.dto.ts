import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ListField, TextField } from '#platform/http';

import { REVIEW_STATUSES, type ReviewStatus } from '../assessment.types';
import type { ReviewPage } from '../queries/reviews.query';

import { writeScore } from './assessment.dto';
import { GridCriterionResponse, ReviewNoteDto } from './review-grid.dto';

const NOTES_MAX = 30;

const TITLE = {
  type: 'string',
  nullable: true,
  description: 'Null until the file opens, and in a blind call.',
} as const;

const DUE_ON = {
  type: 'string',
  format: 'date',
  nullable: true,
  description: 'The last day to hand it in.',
} as const;

const CALIBRATION = {
  type: 'boolean',
  description: 'One of those that everybody reviews first.',
} as const;

const DECLARED = {
  type: 'boolean',
  description: 'Whether its reviewer has declared to be without conflict of interest.',
} as const;

export class DeclineReviewRequest {
  @TextField({ max: 2000, description: 'Why: officers read it, and find somebody else.' })
  readonly reason!: string;
}

export class WriteReviewRequest {
  @ListField(() => ReviewNoteDto, {
    max: NOTES_MAX,
    description: 'One for each criterion noted so far.',
  })
  readonly notes!: readonly ReviewNoteDto[];

  @TextField({ min: 0, max: 10_000, description: 'The opinion as a whole; may be empty.' })
  readonly comment!: string;
}

@ApiSchema({ name: 'ReviewSummary' })
export class ReviewSummaryResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId!: string;

  @ApiProperty({ type: 'string' })
  readonly applicationReference!: string;

  @ApiProperty(TITLE)
  readonly applicationTitle!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewerId!: string;

  @ApiProperty({ type: 'string', enum: REVIEW_STATUSES })
  readonly status!: ReviewStatus;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly assignedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly submittedAt!: string | null;

  @ApiProperty({ ...DUE_ON })
  readonly dueOn!: string | null;

  @ApiProperty({ ...CALIBRATION })
  readonly isCalibration!: boolean;

  @ApiProperty({ ...DECLARED })
  readonly isDeclared!: boolean;
}

@ApiSchema({ name: 'Review' })
export class ReviewResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string' })
  readonly applicationReference: string;

  @ApiProperty(TITLE)
  readonly applicationTitle: string | null;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewerId: string;

  @ApiProperty({ type: 'string', enum: REVIEW_STATUSES })
  readonly status: ReviewStatus;

  @ApiProperty({ type: [ReviewNoteDto] })
  readonly notes: readonly ReviewNoteDto[];

  @ApiProperty({ type: 'string' })
  readonly comment: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '82.00',
    description: 'Out of 100, once handed in; null where no criterion is scored.',
  })
  readonly score: string | null;

  @ApiProperty({ type: [String], description: 'Criteria that fall below their minimum.' })
  readonly eliminatingCriteria: readonly string[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly assignedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly submittedAt: Date | null;

  @ApiProperty({ ...DUE_ON })
  readonly dueOn: string | null;

  @ApiProperty({ ...CALIBRATION })
  readonly isCalibration: boolean;

  @ApiProperty({ ...DECLARED })
  readonly isDeclared: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  readonly declineReason: string | null;

  @ApiProperty({ type: [GridCriterionResponse] })
  readonly grid: readonly GridCriterionResponse[];

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: [String], example: ['declare', 'decline'] })
  readonly allowedActions: readonly string[];

  constructor(page: ReviewPage, canWrite: boolean) {
    this.id = page.id;
    this.applicationId = page.applicationId;
    this.applicationReference = page.applicationReference;
    this.applicationTitle = page.applicationTitle;
    this.reviewerId = page.reviewerId;
    this.status = page.status;
    this.notes = page.notes;
    this.comment = page.comment;
    this.score = page.score === null ? null : writeScore(page.score);
    this.eliminatingCriteria = page.eliminatingCriteria;
    this.assignedAt = page.assignedAt;
    this.submittedAt = page.submittedAt;
    this.grid = page.grid;
    this.version = page.version;
    this.dueOn = page.dueOn;
    this.isCalibration = page.isCalibration;
    this.isDeclared = page.isDeclared;
    this.declineReason = page.declineReason;
    this.allowedActions = canWrite ? actionsOn(page) : [];
  }
}

/** One declares first; then one writes. */
function actionsOn({ status, isDeclared }: ReviewPage): readonly string[] {
  if (status !== 'assigned') return [];
  return isDeclared ? ['write', 'submit', 'decline'] : ['declare', 'decline'];
}
