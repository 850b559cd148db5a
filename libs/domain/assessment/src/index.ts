/**
 * How funders judge applications: admissibility apart from quality, reviews on the grid of the
 * call, and decisions that stay within its envelope.
 */
export { AssessmentHttpModule } from './assessment.http.module';
export { AssessmentJobsModule } from './assessment.jobs.module';
export { AssessmentModule } from './assessment.module';

export { AggregateScoresService } from './services/aggregate-scores.service';
export { DeclareService } from './services/declare.service';
export { requireActorDeclared } from './queries/require-declared';
export { Envelope, type EnvelopeLeft } from './services/envelope';
export { DecisionRegister } from './queries/decision-register.query';

export { RiskReadings, type RiskShare } from './queries/risk-readings.query';
export { ScoreSummaries } from './queries/score-summaries.query';

export { AGGREGATE_CALL } from './jobs/aggregate-call.processor';
export { AGGREGATE_SCORES } from './jobs/aggregate-scores.processor';
export { RECUSE_PERSON } from './jobs/recuse-person.processor';
export { REOPEN_ASSESSMENT } from './jobs/reopen-assessment.processor';
export { REMIND_REVIEWERS } from './jobs/remind-reviewers.processor';
export { COMPUTE_ADMISSIBILITY } from './jobs/compute-admissibility.processor';
export { FIND_DUE_RELEASES } from './jobs/find-due-releases.processor';

export {
  ADMISSIBILITY_COMPUTED,
  ADMISSIBILITY_CONFIRMED,
  REVIEW_ASSIGNED,
  type AdmissibilityComputed,
  type AdmissibilityConfirmed,
  type ReviewAssigned,
} from './assessment.events';
export {
  CONDITION_EVIDENCED,
  CONDITIONS_LIFTED,
  DECISION_MADE,
  DECISION_REVOKED,
  type ConditionEvidenced,
  type ConditionsLifted,
  type DecisionMade,
  type DecisionRevoked,
} from './decision.events';

export type { Decision, DecisionId, ReviewId } from './assessment.types';
export type { DecisionOutcome } from './decision.types';
export {
  INTEREST_DECLARED,
  PERSON_RECUSED,
  RANKING_ASKED,
  REVIEW_DECLINED,
  REVIEW_DUE,
  REVIEW_SUBMITTED,
  SCORES_DIVERGED,
  type PersonRecused,
  type ReviewDeclined,
  type ReviewDue,
  type ScoresDiverged,
} from './judging.events';
export type { ScoreSummary } from './judging.types';
