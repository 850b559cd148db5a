import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { Aggregate } from './domain/aggregation';
import type { Place } from './domain/ranking';
import type { Hundredths, Note } from './domain/score';

export type AssessmentId = Id<'Assessment'>;
export type ReviewId = Id<'Review'>;
export type DecisionId = Id<'Decision'>;

/** `computed` by a worker, `eligible` or `ineligible` once a person confirmed, then `decided`. */
export const ASSESSMENT_STATUSES = ['computed', 'eligible', 'ineligible', 'decided'] as const;

export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export type AssessmentAction =
  | 'confirm-eligible'
  | 'confirm-ineligible'
  | 'assign-review'
  | 'decide';

/** One rule of admissibility, read on what was submitted, with everything that speaks against it. */
export interface RuleReading {
  readonly rule: string;
  readonly isMet: boolean;
  readonly faults: readonly Refusal[];
}

/** One fact that the first score weighs, with how it was reckoned. */
export interface ScoreTerm {
  readonly term: string;
  /** Of the 100 points, those that this term can give. */
  readonly weight: number;
  /** What it gives, in hundredths of a point. */
  readonly score: Hundredths;
  readonly facts: Readonly<Record<string, number>>;
}

/** An indication computed from facts alone: it helps to read, and decides nothing. */
export interface FirstScore {
  readonly score: Hundredths;
  readonly terms: readonly ScoreTerm[];
}

/** How a funder judges one application. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly status: AssessmentStatus;
  readonly version: number;
  readonly isAdmissible: boolean;
}

/** `recused`: whoever wrote it may not judge, and what it says no longer counts. */
export const REVIEW_STATUSES = ['assigned', 'submitted', 'declined', 'recused'] as const;

export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** A note on one criterion, with the words that explain it. */
export interface ReviewNote extends Note {
  readonly comment: string;
}

export const DECISION_OUTCOMES = ['granted', 'refused'] as const;

export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Why, on one criterion: what the candidates read. */
export interface DecisionReason {
  readonly criterionCode: string;
  readonly text: string;
}

/** What the funder decided: never edited. */
export interface Decision {
  readonly id: DecisionId;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly outcome: DecisionOutcome;
  /** Zero for a refusal. */
  readonly amount: Money;
  readonly reasons: readonly DecisionReason[];
  readonly decidedBy: PersonId;
  readonly decidedAt: Date;
}

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
