/**
 * How funders judge applications: admissibility apart from quality, reviews on the grid of the
 * call, and decisions that stay within its envelope.
 */
export { AssessmentHttpModule } from './assessment.http.module';
export { AssessmentJobsModule } from './assessment.jobs.module';
export { AssessmentModule } from './assessment.module';

export { DeclarationDesk } from './queries/declaration-desk.query';
export { DecisionRegister } from './queries/decision-register.query';

export { ScoreSummaries } from './queries/score-summaries.query';

export { AGGREGATE_CALL } from './jobs/aggregate-call.processor';
export { AGGREGATE_SCORES } from './jobs/aggregate-scores.processor';
export { RECUSE_PERSON } from './jobs/recuse-person.processor';
export { COMPUTE_ADMISSIBILITY } from './jobs/compute-admissibility.processor';

export {
  ADMISSIBILITY_COMPUTED,
  ADMISSIBILITY_CONFIRMED,
  DECISION_MADE,
  INTEREST_DECLARED,
  PERSON_RECUSED,
  RANKING_ASKED,
  REVIEW_ASSIGNED,
  REVIEW_DECLINED,
  REVIEW_SUBMITTED,
  SCORES_DIVERGED,
  type AdmissibilityComputed,
  type AdmissibilityConfirmed,
  type DecisionMade,
  type PersonRecused,
  type ReviewAssigned,
  type ReviewDeclined,
  type ScoresDiverged,
} from './assessment.events';

export type {
  Decision,
  DecisionId,
  DecisionOutcome,
  ReviewId,
  ScoreSummary,
} from './assessment.types';
