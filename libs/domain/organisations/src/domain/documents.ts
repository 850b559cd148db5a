import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

/**
 * What an organisation shows to apply.
 * Source: notice 51781 of Cerfa 12156, "pièces à joindre"; décret n° 2016-1971, article 1er.
 */
export const DOCUMENT_TYPES = [
  'statutes',
  'leaders',
  'accounts',
  'auditor-report',
  'activity-report',
  'insurance',
  'bank-proof',
  'sirene-notice',
  'prefecture-receipt',
  'signature-delegation',
  'commitment-proof',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Papers that end by themselves: without their last day they prove nothing. */
const ENDS: readonly DocumentType[] = ['insurance', 'signature-delegation'];

export interface DocumentFacts {
  readonly type: DocumentType;
  readonly issuedOn: LocalDate;
  /** The last day on which it holds; null when it holds until replaced. */
  readonly validUntil: LocalDate | null;
}

/** The file that the organisation sent. */
export interface DocumentFile {
  readonly organisationId: string;
  readonly status: string;
}

/** Lists every reason not to keep this paper among those of the organisation. */
export function checkDocument(
  { type, issuedOn, validUntil }: DocumentFacts,
  file: DocumentFile,
  { organisationId, today }: { readonly organisationId: string; readonly today: LocalDate },
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (issuedOn > today) refusals.push(refusal('document-issued-later', '/issuedOn'));
  if (validUntil === null && ENDS.includes(type)) {
    refusals.push(refusal('document-end-missing', '/validUntil'));
  }
  if (validUntil !== null && validUntil < issuedOn) {
    refusals.push(refusal('document-ends-before-issue', '/validUntil'));
  } else if (validUntil !== null && validUntil < today) {
    refusals.push(refusal('document-expired', '/validUntil'));
  }
  if (file.organisationId !== organisationId) {
    refusals.push(refusal('document-file-of-another', '/fileId'));
  } else if (file.status !== 'clean') {
    refusals.push(refusal('document-file-not-clean', '/fileId', { status: file.status }));
  }
  return refusals;
}

/** Whether a paper counts on that day: issued, not ended, not withdrawn. */
export function isValidOn(
  { issuedOn, validUntil, withdrawnOn }: DocumentFacts & { readonly withdrawnOn: LocalDate | null },
  day: LocalDate,
): boolean {
  const hasEnded = validUntil !== null && validUntil < day;
  return issuedOn <= day && !hasEnded && (withdrawnOn === null || day < withdrawnOn);
}
