import { fraction, multiply, round, type Fraction } from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';

/** A part of the grant, or an amount in cents; the last may be left open: it takes what is left. */
export interface PlannedPart {
  readonly share: Fraction | null;
  readonly cents: bigint | null;
}

/** Lists every reason why parts make no plan of the amount. */
export function checkPlan(total: bigint, parts: readonly PlannedPart[]): readonly Refusal[] {
  const refusals = parts.flatMap(({ share, cents }, index) => {
    const isOpen = share === null && cents === null;
    if (isOpen && index < parts.length - 1)
      return [refusal('only-the-last-is-open', `/shares/${index}`)];
    return share !== null && cents !== null ? [refusal('share-or-amount', `/shares/${index}`)] : [];
  });
  if (refusals.length > 0) return refusals;
  const amounts = amountsOf(total, parts);
  return amounts.some((cents) => cents < 0n) ? [refusal('parts-above-the-grant', '/shares')] : [];
}

/**
 * The instalments of a grant: each part half up to the cent, the last takes what is left.
 * Asserts what `checkPlan` has checked.
 */
export function instalmentsOf(total: bigint, parts: readonly PlannedPart[]): readonly bigint[] {
  return amountsOf(total, parts);
}

function amountsOf(total: bigint, parts: readonly PlannedPart[]): readonly bigint[] {
  const first = parts
    .slice(0, -1)
    .map(
      ({ share, cents }) =>
        cents ?? round(multiply(fraction(total), share ?? fraction(0n)), 'HALF_UP'),
    );
  return [...first, first.reduce((left, cents) => left - cents, total)];
}
