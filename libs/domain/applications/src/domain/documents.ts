import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import type { FileStatus } from '#platform/files';
import type { RequiredDocument } from '#domain/calls';
import type { PartnerId, PartnerRole } from '#domain/consortia';

import { findings, type Finding } from './pre-check';

/** Where a document that is asked for stands. */
export const DOCUMENT_STATES = ['missing', 'given', 'expired', 'refused', 'checked'] as const;

export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A document that is asked of the application, or of one partner. */
export interface AwaitedDocument {
  readonly document: RequiredDocument;
  readonly partnerId: PartnerId | null;
}

/** A document as it was given. */
export interface GivenDocument {
  readonly code: string;
  readonly partnerId: PartnerId | null;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly fileStatus: FileStatus;
  readonly verdict: 'accepted' | 'refused' | null;
}

/** Each document that the call asks for, once or of each partner that it concerns. */
export function awaitedOf(
  documents: readonly RequiredDocument[],
  partners: readonly { readonly partnerId: PartnerId; readonly role: PartnerRole }[],
): readonly AwaitedDocument[] {
  return documents.flatMap((document): readonly AwaitedDocument[] => {
    if (document.scope === 'application') return [{ document, partnerId: null }];
    return partners
      .filter(({ role }) => document.roles.some((one) => one === role))
      .map(({ partnerId }) => ({ document, partnerId }));
  });
}

export function givenFor(
  { document, partnerId }: AwaitedDocument,
  given: readonly GivenDocument[],
): GivenDocument | null {
  const isIt = (one: GivenDocument) => one.code === document.code && one.partnerId === partnerId;
  return given.find(isIt) ?? null;
}

/** What was put aside by the scan is as good as not given. */
export function stateOf(
  { validityMonths }: Pick<RequiredDocument, 'validityMonths'>,
  given: GivenDocument | null,
  today: LocalDate,
): DocumentState {
  if (given === null) return 'missing';
  const { fileStatus, verdict } = given;
  if (fileStatus === 'infected' || fileStatus === 'refused') return 'refused';
  if (verdict === 'refused') return 'refused';
  if (isExpired(given, validityMonths, today)) return 'expired';
  return verdict === 'accepted' ? 'checked' : 'given';
}

/** What keeps from submitting: a mandatory document that is not there, or no longer counts. */
export function checkDocuments(
  awaited: readonly AwaitedDocument[],
  given: readonly GivenDocument[],
  today: LocalDate,
): readonly Finding[] {
  return awaited.flatMap((one) => {
    const found = givenFor(one, given);
    const state = stateOf(one.document, found, today);
    if (state === 'missing' && !one.document.isMandatory) return [];
    return [...faultsOf(one, state), ...quarantineOf(one, found)];
  });
}

function faultsOf({ document, partnerId }: AwaitedDocument, state: DocumentState) {
  const { label } = document;
  const at = pointerTo(document.code, partnerId);
  const names = { documentFr: label.fr, documentEn: label.en };
  const faults: Readonly<Partial<Record<DocumentState, Refusal>>> = {
    missing: refusal('document-missing', at, names),
    expired: refusal('document-expired', at, names),
    refused: refusal('document-refused', at, names),
  };
  const fault = faults[state];
  return fault === undefined ? [] : findings('error', [fault]);
}

function quarantineOf({ document, partnerId }: AwaitedDocument, given: GivenDocument | null) {
  if (given?.fileStatus !== 'pending') return [];
  return findings('warning', [refusal('file-in-quarantine', pointerTo(document.code, partnerId))]);
}

function pointerTo(code: string, partnerId: PartnerId | null): string {
  return partnerId === null ? `/documents/${code}` : `/documents/${code}/${partnerId}`;
}

function isExpired(
  { issuedOn, validUntil }: Pick<GivenDocument, 'issuedOn' | 'validUntil'>,
  validityMonths: number | null,
  today: LocalDate,
): boolean {
  if (validUntil !== null && validUntil < today) return true;
  if (validityMonths === null) return false;
  const [from, to] = [partsOf(issuedOn), partsOf(today)];
  const months = to.month - from.month;
  return months > validityMonths || (months === validityMonths && to.day > from.day);
}

/** Months since year 0, and the day within. */
function partsOf(day: LocalDate) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { month: year * 12 + month, day: date };
}
