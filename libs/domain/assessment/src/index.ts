/**
 * How funders judge applications: admissibility apart from quality, reviews on the grid of the
 * call, and decisions that stay within its envelope.
 */
export { AssessmentHttpModule } from './assessment.http.module';
export { AssessmentJobsModule } from './assessment.jobs.module';
export { AssessmentModule } from './assessment.module';

export { DecisionRegister } from './queries/decision-register.query';

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
