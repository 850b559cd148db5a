import type { Role } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

export type MessageId = Id<'Message'>;

/** What a message is about; its sentences are `notifications.<kind>` and `notifications.<kind>-body`. */
export const NOTICE_KINDS = [
  'partner-invited',
  'partner-joined',
  'invitation-declined',
  'partner-left',
  'lead-offered',
  'lead-changed',
  'charter-written',
  'mandate-given',
  'mandate-revoked',
  'signature-refused',
  'signature-stale',
  'late-accepted',
  'application-submitted',
  'application-received',
  'application-resubmitted',
  'application-returned',
  'return-recalled',
  'concept-selected',
  'concept-turned-down',
  'application-withdrawn',
  'admissibility-computed',
  'application-eligible',
  'application-ineligible',
  'draft-closing',
  'completion-closing',
  'comment-written',
  'section-assigned',
  'file-message-received',
  'file-note-written',
  'review-assigned',
  'review-due',
  'review-declined',
  'person-recused',
  'scores-diverged',
  'grant-decided',
  'conditional-grant-decided',
  'refusal-decided',
  'second-wave-decided',
  'decision-revoked',
  'session-planned',
  'appeal-filed',
  'appeal-answered',
  'condition-evidenced',
  'conditions-lifted',
  'call-revised',
  'deadline-extended',
  'call-cancelled',
  'call-declared-void',
  'opening-asked',
  'question-asked',
  'question-answered',
  'agreement-drafted',
  'agreement-in-force',
  'amendment-proposed',
  'agreement-amended',
  'revision-refused',
  'revision-withdrawn',
  'aid-granted',
  'aid-entry-due',
  'merge-proposed',
  'bank-details-changed',
  'payee-account-changed',
  'instalment-due',
  'instalments-due',
  'payment-suspended',
  'payment-resumed',
  'payments-to-approve',
  'payment-made',
  'payment-returned',
  'recovery-asked',
  'report-submitted',
  'report-returned',
  'report-accepted',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Those who have one of the roles for one of the organisations. */
export interface Audience {
  readonly organisationIds: readonly OrganisationId[];
  readonly roles: readonly Role[];
  /** Only these of them. */
  readonly onlyIds?: readonly string[];
  /** All but this one, who did it. */
  readonly exceptId?: string;
}

/** Something to tell people: the same words for each, in the language of each. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Audience | { readonly personId: PersonId; readonly organisationId: OrganisationId };
  /** For the sentence: references, names of organisations and titles, never names of people. */
  readonly params: Readonly<Record<string, string>>;
  readonly subject: { readonly kind: string; readonly id: string };
}
