import type { CallContent, PhaseKind, Translated } from '../calls.types';

/** A call ready to be adapted: a real one's public rules, with the source of each. */
export interface CallTemplate {
  readonly code: string;
  readonly label: Translated;
  /** Where the rules come from, and which of them are ours. */
  readonly source: Translated;
  /** Over what a blank content of its kind says. */
  readonly content: Partial<CallContent> & Pick<CallContent, 'kind'>;
  /** How the call goes on from the day it opens. */
  readonly plan: CallPlan;
}

/** Days are counted from the opening; everything falls at noon, when no clock changes. */
export interface CallPlan {
  readonly closesAfter: number;
  readonly phases: readonly PlannedPhase[];
  readonly intakes: readonly number[];
}

export interface PlannedPhase {
  readonly kind: PhaseKind;
  readonly opensAfter: number | null;
  readonly closesAfter: number | null;
  readonly isMandatory: boolean;
}
