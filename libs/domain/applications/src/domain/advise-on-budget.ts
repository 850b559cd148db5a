import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent, type Rate } from '#kernel/rates';

import { consolidate, type Consolidation, type ConsortiumBudget } from './budget';
import type { BudgetThresholds } from './chart';
import { adviseOnFloors } from './families';
import { shareOf } from './grant';
import type { BudgetFigures } from './tally';

interface Proportion {
  readonly code: string;
  readonly part: bigint;
  readonly whole: bigint;
  readonly limit: Rate;
  readonly isHighest: boolean;
}

const WHOLE_PPM = 1_000_000n;

/**
 * Lists what a reader of this budget will ask about. None of it prevents a submission.
 * The limits are dated reference data, with their sources, in the table of thresholds.
 */
export function adviseOnBudget(
  budget: ConsortiumBudget,
  sums: Consolidation = consolidate(budget),
): readonly Refusal[] {
  const proportions = proportionsOf(sums.net, budget.chart.thresholds);
  const usual = proportions.filter(isOutside).map(({ code, part, whole, limit }) =>
    refusal(code, '/budget', {
      percent: shareOf(part, whole).percent ?? '0.00',
      limit: formatPercent(limit),
    }),
  );
  return [...usual, ...adviseOnFloors(budget.rules, sums)];
}

function proportionsOf(net: BudgetFigures, limits: BudgetThresholds): readonly Proportion[] {
  const { costs, staff, indirect, income, publicAid, ownFunds } = net;
  const high = { isHighest: true };
  return [
    {
      code: 'public-share-high',
      part: publicAid,
      whole: income,
      limit: limits.publicShareMax,
      ...high,
    },
    {
      code: 'indirect-costs-high',
      part: indirect,
      whole: costs - indirect,
      limit: limits.indirectMax,
      ...high,
    },
    { code: 'staff-share-high', part: staff, whole: costs, limit: limits.staffShareMax, ...high },
    {
      code: 'own-share-low',
      part: ownFunds,
      whole: income,
      limit: limits.ownShareMin,
      isHighest: false,
    },
  ];
}

/** Compared as fractions, before any rounding: 80.001 % is above 80 %. */
function isOutside({ part, whole, limit, isHighest }: Proportion): boolean {
  if (whole <= 0n) return false;
  const share = part * WHOLE_PPM;
  const bar = whole * limit.ppm;
  return isHighest ? share > bar : share < bar;
}
