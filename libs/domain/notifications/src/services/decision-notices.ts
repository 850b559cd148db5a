import {
  APPLICATION_RESUBMITTED,
  APPLICATION_RETURNED,
  CONCEPT_SELECTED,
  CONCEPT_TURNED_DOWN,
  RETURN_RECALLED,
  type ConceptSelected,
  type ConceptTurnedDown,
  type ApplicationResubmitted,
  type ApplicationReturned,
  type ReturnRecalled,
} from '#domain/applications';
import {
  CONDITION_EVIDENCED,
  CONDITIONS_LIFTED,
  DECISION_MADE,
  DECISION_REVOKED,
  type ConditionEvidenced,
  type ConditionsLifted,
  type DecisionMade,
  type DecisionRevoked,
} from '#domain/assessment';
import {
  APPEAL_ANSWERED,
  APPEAL_FILED,
  type AppealAnswered,
  type AppealFiled,
} from '#domain/deliberation';

import * as formNotices from '../domain/form-notices';
import * as notices from '../domain/notices';
import type { ApplicationStory } from '../domain/notices';
import type { Notice } from '../notifications.types';

/** What is decided on an application, and what follows from it. */
export type DecisionEvent =
  | DecisionMade
  | DecisionRevoked
  | ApplicationResubmitted
  | ApplicationReturned
  | ReturnRecalled
  | ConceptSelected
  | ConceptTurnedDown
  | ConditionEvidenced
  | ConditionsLifted
  | AppealFiled
  | AppealAnswered;

const DECISION_EVENTS: readonly string[] = [
  APPLICATION_RESUBMITTED,
  APPLICATION_RETURNED,
  RETURN_RECALLED,
  CONCEPT_SELECTED,
  CONCEPT_TURNED_DOWN,
  DECISION_MADE,
  DECISION_REVOKED,
  CONDITION_EVIDENCED,
  CONDITIONS_LIFTED,
  APPEAL_FILED,
  APPEAL_ANSWERED,
] satisfies readonly DecisionEvent['name'][];

export function isOnDecision(event: { readonly name: string }): event is DecisionEvent {
  return DECISION_EVENTS.includes(event.name);
}

/** What is said of it, and to whom. */
export function onDecision(story: ApplicationStory, event: DecisionEvent): readonly Notice[] {
  switch (event.name) {
    case DECISION_MADE:
      return [notices.decisionMade(story, event.payload.outcome, event.payload.amount)];
    case DECISION_REVOKED:
      return notices.decisionRevoked(story, event.payload.wasReleased);
    case APPLICATION_RESUBMITTED:
      return notices.applicationResubmitted(story);
    case APPLICATION_RETURNED:
      return [formNotices.applicationReturned(story, event.payload)];
    case RETURN_RECALLED:
      return [formNotices.returnRecalled(story)];
    case CONCEPT_SELECTED:
      return [formNotices.conceptSelected(story, event.payload)];
    case CONCEPT_TURNED_DOWN:
      return [formNotices.conceptTurnedDown(story, event.payload)];
    case CONDITION_EVIDENCED:
      return [notices.conditionEvidenced(story)];
    case CONDITIONS_LIFTED:
      return [notices.conditionsLifted(story)];
    case APPEAL_FILED:
      return [notices.appealFiled(story)];
    case APPEAL_ANSWERED:
      return [notices.appealAnswered(story)];
  }
}
