import type { Translated } from './form.types';

export const APPRAISAL_METHODS = ['weighted-grid', 'qualitative-committee'] as const;

export interface Appraisal {
  readonly method: (typeof APPRAISAL_METHODS)[number];
  /** Two: regional cells advise, a national one decides. */
  readonly levels: 1 | 2;
  readonly reviewersPerApplication: number;
  /** Reviewers do not see each other's scores before theirs is given. */
  readonly isBlind: boolean;
  /** In points of the final score; a wider spread asks for a discussion. Null: never. */
  readonly spreadAlert: number | null;
}

export const DOCUMENT_SCOPES = ['application', 'partner'] as const;

/** The roles of partners, as consortia have them. */
export const DOCUMENT_ROLES = ['lead', 'funded-partner', 'associated-partner'] as const;

/** A file that the call asks for, once or of each partner of some roles. */
export interface RequiredDocument {
  readonly code: string;
  readonly label: Translated;
  readonly scope: (typeof DOCUMENT_SCOPES)[number];
  /** Of which partners; those of a document of the application are none. */
  readonly roles: readonly (typeof DOCUMENT_ROLES)[number][];
  readonly isMandatory: boolean;
  /** An older document no longer counts; null: however old. */
  readonly validityMonths: number | null;
}

export const CLAUSE_KINDS = [
  'decision-rule',
  'sharing-key',
  'partner-exit',
  'partner-arrival',
  'results-ownership',
  'conflict-mediation',
  'spokesperson',
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** What the cooperation charter of a consortium must say. */
export interface CharterRules {
  readonly requiredClauses: readonly ClauseKind[];
}

/** What the check of an application finds, and a call may weigh otherwise than the house does. */
export const CALL_CHECKS = [
  'in-kind-not-balanced',
  'financing-plan-differs',
  'financing-gap',
  'public-share-high',
  'indirect-costs-high',
  'staff-share-high',
  'own-share-low',
  'cooperation-under-costed',
  'family-below-floor',
  'project-starts-before-closing',
] as const;

export type CallCheck = (typeof CALL_CHECKS)[number];

/** Keeps from submitting; is told; is not looked at. */
export const CHECK_WEIGHTS = ['blocks', 'warns', 'off'] as const;

export interface ChosenCheck {
  readonly code: CallCheck;
  readonly weight: (typeof CHECK_WEIGHTS)[number];
}

/** What the agreement that follows a grant will hold. */
export interface AgreementTerms {
  /** The lead may pass money on to partners; forbidden unless said (art. L.1611-4 CGCT). */
  readonly onwardTransferAllowed: boolean;
  readonly consortiumAgreementRequired: boolean;
}

/**
 * Grant or public contract: what the funder answered before publishing. Each of the five may speak
 * for a contract; null: not answered yet.
 */
export interface LegalRouteAnswers {
  /** The funder, not the applicants, has the idea of the project. */
  readonly initiative: boolean | null;
  /** It answers a need of the funder's own. */
  readonly funderNeed: boolean | null;
  /** The funder receives something directly in return. */
  readonly directCounterpart: boolean | null;
  /** The funder specifies what is to be done in detail. */
  readonly detailedSpecification: boolean | null;
  /** It is paid by unit delivered. */
  readonly unitPrice: boolean | null;
}

export interface LegalRoute {
  readonly answers: LegalRouteAnswers;
  /** Who reviewed it, when, and what they concluded; null: nobody yet. */
  readonly legalReview: string | null;
}
