import { refusal, type Refusal } from '#kernel/problems';

/** Lists what keeps an officer from letting one consortium come later. */
export function checkLateException(
  closesAt: Date,
  call: { readonly closesAt: Date },
  now: Date,
): readonly Refusal[] {
  if (closesAt <= now) return [refusal('exception-already-over', '/closesAt')];
  return closesAt <= call.closesAt ? [refusal('exception-not-later', '/closesAt')] : [];
}

export interface SealedCall {
  readonly isSealedUntilOpening: boolean;
  readonly closesAt: Date;
  readonly graceSeconds: number;
  readonly opensFilesAt: Date | null;
}

/** Lists what keeps the files of a call from being opened: they are not sealed, or it is too soon. */
export function checkOpening(
  { isSealedUntilOpening, closesAt, graceSeconds, opensFilesAt }: SealedCall,
  now: Date,
): readonly Refusal[] {
  if (!isSealedUntilOpening) return [refusal('call-not-sealed')];
  const over = closesAt.getTime() + graceSeconds * 1000;
  if (now.getTime() < over) return [refusal('opening-before-closing')];
  return opensFilesAt !== null && now < opensFilesAt ? [refusal('opening-not-due')] : [];
}
