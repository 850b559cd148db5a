/**
 * How funders judge applications: admissibility apart from quality, reviews on the grid of the
 * call, and decisions that stay within its envelope.
 */
export { AssessmentHttpModule } from './assessment.http.module';
export { AssessmentJobsModule } from './assessment.jobs.module';
export { AssessmentModule } from './assessment.module';

export { DecisionRegister } from './queries/decision-register.query';

export { COMPUTE_ADMISSIBILITY } from './jobs/compute-admissibility.processor';

export {
  ADMISSIBILITY_COMPUTED,
  ADMISSIBILITY_CONFIRMED,
  DECISION_MADE,
  REVIEW_ASSIGNED,
  type AdmissibilityComputed,
  type AdmissibilityConfirmed,
  type DecisionMade,
  type ReviewAssigned,
} from './assessment.events';

export type { Decision, DecisionId, DecisionOutcome, ReviewId } from './assessment.types';
