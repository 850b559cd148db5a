import { refusal, type Refusal } from '#kernel/problems';

import type { Application } from '../applications.types';

export const SELECTION_OUTCOMES = ['invited', 'not-selected'] as const;

export type SelectionOutcome = (typeof SELECTION_OUTCOMES)[number];

/**
 * Why a concept cannot be selected or turned down: it is none, concepts are still coming in, or the
 * step that it would be invited to is over.
 *
 * @param closesAt when concepts, and full applications, are no longer taken in; exclusive
 */
export function checkSelection(
  { step }: Pick<Application, 'step'>,
  outcome: SelectionOutcome,
  closesAt: { readonly concept: Date; readonly full: Date },
  now: Date,
): readonly Refusal[] {
  if (step !== 'concept') return [refusal('no-concept')];
  return [
    ...(now < closesAt.concept ? [refusal('concepts-still-coming')] : []),
    ...(outcome === 'invited' && now >= closesAt.full ? [refusal('second-step-over')] : []),
  ];
}
