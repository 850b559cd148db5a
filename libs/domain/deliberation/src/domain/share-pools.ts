import { eur, type Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';

import { shareEnvelope, type Award } from './allocation';
import type { AllocationRules, Candidate } from './allocation-rules';
import { checkAllocation } from './check-allocation';
import { minimumOf, mostOf, reaches } from './limits';

/** The parts of an envelope that applications share: the risk share is for the fragile (D19). */
export interface SharedPools {
  readonly general: Money;
  readonly risk: Money;
}

export interface PooledCandidate extends Candidate {
  readonly isFragile: boolean;
}

export interface PooledAward extends Award {
  readonly pool: keyof SharedPools;
}

export interface PooledSharing {
  readonly refusals: readonly Refusal[];
  readonly awards: readonly PooledAward[];
}

export type PooledRules = Omit<AllocationRules, 'envelope'>;

/**
 * Shares the risk share among fragile candidates, and the general pool among all others. Fragile
 * candidates draw on the risk share by rank, as long as what each needs at least still fits in it;
 * the others compete like everyone. What the community and the second wave keep is not shared here.
 */
export function sharePools(
  candidates: readonly PooledCandidate[],
  rules: PooledRules,
  pools: SharedPools,
): PooledSharing {
  const atRisk = drawersOnRisk(candidates, { ...rules, envelope: pools.risk });
  const parts = (['risk', 'general'] as const).map((pool) => {
    const isIn = (applicationId: string) => atRisk.has(applicationId) === (pool === 'risk');
    return {
      pool,
      members: candidates.filter(({ applicationId }) => isIn(applicationId)),
      rules: {
        ...rules,
        amounts: new Map([...rules.amounts].filter(([applicationId]) => isIn(applicationId))),
        envelope: pools[pool],
      },
    };
  });
  const refusals = parts
    .filter(({ pool, members }) => pool === 'general' || members.length > 0)
    .flatMap((part) => checkAllocation(part.members, part.rules));
  if (refusals.length > 0) return { refusals, awards: [] };
  const awards = new Map(
    parts.flatMap(({ pool, members, rules: within }) =>
      shareEnvelope(members, within).map((award) => [award.applicationId, { ...award, pool }]),
    ),
  );
  return {
    refusals,
    awards: candidates.flatMap(({ applicationId }) => awards.get(applicationId) ?? []),
  };
}

/** Fragile candidates whose least need fits in what is left of the risk share, the best first. */
function drawersOnRisk(
  candidates: readonly PooledCandidate[],
  rules: AllocationRules,
): ReadonlySet<string> {
  let left = rules.envelope.cents;
  const drawers = new Set<string>();
  if (left <= 0n) return drawers;
  for (const candidate of candidates) {
    const need = leastNeed(candidate, rules);
    if (!candidate.isFragile || !reaches(candidate, rules) || need.cents > left) continue;
    drawers.add(candidate.applicationId);
    left -= need.cents;
  }
  return drawers;
}

/** By need and in equal parts, a minimum is enough to take part; otherwise the whole amount is. */
function leastNeed(candidate: Candidate, rules: AllocationRules): Money {
  switch (rules.method) {
    case 'deliberative':
      return rules.amounts.get(candidate.applicationId)?.amount ?? eur(0n);
    case 'ranked':
      return mostOf(candidate, rules);
    case 'equal-share':
    case 'threshold-floor-prorata':
      return minimumOf(candidate, rules);
  }
}
