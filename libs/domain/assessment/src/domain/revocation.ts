import { refusal, type Refusal } from '#kernel/problems';

import type { DecisionOutcome, DecisionStanding } from '../decision.types';

/** What a revocation must reckon with. */
interface RevocableDecision {
  readonly status: DecisionStanding;
  readonly boundAt: Date | null;
  readonly decision: { readonly outcome: DecisionOutcome; readonly reopensUntil: Date | null };
}

/**
 * Lists every reason not to take a decision back. One that sent a file back is left alone while its
 * consortium may be at work; once its time is over, revoking it is how a file that never came back is
 * decided on.
 */
export function checkRevocation(found: RevocableDecision | null, now: Date): readonly Refusal[] {
  if (found === null) return [refusal('decision-not-standing')];
  const { outcome, reopensUntil } = found.decision;
  const isOver = reopensUntil !== null && reopensUntil <= now;
  const isUnderWay = found.status === 'released' && outcome === 'second-wave' && !isOver;
  return [
    ...(found.boundAt === null ? [] : [refusal('agreement-already-signed')]),
    ...(isUnderWay ? [refusal('second-wave-under-way')] : []),
  ];
}

/** Where the application would be after a revocation: computed, never chosen. */
export function revertsTo(found: RevocableDecision, now: Date): 'eligible' | null {
  return checkRevocation(found, now).length === 0 ? 'eligible' : null;
}
