import type { Money } from '#kernel/money';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { Aggregate } from './domain/aggregation';
import type { Place } from './domain/ranking';

/** What settles a tie, in the order of domain rule 1.8; `cooperation` of the aggregate comes first. */
export interface TieKeys {
  readonly isInPriorityTerritory: boolean;
  /** Of its costs, what it asks for. */
  readonly grantRatePpm: number;
  /** What the committee voted among equals, from 1; null before. */
  readonly committeeOrder: number | null;
}

/** What the reviews of one application add up to, and its place among those of its call. */
export interface ScoreSummary extends Aggregate, TieKeys, Omit<Place, 'applicationId'> {
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly reference: string;
  readonly title: string;
  readonly requested: Money;
  /** Given to reviewers who have not handed them in. */
  readonly awaitedReviews: number;
  readonly computedAt: Date;
}
