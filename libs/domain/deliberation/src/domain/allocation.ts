import { addAll, eur, formatEur, type Money } from '#kernel/money';
import { invariant, refusal, type Refusal } from '#kernel/problems';
import { applyRate, formatPercent } from '#kernel/rates';

import type { AllocationMethod, AllocationRules, Candidate } from './allocation-rules';
import { checkAllocation } from './check-allocation';
import { minimumOf, mostOf, reaches } from './limits';
import { shareWithin } from './share-within';

/** What one application gets, with the sentence that explains it. */
export interface Award {
  readonly applicationId: string;
  readonly amount: Money;
  readonly because: Refusal;
}

/**
 * Shares the envelope among the candidates. Awards stand in the order of the candidates, never
 * exceed a request or the ceiling, and together never exceed the envelope.
 * Asserts: what `checkAllocation` has checked; candidates stand by rank.
 */
export function shareEnvelope(
  candidates: readonly Candidate[],
  rules: AllocationRules,
): readonly Award[] {
  invariant(checkAllocation(candidates, rules).length === 0, 'an envelope to share can be shared');
  const awards = METHODS[rules.method](candidates, rules);
  const total = addAll(awards.map(({ amount }) => amount));
  invariant(total.cents <= rules.envelope.cents, 'awards stay within the envelope');
  return awards;
}

const METHODS: Readonly<
  Record<AllocationMethod, (all: readonly Candidate[], rules: AllocationRules) => readonly Award[]>
> = {
  ranked: byRank,
  'threshold-floor-prorata': byNeed,
  'equal-share': inEqualParts,
  deliberative: asProposed,
};

function byRank(candidates: readonly Candidate[], rules: AllocationRules): readonly Award[] {
  let left = rules.envelope;
  return candidates.map((candidate) => {
    const award = nextByRank(candidate, left, rules);
    left = eur(left.cents - award.amount.cents);
    return award;
  });
}

/** In full while it fits; then what is left if that is enough of it, or nothing. */
function nextByRank(candidate: Candidate, left: Money, rules: AllocationRules): Award {
  if (!reaches(candidate, rules)) return below(candidate, rules);
  const most = mostOf(candidate, rules);
  const facts = { rank: candidate.rank, left: formatEur(left) };
  if (most.cents <= left.cents) return awardOf(candidate, most, 'funded-in-full', facts);
  const { floor, partial } = rules;
  if (partial === 'skip' || floor === null || left.cents <= 0n) {
    return awardOf(candidate, eur(0n), 'does-not-fit', facts);
  }
  const least = applyRate(candidate.requested, floor, 'half-up');
  return left.cents >= least.cents
    ? awardOf(candidate, left, 'funded-in-part', { ...facts, floor: formatPercent(floor) })
    : awardOf(candidate, eur(0n), 'part-below-floor', { ...facts, floor: formatPercent(floor) });
}

/**
 * Everyone at or above the threshold first gets its viable minimum; the rest is shared in
 * proportion to what each still lacks.
 */
function byNeed(candidates: readonly Candidate[], rules: AllocationRules): readonly Award[] {
  const served = candidates.filter((candidate) => reaches(candidate, rules));
  const minima = served.map((candidate) => minimumOf(candidate, rules));
  const rest = eur(rules.envelope.cents - addAll(minima).cents);
  const unmet = served.map(({ requested }, index) => requested.cents - centsAt(minima, index));
  const parts = shareWithin(
    rest,
    served.map((candidate, index) => ({
      weight: unmet[index] ?? 0n,
      cap: eur(mostOf(candidate, rules).cents - centsAt(minima, index)),
    })),
  );
  const awards = served.map((candidate, index) => {
    const minimum = eur(centsAt(minima, index));
    const facts = {
      minimum: formatEur(minimum),
      unmet: formatEur(eur(unmet[index] ?? 0n)),
      rest: formatEur(rest),
    };
    const amount = eur(minimum.cents + centsAt(parts, index));
    return awardOf(candidate, amount, 'minimum-and-share-of-the-rest', facts);
  });
  return inOrder(candidates, awards, rules);
}

function inEqualParts(candidates: readonly Candidate[], rules: AllocationRules): readonly Award[] {
  const served = candidates.filter((candidate) => reaches(candidate, rules));
  const parts = shareWithin(
    rules.envelope,
    served.map((candidate) => ({ weight: 1n, cap: mostOf(candidate, rules) })),
  );
  const awards = served.map((candidate, index) => {
    const amount = eur(centsAt(parts, index));
    const isWhole = amount.cents === mostOf(candidate, rules).cents;
    const code = isWhole ? 'equal-share-covers-request' : 'equal-share';
    return awardOf(candidate, amount, code, { count: served.length });
  });
  return inOrder(candidates, awards, rules);
}

function asProposed(
  candidates: readonly Candidate[],
  { amounts }: AllocationRules,
): readonly Award[] {
  return candidates.map((candidate) => {
    const amount = amounts.get(candidate.applicationId)?.amount ?? eur(0n);
    return awardOf(candidate, amount, amount.cents > 0n ? 'proposed' : 'not-proposed');
  });
}

function inOrder(
  candidates: readonly Candidate[],
  awards: readonly Award[],
  rules: AllocationRules,
): readonly Award[] {
  const of = new Map(awards.map((one) => [one.applicationId, one]));
  return candidates.map((candidate) => of.get(candidate.applicationId) ?? below(candidate, rules));
}

function below(candidate: Candidate, { threshold }: AllocationRules): Award {
  const params = { score: points(candidate.score), threshold: points(threshold) };
  return awardOf(candidate, eur(0n), 'below-threshold', params);
}

function awardOf(
  { applicationId }: Candidate,
  amount: Money,
  code: string,
  params?: Refusal['params'],
): Award {
  return { applicationId, amount, because: refusal(code, undefined, params) };
}

function points(hundredths: number | null): string {
  return hundredths === null ? '—' : (hundredths / 100).toFixed(2);
}

function centsAt(amounts: readonly Money[], index: number): bigint {
  return amounts[index]?.cents ?? 0n;
}
