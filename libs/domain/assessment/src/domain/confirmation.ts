import { refusal, type Refusal } from '#kernel/problems';

/** What an officer concludes on admissibility. */
export interface Confirmation {
  readonly outcome: 'eligible' | 'ineligible';
  /** What the consortium reads; also why the rules were overruled. */
  readonly reason: string | null;
}

/** Lists every reason not to take this conclusion; silence is only for agreeing that all is well. */
export function checkConfirmation(
  isAdmissible: boolean,
  { outcome, reason }: Confirmation,
): readonly Refusal[] {
  if (reason !== null && reason.trim() !== '') return [];
  if (outcome === 'eligible') {
    return isAdmissible ? [] : [refusal('reason-for-overruling-missing', '/reason')];
  }
  return [refusal('reason-for-ineligibility-missing', '/reason')];
}
