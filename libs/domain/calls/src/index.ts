/** Calls for projects, from draft to closing: rules that candidates can rely on once published. */
export { CallsHttpModule } from './calls.http.module';
export { CallsJobsModule } from './calls.jobs.module';
export { CallsModule } from './calls.module';

export { CallRegister } from './queries/call-register.query';
export { FIND_OVERDUE_CALLS } from './jobs/find-overdue-calls.processor';

export {
  CALL_CANCELLED,
  CALL_CLOSED,
  CALL_DECLARED_VOID,
  CALL_PUBLISHED,
  CALL_REVISED,
  QUESTION_ANSWERED,
  QUESTION_ASKED,
  type CallCancelled,
  type CallClosed,
  type CallDeclaredVoid,
  type CallPublished,
  type CallRevised,
  type QuestionAnswered,
  type QuestionAsked,
} from './calls.events';

export { CallNotFound, CallNotOpen } from './calls.errors';

export { fieldsOf } from './domain/fields';
export { answeredCriteria, scoredCriteria } from './domain/grid';
export { nextIntake, stepAt, windowOf } from './domain/schedule';

export * from './calls.types';
