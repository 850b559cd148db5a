import { divide, formatDecimal, fraction, multiply } from '#kernel/fractions';
import { eur, type Money } from '#kernel/money';

export interface Variance {
  /** Actual less planned. */
  readonly difference: Money;
  /** Of the plan, two decimals, half up; null when nothing was planned. */
  readonly percent: string | null;
}

/** How far what was spent is from what was planned, as the financial report shows it. */
export function variance(planned: Money, actual: Money): Variance {
  const cents = actual.cents - planned.cents;
  if (planned.cents === 0n) return { difference: eur(cents), percent: null };
  const share = multiply(divide(fraction(cents), fraction(planned.cents)), fraction(100n));
  return { difference: eur(cents), percent: formatDecimal(share, 2, 'HALF_UP') };
}
