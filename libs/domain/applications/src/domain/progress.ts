import type { SectionAnswers } from '#domain/calls';

import type { CheckedSection } from './check-answers';

/** Derived from what was answered, never from what was clicked. */
export const SECTION_STATES = ['to-start', 'in-progress', 'to-correct', 'done'] as const;

export type SectionState = (typeof SECTION_STATES)[number];

export interface SectionProgress {
  readonly section: string;
  readonly state: SectionState;
  /** What is wanted and missing. */
  readonly missing: number;
  /** What was answered, and cannot stay so. */
  readonly toCorrect: number;
}

/** A section is done when nothing is missing and nothing is wrong in what it says. */
export function progressOf(
  { code, refusals }: CheckedSection,
  answers: SectionAnswers,
): SectionProgress {
  const missing = refusals.filter((one) => one.code === 'answer-missing').length;
  const toCorrect = refusals.length - missing;
  return { section: code, state: stateOf({ missing, toCorrect }, answers), missing, toCorrect };
}

function stateOf(
  { missing, toCorrect }: Pick<SectionProgress, 'missing' | 'toCorrect'>,
  answers: SectionAnswers,
): SectionState {
  if (Object.keys(answers).length === 0) return 'to-start';
  if (toCorrect > 0) return 'to-correct';
  return missing > 0 ? 'in-progress' : 'done';
}
