/**
 * One answer to a call, written by a consortium: its sections, the budget of each partner, and the
 * proof of what was submitted and when.
 */
export { ApplicationsHttpModule } from './applications.http.module';
export { ApplicationsJobsModule } from './applications.jobs.module';
export { ApplicationsModule } from './applications.module';

export { ApplicationRegister } from './services/application-register.service';

export {
  APPLICATION_SUBMITTED,
  APPLICATION_WITHDRAWN,
  type ApplicationSubmitted,
  type ApplicationWithdrawn,
} from './applications.events';

export { ApplicationNotFound } from './applications.errors';

export type {
  Application,
  ApplicationAction,
  ApplicationId,
  ApplicationPartner,
  ApplicationStatus,
  SectionAnswer,
  SubmittedApplication,
} from './applications.types';
