import type { Id } from '#kernel/ids';
import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import type { OrganisationId } from '#domain/organisations';

export type ConditionId = Id<'Condition'>;
export type OpinionId = Id<'Opinion'>;

export const DECISION_OUTCOMES = [
  'granted',
  'granted-with-conditions',
  'refused',
  'second-wave',
] as const;

export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** `held` until it is released; `superseded` by the decision of the second wave. */
export const DECISION_STANDINGS = ['held', 'released', 'revoked', 'superseded'] as const;

export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

export type DecisionAction = 'release' | 'revoke';

/** The part of the envelope that a grant is taken from; the community share grants nothing. */
export const GRANT_POOLS = ['general', 'risk', 'second-wave'] as const;

export type GrantPool = (typeof GRANT_POOLS)[number];

/** What makes it reasonable to fund a fragile consortium (D19). */
export const MITIGATIONS = [
  'larger-advance',
  'tutor-organisation',
  'partner-solidarity',
  'split-payments',
] as const;

export type Mitigation = (typeof MITIGATIONS)[number];

export const INSTRUMENTS = ['grant', 'operating-grant', 'loan', 'guarantee', 'equity'] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

/** What one funder gives, and by what means. The lines of a decision add up to its amount. */
export interface DecisionLine {
  readonly funderId: OrganisationId;
  readonly instrument: Instrument;
  readonly amount: Money;
}

/** Why, on one criterion: what the candidates read. */
export interface DecisionReason {
  readonly criterionCode: string;
  readonly text: string;
}

/** What a second wave asks to change, and where: the section of the application it is about. */
export interface RequestedChange {
  readonly sectionCode: string;
  readonly text: string;
}

export const CONDITION_LIFTERS = ['officer', 'decision-maker'] as const;

export type ConditionLifter = (typeof CONDITION_LIFTERS)[number];

export const CONDITION_STATUSES = ['open', 'evidenced', 'lifted'] as const;

export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

/** What must be done after a grant; while a blocking one is not lifted, no agreement is drawn up. */
export interface ProposedCondition {
  readonly text: string;
  readonly isBlocking: boolean;
  /** Who, at the funder, says that it is met. */
  readonly liftedByRole: ConditionLifter;
  readonly dueOn: LocalDate;
}

export function isGrant(outcome: DecisionOutcome): boolean {
  return outcome === 'granted' || outcome === 'granted-with-conditions';
}
