import { eur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent } from '#kernel/rates';

import { type Consolidation, type ConsortiumBudget } from './budget';
import { rateFor, type CostRules } from './cost-rules';
import { highestAtRates, shareOf, type RatedCosts } from './grant';
import { askedOfFunders } from './views';
import { written } from './written';

const POINTER = '/budget/requested';

/** What the call allows of the grant that is asked for, in all and of each of its funders. */
export function checkGrant(budget: ConsortiumBudget, sums: Consolidation): readonly Refusal[] {
  const { net } = sums;
  if (net.requested === 0n && net.repayable === 0n)
    return [refusal('grant-not-requested', POINTER)];
  return [
    ...checkRates(budget.rules, sums),
    ...checkBounds(budget.rules, net.requested),
    ...checkFunders(budget),
  ];
}

/** Eligible costs, by the rate at which the call funds them. */
export function ratedCosts(rules: CostRules, { net, byFamily }: Consolidation): RatedCosts[] {
  if (rules.costFamilies.length === 0) return [{ rate: rules.maxRate, costs: eur(net.eligible) }];
  const byRate = new Map<bigint | null, bigint>();
  for (const family of rules.costFamilies.filter((one) => one.isEligible)) {
    const ppm = rateFor(family, rules)?.ppm ?? null;
    const costs = byFamily.get(family.code)?.eligible ?? 0n;
    byRate.set(ppm, (byRate.get(ppm) ?? 0n) + costs);
  }
  return [...byRate]
    .filter(([, costs]) => costs > 0n)
    .map(([ppm, costs]) => ({ rate: ppm === null ? null : { ppm }, costs: eur(costs) }));
}

function checkRates(rules: CostRules, sums: Consolidation): readonly Refusal[] {
  const { requested, eligible: costs } = sums.net;
  const rated = ratedCosts(rules, sums);
  const highest = highestAtRates(rated)?.cents ?? null;
  if (highest === null || requested <= highest) return [];
  const [only, ...others] = rated;
  const isOneRate = others.length === 0 && only !== undefined && only.rate !== null;
  const rate =
    isOneRate && only.rate !== null
      ? formatPercent(only.rate)
      : (shareOf(highest, costs).percent ?? '0');
  return [
    refusal('grant-above-rate', POINTER, { rate, ...written({ requested, costs, highest }) }),
  ];
}

function checkBounds({ grantCeiling, grantFloor }: CostRules, requested: bigint): Refusal[] {
  const refusals: Refusal[] = [];
  if (grantCeiling !== null && requested > grantCeiling.cents) {
    const params = written({ requested, ceiling: grantCeiling.cents });
    refusals.push(refusal('grant-above-ceiling', POINTER, params));
  }
  if (grantFloor !== null && requested > 0n && requested < grantFloor.cents) {
    const params = written({ requested, floor: grantFloor.cents });
    refusals.push(refusal('grant-below-floor', POINTER, params));
  }
  return refusals;
}

/** Nobody is asked for more than it put into the call. */
function checkFunders(budget: ConsortiumBudget): readonly Refusal[] {
  const askedOf = askedOfFunders(budget);
  return budget.rules.funders.flatMap(({ organisationId, share }) => {
    const asked = askedOf.get(organisationId) ?? 0n;
    if (asked <= share.cents) return [];
    const params = { funderId: organisationId, ...written({ asked, share: share.cents }) };
    return [refusal('asked-above-share-of-funder', POINTER, params)];
  });
}
