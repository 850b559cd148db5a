import { addAll, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { AllocationRules, Candidate } from './allocation-rules';
import { minimumOf, mostOf, reaches } from './limits';

/** Lists every reason not to compute; when minima do not fit, people must deliberate. */
export function checkAllocation(
  candidates: readonly Candidate[],
  rules: AllocationRules,
): readonly Refusal[] {
  switch (rules.method) {
    case 'ranked':
      return rules.partial === 'partial' && rules.floor === null
        ? [refusal('allocation-floor-missing', '/floorPct')]
        : [];
    case 'threshold-floor-prorata':
      return checkMinima(candidates, rules);
    case 'equal-share':
      return [];
    case 'deliberative':
      return checkAmounts(candidates, rules);
  }
}

function checkMinima(candidates: readonly Candidate[], rules: AllocationRules): readonly Refusal[] {
  const minima = candidates
    .filter((candidate) => reaches(candidate, rules))
    .map((candidate) => minimumOf(candidate, rules));
  const whole = addAll(minima);
  if (whole.cents <= rules.envelope.cents) return [];
  const params = { minima: formatEur(whole), envelope: formatEur(rules.envelope) };
  return [refusal('minima-above-envelope', undefined, params)];
}

function checkAmounts(
  candidates: readonly Candidate[],
  rules: AllocationRules,
): readonly Refusal[] {
  const known = new Map(candidates.map((candidate) => [candidate.applicationId, candidate]));
  const each = [...rules.amounts].flatMap(([applicationId, { amount, pointer }]) => {
    const candidate = known.get(applicationId);
    if (candidate === undefined) return [refusal('candidate-unknown', `${pointer}/applicationId`)];
    const limit = mostOf(candidate, rules);
    return amount.cents > limit.cents
      ? [refusal('amount-above-limit', `${pointer}/amount`, { limit: formatEur(limit) })]
      : [];
  });
  const whole = addAll([...rules.amounts.values()].map(({ amount }) => amount));
  const limit = formatEur(rules.envelope);
  return whole.cents > rules.envelope.cents
    ? [...each, refusal('amounts-above-envelope', '/amounts', { limit })]
    : each;
}
