import { refusal, type Refusal } from '#kernel/problems';

import type { DecisionOutcome, DecisionStanding } from '../decision.types';

/** What a revocation must reckon with. */
interface RevocableDecision {
  readonly status: DecisionStanding;
  readonly boundAt: Date | null;
  readonly decision: { readonly outcome: DecisionOutcome };
}

/** Lists every reason not to take a decision back. */
export function checkRevocation(found: RevocableDecision | null): readonly Refusal[] {
  if (found === null) return [refusal('decision-not-standing')];
  const isUnderWay = found.status === 'released' && found.decision.outcome === 'second-wave';
  return [
    ...(found.boundAt === null ? [] : [refusal('agreement-already-signed')]),
    ...(isUnderWay ? [refusal('second-wave-under-way')] : []),
  ];
}

/** Where the application would be after a revocation: computed, never chosen. */
export function revertsTo(found: RevocableDecision): 'eligible' | null {
  return checkRevocation(found).length === 0 ? 'eligible' : null;
}
