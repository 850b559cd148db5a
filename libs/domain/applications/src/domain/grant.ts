import { addAll, eur, minOf, type Money } from '#kernel/money';
import { applyRate, type Rate } from '#kernel/rates';

/** What the call allows of a grant; null: no such limit. */
export interface GrantRules {
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  /** At most this share of the eligible costs. */
  readonly maxRate: Rate | null;
}

/** Eligible costs that the call funds at the same rate; null: it sets none. */
export interface RatedCosts {
  readonly rate: Rate | null;
  readonly costs: Money;
}

/**
 * The highest grant that the call allows on these eligible costs; null when it sets no limit.
 *
 * Units: cents. Rounding: toward zero, in favour of who pays.
 * Source: rate and ceiling as in the calls for commons of ADEME (70 %, at most 80 000 euros).
 */
export function highestGrant(eligible: Money, { maxRate, grantCeiling }: GrantRules): Money | null {
  if (maxRate === null) return grantCeiling;
  const atRate = applyRate(eligible, maxRate, 'down');
  return grantCeiling === null ? atRate : minOf(atRate, grantCeiling);
}

/**
 * What the rates of the call allow together: each of the costs that it is for. Null when some costs
 * have no rate, as these may be funded whole and more.
 *
 * Units: cents. Rounding: toward zero, once for each rate.
 */
export function highestAtRates(rated: readonly RatedCosts[]): Money | null {
  const parts = rated.map(({ rate, costs }) =>
    rate === null ? null : applyRate(costs, rate, 'down'),
  );
  return parts.every((part) => part !== null) ? addAll(parts) : null;
}

/** A share of a whole, with what it was computed from, so that it can explain itself. */
export interface ExplainedShare {
  readonly part: Money;
  readonly whole: Money;
  /** With two decimals: `33.47`; null when there is no whole to take a share of. */
  readonly percent: string | null;
}

const HUNDREDTHS_OF_PERCENT = 10_000n;

/**
 * What share of the whole the part is: the budget form prints it as “represents … %”.
 * Rounding: half up, to two decimals of a percent.
 */
export function shareOf(part: bigint, whole: bigint): ExplainedShare {
  const amounts = { part: eur(part), whole: eur(whole) };
  if (whole <= 0n) return { ...amounts, percent: null };
  const hundredths = (part * HUNDREDTHS_OF_PERCENT * 2n + whole) / (whole * 2n);
  const decimals = (hundredths % 100n).toString().padStart(2, '0');
  return { ...amounts, percent: `${hundredths / 100n}.${decimals}` };
}
