import type { ApplicationStatus } from '../applications.types';

import { isBeingWritten } from './step';

/** What can be opened again beside sections and documents. */
export const REOPENED_PARTS = ['budget', 'financing-plan', 'plan'] as const;

export type ReopenedPart = (typeof REOPENED_PARTS)[number];

/** Why it came back: to be decided on once more, or because something is missing or unclear. */
export type ReopeningKind = 'second-wave' | 'completion';

/** What came back lets its consortium write again, and until when, exclusively. */
export interface Reopening {
  readonly kind: ReopeningKind;
  readonly sectionCodes: readonly string[];
  readonly parts: readonly ReopenedPart[];
  readonly documentCodes: readonly string[];
  readonly reopensUntil: Date;
}

/** One thing of an application that can be written to. */
export type Place =
  | { readonly section: string }
  | { readonly part: ReopenedPart }
  | { readonly document: string };

/** Why it cannot. */
export type ShutReason = 'not-draft' | 'not-reopened' | 'over';

interface Written {
  readonly status: ApplicationStatus;
  readonly reopening: Reopening | null;
}

/** With its consortium again, which may write what it names. */
export function cameBack(status: ApplicationStatus): boolean {
  return status === 'returned' || status === 'to-complete';
}

/** Null: it can. All of what is being written; of what came back what it names, until that is over. */
export function whyShut(
  { status, reopening }: Written,
  place: Place,
  now: Date,
): ShutReason | null {
  if (isBeingWritten(status)) return null;
  if (!cameBack(status) || reopening === null) return 'not-draft';
  if (!isNamed(reopening, place)) return 'not-reopened';
  return now < reopening.reopensUntil ? null : 'over';
}

function isNamed({ sectionCodes, parts, documentCodes }: Reopening, place: Place): boolean {
  if ('section' in place) return sectionCodes.includes(place.section);
  return 'part' in place ? parts.includes(place.part) : documentCodes.includes(place.document);
}

interface Closing {
  readonly closesAt: Date;
}

/** A call, as it closes for who comes back: when what was reopened does. */
export function closingOfReopening<Call extends Closing>(
  call: Call,
  { status, reopening }: Written,
): Call {
  return cameBack(status) && reopening !== null
    ? { ...call, closesAt: reopening.reopensUntil }
    : call;
}
