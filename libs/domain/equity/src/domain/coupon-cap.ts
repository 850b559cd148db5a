import { divide, fraction, multiply, round, sum, type Fraction } from '#kernel/fractions';

/** Instruments whose return a law caps by the average bond rate (TMO). */
export const CAPPED_INSTRUMENTS = [
  'COOPERATIVE_SHARE',
  'TITRE_ASSOCIATIF',
  'TITRE_ASSOCIATIF_CONDITIONAL',
] as const;

export type CappedInstrument = (typeof CAPPED_INSTRUMENTS)[number];

export interface CouponCap {
  /** Mean of the published rates, in percent. */
  readonly mean: Fraction;
  /** Mean and margin, in percent. */
  readonly cap: Fraction;
  /** The most that the capital may bear for a year, in cents, rounded down: a ceiling. */
  readonly most: bigint;
}

/**
 * The ceiling of a return: the mean of the average bond rates, and a margin in points.
 *
 * Rates in percent, capital in cents. For cooperative shares, all rates published in the three
 * calendar years before the general meeting (loi 47-1775, art. 14); for titres associatifs, that of
 * the quarter before the issue (monetary code, art. L213-13). Asserts: at least one rate.
 */
export function couponCap(
  rates: readonly Fraction[],
  margin: Fraction,
  capital: bigint,
): CouponCap {
  const mean = divide(sum(rates), fraction(BigInt(rates.length)));
  const cap = sum([mean, margin]);
  const most = round(multiply(fraction(capital, 100n), cap), 'DOWN');
  return { mean, cap, most };
}
