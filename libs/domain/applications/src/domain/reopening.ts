import type { ApplicationStatus } from '../applications.types';

/** What a second wave lets a consortium write again, and until when, exclusively. */
export interface Reopening {
  readonly sectionCodes: readonly string[];
  readonly reopensUntil: Date;
}

/** Why a section cannot be written to. */
export type ShutReason = 'not-draft' | 'not-reopened' | 'over';

interface Written {
  readonly status: ApplicationStatus;
  readonly reopening: Reopening | null;
}

/** Null: it can. All sections of a draft; those that a second wave names, until it is over. */
export function whyShut(
  { status, reopening }: Written,
  sectionCode: string,
  now: Date,
): ShutReason | null {
  if (status === 'draft') return null;
  if (status !== 'returned' || reopening === null) return 'not-draft';
  if (!reopening.sectionCodes.includes(sectionCode)) return 'not-reopened';
  return now < reopening.reopensUntil ? null : 'over';
}

interface Closing {
  readonly closesAt: Date;
}

/** A call, as it closes for who comes back: when the second wave does. */
export function closingOfWave<Call extends Closing>(
  call: Call,
  { status, reopening }: Written,
): Call {
  return status === 'returned' && reopening !== null
    ? { ...call, closesAt: reopening.reopensUntil }
    : call;
}
