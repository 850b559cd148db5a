import { eur, minOf, type Money } from '#kernel/money';

import type { AllocationRules, Candidate } from './allocation-rules';

/** The most that it may have, whatever is left. */
export function mostOf(
  { requested }: Pick<Candidate, 'requested'>,
  { ceiling }: Pick<AllocationRules, 'ceiling'>,
): Money {
  return ceiling === null ? requested : minOf(requested, ceiling);
}

/** What its consortium said it cannot do without, never more than it may have. */
export function minimumOf(candidate: Candidate, rules: AllocationRules): Money {
  return minOf(candidate.viableMinimum ?? eur(0n), mostOf(candidate, rules));
}

/** Whether it is good enough to be given something. */
export function reaches(
  { score }: Pick<Candidate, 'score'>,
  { threshold }: Pick<AllocationRules, 'threshold'>,
): boolean {
  return threshold === null || (score !== null && score >= threshold);
}
