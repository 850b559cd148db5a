import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type {
  DecisionOutcome,
  DecisionReason,
  GrantPool,
  Mitigation,
  RequestedChange,
} from './decision.types';
import type { GivenNote } from './domain/notes';
import type { Hundredths } from './domain/score';

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
  | 'decide'
  | 'revoke-decision'
  /** The application came back from its second wave. */
  | 'come-back';

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

/** A note on one criterion, with the words that explain it, or that are it. */
export type ReviewNote = GivenNote;

/** What the funder decided: never edited. */
export interface Decision {
  readonly id: DecisionId;
  /** 1, then one more for each that follows a revocation or a second wave. */
  readonly number: number;
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly outcome: DecisionOutcome;
  /** Zero unless it is a grant. */
  readonly amount: Money;
  readonly reasons: readonly DecisionReason[];
  readonly pool: GrantPool;
  readonly mitigations: readonly Mitigation[];
  /** What a second wave asks for; empty otherwise. */
  readonly changes: readonly RequestedChange[];
  /** Until when a second wave reopens the application; null otherwise. */
  readonly reopensUntil: Date | null;
  readonly decidedBy: PersonId;
  readonly decidedAt: Date;
}
