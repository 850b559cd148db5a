import { formatEur } from '#kernel/money';
import type { DomainEvent } from '#platform/outbox';

import type { Decision } from './assessment.types';
import type { ConditionId, DecisionOutcome } from './decision.types';

export const DECISION_MADE = 'assessment.decision-made.v1';
export const DECISION_REVOKED = 'assessment.decision-revoked.v1';
export const CONDITION_EVIDENCED = 'assessment.condition-evidenced.v1';
export const CONDITIONS_LIFTED = 'assessment.conditions-lifted.v1';

/** A type and not an interface: only those are JSON without saying so. */
type OnDecision = {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly funderId: string;
};

/**
 * The funder decided, and candidates may know. The amount is in decimal euros, zero unless it is a
 * grant; while conditions are awaited, no agreement is drawn up.
 */
export type DecisionMade = DomainEvent<
  typeof DECISION_MADE,
  OnDecision & {
    readonly outcome: DecisionOutcome;
    readonly amount: string;
    readonly awaitsConditions: boolean;
  }
>;

/** A decision was taken back; candidates had heard of it only if it was released. */
export type DecisionRevoked = DomainEvent<
  typeof DECISION_REVOKED,
  OnDecision & { readonly wasReleased: boolean }
>;

/** Candidates sent what a condition asks for: somebody of the funder is to look at it. */
export type ConditionEvidenced = DomainEvent<
  typeof CONDITION_EVIDENCED,
  OnDecision & { readonly conditionId: string }
>;

/** The last blocking condition of a grant was lifted: the agreement may be drawn up. */
export type ConditionsLifted = DomainEvent<typeof CONDITIONS_LIFTED, OnDecision>;

export function decisionMade(decision: Decision, awaitsConditions: boolean): DecisionMade {
  const { id, outcome, amount } = decision;
  return {
    name: DECISION_MADE,
    subjectId: id,
    payload: { ...on(decision), outcome, amount: formatEur(amount), awaitsConditions },
  };
}

export function decisionRevoked(decision: Decision, wasReleased: boolean): DecisionRevoked {
  return {
    name: DECISION_REVOKED,
    subjectId: decision.id,
    payload: { ...on(decision), wasReleased },
  };
}

export function conditionEvidenced(
  decision: Decision,
  conditionId: ConditionId,
): ConditionEvidenced {
  return {
    name: CONDITION_EVIDENCED,
    subjectId: conditionId,
    payload: { ...on(decision), conditionId },
  };
}

export function conditionsLifted(decision: Decision): ConditionsLifted {
  return { name: CONDITIONS_LIFTED, subjectId: decision.id, payload: on(decision) };
}

function on({ id: decisionId, applicationId, callId, funderId }: Decision): OnDecision {
  return { decisionId, applicationId, callId, funderId };
}
