import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { AssessmentId, ReviewId, ReviewNote, ReviewStatus } from '../assessment.types';

@Entity({ schema: 'assessment', name: 'review' })
@Unique('one_review_per_reviewer', ['applicationId', 'reviewerId'])
@Check('review_status_is_known', `status IN ('assigned', 'submitted', 'declined', 'recused')`)
@Check(
  'submitted_review_has_a_date',
  `status = 'recused' OR (status = 'submitted') = (submitted_at IS NOT NULL)`,
)
@Check(
  'scored_review_was_handed_in',
  `score_hundredths IS NULL OR status IN ('submitted', 'recused')`,
)
@Check('declined_review_says_why', `(status = 'declined') = (decline_reason IS NOT NULL)`)
@Check('review_score_is_out_of_100', 'score_hundredths BETWEEN 0 AND 10000')
@Index('reviews_by_reviewer', ['reviewerId', 'assignedAt', 'id'])
@Index('reviews_that_are_due', ['dueOn'], {
  where: `((status = 'assigned'::text) AND (reminded_at IS NULL))`,
})
export class ReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_pk' })
  id!: ReviewId;

  @Column('uuid', { name: 'assessment_id' })
  @Index('reviews_by_assessment')
  assessmentId!: AssessmentId;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  /** This, the revision and the reference are copied from the application when a row is added. */
  @Column('uuid', { name: 'call_id' })
  @Index('reviews_by_call')
  callId!: CallId;

  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;

  @Column('text', { name: 'application_reference' })
  applicationReference!: string;

  @Column('uuid', { name: 'reviewer_id' })
  reviewerId!: PersonId;

  @Column('text')
  status!: ReviewStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @JsonColumn('notes')
  notes!: readonly ReviewNote[];

  @Column('text')
  comment!: string;

  /** Out of 100; null until the review is handed in, and where no criterion is scored. */
  @Column('integer', { name: 'score_hundredths', nullable: true })
  scoreHundredths!: number | null;

  @Column('text', { name: 'eliminating_criteria', array: true, default: () => `'{}'` })
  eliminatingCriteria!: readonly string[];

  @Column('uuid', { name: 'assigned_by' })
  assignedBy!: PersonId;

  @InstantColumn('assigned_at')
  assignedAt!: Date;

  @InstantColumn('submitted_at', { nullable: true })
  submittedAt!: Date | null;

  /** By an expert from outside, who sees nothing of the funder but this. */
  @Column('boolean', { name: 'is_external', default: false })
  isExternal!: boolean;

  /** One of those that everybody reviews first, so that reviewers can be compared. */
  @Column('boolean', { name: 'is_calibration', default: false })
  isCalibration!: boolean;

  /** The last day to hand it in; null: none. */
  @DayColumn('due_on', { nullable: true })
  dueOn!: LocalDate | null;

  @InstantColumn('reminded_at', { nullable: true })
  remindedAt!: Date | null;

  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason!: string | null;
}
