import { invariant } from '#kernel/problems';

import { fraction, ZERO, type Fraction } from './fraction';

/** What one weight takes of a whole: whole units, the exact share, and units that rounding gave. */
export interface SplitPart {
  readonly units: bigint;
  readonly exact: Fraction;
  /** 1, or −1 of a negative total, when it received a unit that the exact shares left over. */
  readonly fromRounding: bigint;
}

/**
 * Splits whole units in proportion to exact weights; the parts add up to the total.
 *
 * Rounding: largest remainder; on a tie the weight listed first takes the unit. A negative total is
 * split as its opposite. Asserts: no weight is negative, and at least one is above zero.
 */
export function split(total: bigint, weights: readonly Fraction[]): readonly SplitPart[] {
  const whole = onCommonDenominator(weights);
  const sum = whole.reduce((one, other) => one + other, 0n);
  invariant(
    whole.every((weight) => weight >= 0n),
    'weights to split by are not negative',
  );
  invariant(sum > 0n, 'weights to split by are not all zero');
  const sign = total < 0n ? -1n : 1n;
  const size = total * sign;
  const floors = whole.map((weight) => (size * weight) / sum);
  const left = Number(size - floors.reduce((one, other) => one + other, 0n));
  const lucky = largest(
    whole.map((weight) => (size * weight) % sum),
    left,
  );
  return whole.map((weight, index) => {
    const extra = lucky.has(index) ? 1n : 0n;
    return {
      units: sign * ((floors[index] ?? 0n) + extra),
      exact: weight === 0n ? ZERO : fraction(total * weight, sum),
      fromRounding: sign * extra,
    };
  });
}

function onCommonDenominator(weights: readonly Fraction[]): readonly bigint[] {
  const common = weights.reduce((den, one) => leastMultiple(den, one.den), 1n);
  return weights.map(({ num, den }) => (num * common) / den);
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}

function largest(remainders: readonly bigint[], count: number): ReadonlySet<number> {
  if (count === 0) return new Set();
  const ranked = remainders
    .map((remainder, index) => ({ remainder, index }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : b.remainder > a.remainder ? 1 : -1,
    );
  return new Set(ranked.slice(0, count).map(({ index }) => index));
}
