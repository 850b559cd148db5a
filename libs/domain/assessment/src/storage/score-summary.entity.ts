import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { FailedThreshold } from '../domain/aggregation';

/** What the reviews of one application add up to, in hundredths of a point out of 100. */
@Entity({ schema: 'assessment', name: 'score_summary' })
@Check(
  'summary_has_all_its_scores_or_none',
  `num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 0
     OR (counted_reviews > 0
       AND num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 4)`,
)
@Check(
  'summary_spread_is_between_its_extremes',
  'spread_hundredths = max_hundredths - min_hundredths',
)
export class ScoreSummaryEntity {
  @PrimaryColumn('uuid', {
    name: 'application_id',
    primaryKeyConstraintName: 'score_summary_pk',
  })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('score_summaries_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('integer', { name: 'counted_reviews' })
  countedReviews!: number;

  @Column('integer', { name: 'awaited_reviews' })
  awaitedReviews!: number;

  @Column('integer', { name: 'mean_hundredths', nullable: true })
  mean!: number | null;

  @Column('integer', { name: 'spread_hundredths', nullable: true })
  spread!: number | null;

  @Column('integer', { name: 'min_hundredths', nullable: true })
  min!: number | null;

  @Column('integer', { name: 'max_hundredths', nullable: true })
  max!: number | null;

  @JsonColumn('failed_thresholds')
  failedThresholds!: readonly FailedThreshold[];

  @Column('boolean', { name: 'is_eliminated' })
  isEliminated!: boolean;

  @Column('boolean', { name: 'needs_discussion' })
  needsDiscussion!: boolean;

  @Column('integer', { name: 'cooperation_hundredths', nullable: true })
  cooperation!: number | null;

  @Column('boolean', { name: 'is_in_priority_territory' })
  isInPriorityTerritory!: boolean;

  @Column('integer', { name: 'grant_rate_ppm' })
  grantRatePpm!: number;

  /** What the committee voted among equals, from 1. */
  @Column('smallint', { name: 'committee_order', nullable: true })
  committeeOrder!: number | null;

  @InstantColumn('computed_at')
  computedAt!: Date;
}
