import {
  compare,
  formatDecimal,
  isFractionText,
  parseFraction,
  split,
  ZERO,
} from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';
import { moneyIn } from '#platform/http';

import { SimulationRefused } from '../grants.errors';

import type { AllocationRequest, AllocationResponse } from './allocations.dto';
import { euros } from './written';

/** @throws SimulationRefused */
export function simulateAllocation(request: AllocationRequest): AllocationResponse {
  const { weights, unit = '0.01' } = request;
  const total = moneyIn(request.total).cents;
  const step = moneyIn(unit).cents;
  const malformed = weights.flatMap((weight, index) =>
    isFractionText(weight) && compare(parseFraction(weight), ZERO) >= 0
      ? []
      : [refusal('weight-malformed', `/weights/${index}`)],
  );
  const refusals: readonly Refusal[] =
    malformed.length > 0 ? malformed : checkTotals(total, step, unit, weights);
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  const parts = split(total / step, weights.map(parseFraction));
  return {
    method: 'LARGEST_REMAINDER',
    parts: parts.map(({ units, exact, fromRounding }, index) => ({
      weight: weights[index] ?? '',
      amount: euros(units * step),
      exactShare: formatDecimal({ num: exact.num * step, den: exact.den * 100n }, 6),
      fromRounding: euros(fromRounding * step),
    })),
  };
}

function checkTotals(
  total: bigint,
  step: bigint,
  unit: string,
  weights: readonly string[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (weights.every((weight) => parseFraction(weight).num === 0n))
    refusals.push(refusal('weights-all-zero', '/weights'));
  if (total % step !== 0n) refusals.push(refusal('total-not-in-units', '/total', { unit }));
  return refusals;
}
