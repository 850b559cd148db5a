/**
 * One answer to a call, written by a consortium: its sections, the budget of each partner, and the
 * proof of what was submitted and when.
 */
export { ApplicationsHttpModule } from './applications.http.module';
export { ApplicationsJobsModule } from './applications.jobs.module';
export { ApplicationsModule } from './applications.module';

export { AlignPartnersService } from './services/align-partners.service';
export { ApplicationRegister, type RulingAction } from './queries/application-register.query';
export { SubmissionFaults } from './queries/submission-faults.query';
export { SubmitApplicationService } from './services/submit-application.service';

export { OpenFilesService } from './services/open-files.service';
export { RemindDraftsService } from './services/remind-drafts.service';
export { TellStaleSignaturesService } from './services/tell-stale-signatures.service';

export { MAKE_COPIES } from './jobs/make-copies.processor';
export { MakeCopiesService } from './services/make-copies.service';
export { OPEN_FILES } from './jobs/open-files.processor';
export { REMIND_DRAFTS } from './jobs/remind-drafts.processor';
export { TELL_STALE_SIGNATURES } from './jobs/tell-stale-signatures.processor';
export { ALIGN_PARTNERS } from './jobs/align-partners.processor';
export { OPEN_VAULTS } from './jobs/open-vaults.processor';

export {
  APPLICATION_RESUBMITTED,
  APPLICATION_SUBMITTED,
  APPLICATION_WITHDRAWN,
  SIGNATURE_GIVEN,
  SIGNATURES_STALED,
  APPLICATION_SEALED,
  LATE_ACCEPTED,
  type ApplicationResubmitted,
  type ApplicationSubmitted,
  type ApplicationWithdrawn,
  type SignatureGiven,
  type SignaturesStaled,
  type ApplicationSealed,
  type LateAccepted,
} from './applications.events';

export { OPENING_ASKED, type OpeningAsked } from './opening.events';

export {
  CONCEPT_SELECTED,
  CONCEPT_TURNED_DOWN,
  type ConceptSelected,
  type ConceptTurnedDown,
} from './selection.events';

export {
  APPLICATION_RETURNED,
  RETURN_RECALLED,
  type ApplicationReturned,
  type ReturnRecalled,
} from './return.events';

export {
  COMMENT_WRITTEN,
  CONVERSATION_MESSAGE_WRITTEN,
  DRAFT_CLOSING,
  SECTION_ASSIGNED,
  type CommentWritten,
  type ConversationMessageWritten,
  type DraftClosing,
  type SectionAssigned,
} from './form.events';

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
/** Pure: the same sums for a budget that nobody keeps. */
export {
  consolidate,
  type BudgetLine,
  type Consolidation,
  type ConsortiumBudget,
} from './domain/budget';
