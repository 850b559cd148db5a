/**
 * What was promised, by whom, until when: drafted when a grant is decided, in force once every party
 * has signed.
 */
export { AgreementsHttpModule } from './agreements.http.module';
export { AgreementsJobsModule } from './agreements.jobs.module';
export { AgreementsModule } from './agreements.module';

export { AgreementRegister } from './queries/agreement-register.query';

export { CANCEL_AGREEMENT } from './jobs/cancel-agreement.processor';
export { DRAFT_AGREEMENT } from './jobs/draft-agreement.processor';

export {
  AGREEMENT_AMENDED,
  AGREEMENT_CANCELLED,
  AGREEMENT_DRAFTED,
  AGREEMENT_IN_FORCE,
  AGREEMENT_SIGNED,
  AMENDMENT_PROPOSED,
  REVISION_REFUSED,
  REVISION_WITHDRAWN,
  type AgreementAmended,
  type AgreementCancelled,
  type AgreementDrafted,
  type AgreementInForce,
  type AgreementSigned,
  type AmendmentProposed,
  type RevisionRefused,
  type RevisionWithdrawn,
} from './agreements.events';

export { AgreementNotFound } from './agreements.errors';

export type {
  Agreement,
  AgreementId,
  Instalment,
  Party,
  Revision,
  Terms,
} from './agreements.types';
