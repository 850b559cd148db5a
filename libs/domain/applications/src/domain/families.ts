import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent, type Rate } from '#kernel/rates';
import type { CostFamily } from '#domain/calls';

import type { Consolidation } from './budget';
import type { CostRules } from './cost-rules';
import { shareOf } from './grant';
import { written } from './written';

const WHOLE_PPM = 1_000_000n;

/**
 * Families that take more of the costs than the call allows. Of a cost of cooperation it is the very
 * same rule: cooperation is funded, and is not to eat up the project.
 */
export function checkCeilings(rules: CostRules, sums: Consolidation): readonly Refusal[] {
  return rules.costFamilies.flatMap((family) => {
    const { ceiling } = family;
    const part = costsIn(family, sums);
    if (ceiling === null || part * WHOLE_PPM <= sums.net.costs * ceiling.ppm) return [];
    const code = family.isCooperation ? 'cooperation-above-ceiling' : 'family-above-ceiling';
    return [limitRefusal(code, family, ceiling, sums)];
  });
}

/**
 * Families that take less than the call holds to be needed: advice. A project in common whose
 * cooperation costs next to nothing was not costed, or is not in common.
 */
export function adviseOnFloors(rules: CostRules, sums: Consolidation): readonly Refusal[] {
  if (sums.net.costs === 0n) return [];
  return rules.costFamilies.flatMap((family) => {
    const { floor } = family;
    const part = costsIn(family, sums);
    if (floor === null || part * WHOLE_PPM >= sums.net.costs * floor.ppm) return [];
    const code = family.isCooperation ? 'cooperation-under-costed' : 'family-below-floor';
    return [limitRefusal(code, family, floor, sums)];
  });
}

/** What the call does not fund, if there is any: good to know. */
export function noteIneligible({ net }: Consolidation): readonly Refusal[] {
  const leftOut = net.costs - net.eligible;
  if (leftOut === 0n) return [];
  return [refusal('ineligible-costs-left-out', '/budget', written({ leftOut, costs: net.costs }))];
}

/** Net costs of a family, in cents. */
export function costsIn({ code }: Pick<CostFamily, 'code'>, { byFamily }: Consolidation): bigint {
  return byFamily.get(code)?.costs ?? 0n;
}

function limitRefusal(code: string, family: CostFamily, limit: Rate, sums: Consolidation): Refusal {
  const part = costsIn(family, sums);
  return refusal(code, '/budget', {
    familyFr: family.label.fr,
    familyEn: family.label.en,
    percent: shareOf(part, sums.net.costs).percent ?? '0.00',
    limit: formatPercent(limit),
    ...written({ part, costs: sums.net.costs }),
  });
}
