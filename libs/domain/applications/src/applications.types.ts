import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { CallId, SectionAnswers, Step } from '#domain/calls';
import type { ConsortiumId, PartnerId, PartnerRole } from '#domain/consortia';
import type { College, OrganisationId } from '#domain/organisations';

export type ApplicationId = Id<'Application'>;

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'to-complete',
  'invited',
  'not-selected',
  'withdrawn',
  'ineligible',
  'eligible',
  'returned',
  'granted',
  'refused',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What passes an application from one status to the next. */
export type ApplicationAction =
  | 'submit'
  | 'withdraw'
  | 'declare-eligible'
  | 'declare-ineligible'
  | 'grant'
  | 'refuse'
  /** Back to its consortium, for completion; and what takes that back. */
  | 'return'
  | 'recall'
  /** A concept goes on to the second step, or does not. */
  | 'invite'
  | 'turn-down'
  /** Back to its consortium, for a second wave. */
  | 'send-back'
  /** The decision was taken back. */
  | 'reopen';

/** An answer to a call by a consortium, under the revision of the call it was started with. */
export interface Application {
  readonly id: ApplicationId;
  /** Given at submission, without gaps within a call; null before. */
  readonly reference: string | null;
  readonly title: string;
  readonly callId: CallId;
  readonly revisionNumber: number;
  readonly consortiumId: ConsortiumId;
  readonly leadOrganisationId: OrganisationId;
  readonly funderId: OrganisationId;
  readonly status: ApplicationStatus;
  /** Of a call in two steps, which one it is written for; `full` of any other. */
  readonly step: Step;
  /** Rises with each change of what the application says: answers, budgets, partners, status. */
  readonly version: number;
  /** What all partners together ask of the funder of the call. */
  readonly requested: Money;
  /** What the project costs in cash, flows between partners left out. */
  readonly total: Money;
  /** The grant under which its project cannot be done; null: its consortium did not say. */
  readonly viableMinimum: Money | null;
  /** When the submission reached us; null before. */
  readonly submittedAt: Date | null;
}

/** A member of the consortium, with its part of the budget. */
export interface ApplicationPartner {
  readonly partnerId: PartnerId;
  readonly organisationId: OrganisationId;
  readonly role: PartnerRole;
  /** As it was when the partner joined. */
  readonly college: College;
  /** Its part of the requested grant. The parts of all partners add up to the whole. */
  readonly requested: Money;
  /** Its own costs in cash, what it pays to other partners left out. */
  readonly total: Money;
}

export interface SectionAnswer {
  readonly code: string;
  readonly answers: SectionAnswers;
  readonly version: number;
}

/** What an application said when it was submitted. Nobody can change it since. */
export interface SubmittedApplication extends Application {
  readonly sections: readonly SectionAnswer[];
  readonly partners: readonly ApplicationPartner[];
  /** Lower-case hexadecimal SHA-256 of the canonical form of what was submitted. */
  readonly contentHash: string;
}

/** When a call closes, as an instant and in the words of each language. */
export interface ClosingTime {
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly fr: string;
  readonly en: string;
}
