import { invariant } from '#kernel/problems';

import { eur, type Money } from './money';

export interface Part<Item> {
  readonly item: Item;
  readonly amount: Money;
}

/**
 * Splits an amount in proportion to weights; the parts add up to it, to the cent.
 *
 * Rounding: largest remainder (Hamilton). Each part is first rounded toward zero, then the cents
 * left over go one each to the largest remainders; on a tie the item listed first takes the cent.
 * A negative amount is split as its opposite, so that a reversal mirrors what it reverses.
 * Asserts: no weight is negative, and at least one is not zero.
 */
export function allocate<Item>(
  total: Money,
  items: readonly Item[],
  weightOf: (item: Item) => bigint,
): readonly Part<Item>[] {
  const weights = items.map(weightOf);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(
    weights.every((weight) => weight >= 0n),
    'weights to split by are not negative',
  );
  invariant(whole > 0n, 'weights to split by are not all zero');

  const sign = total.cents < 0n ? -1n : 1n;
  const cents = total.cents * sign;
  const floors = weights.map((weight) => (cents * weight) / whole);
  const left = cents - floors.reduce((sum, part) => sum + part, 0n);
  const lucky = largestRemainders(
    weights.map((weight) => (cents * weight) % whole),
    Number(left),
  );

  return items.map((item, index) => {
    const part = (floors[index] ?? 0n) + (lucky.has(index) ? 1n : 0n);
    return { item, amount: eur(sign * part) };
  });
}

function largestRemainders(remainders: readonly bigint[], count: number): ReadonlySet<number> {
  const ranked = remainders
    .map((remainder, index) => ({ remainder, index }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : b.remainder > a.remainder ? 1 : -1,
    );
  return new Set(ranked.slice(0, count).map(({ index }) => index));
}
