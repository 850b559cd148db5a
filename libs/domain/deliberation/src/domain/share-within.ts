import { addAll, allocate, eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';

/** Someone who takes part in a sharing, up to a limit. */
export interface Sharer {
  readonly weight: bigint;
  readonly cap: Money;
}

/**
 * Shares an amount in proportion to weights, nobody above their cap: what a cap leaves over is
 * shared again among the others, until nothing is left or everyone has all they may have. The parts
 * stand in the order of the sharers.
 *
 * Rounding: largest remainder, see `allocate`. The parts add up to the amount, or to all the caps
 * when those are less. Asserts: nothing is negative.
 */
export function shareWithin(total: Money, sharers: readonly Sharer[]): readonly Money[] {
  invariant(total.cents >= 0n, 'what is shared is not negative');
  const parts = sharers.map(() => eur(0n));
  let open = sharers.map((_, index) => index).filter((index) => isOpen(sharers[index]));
  let left = total;
  while (open.length > 0 && left.cents > 0n) {
    const shares = allocate(left, open, (index) => sharers[index]?.weight ?? 0n);
    const capped = shares.filter(({ item, amount }) => amount.cents >= capOf(sharers, item));
    const settled =
      capped.length === 0
        ? shares
        : capped.map(({ item }) => ({ item, amount: eur(capOf(sharers, item)) }));
    for (const { item, amount } of settled) parts[item] = amount;
    left = eur(left.cents - addAll(settled.map(({ amount }) => amount)).cents);
    const done = new Set(settled.map(({ item }) => item));
    open = open.filter((index) => !done.has(index));
  }
  return parts;
}

function isOpen(sharer: Sharer | undefined): boolean {
  return sharer !== undefined && sharer.weight > 0n && sharer.cap.cents > 0n;
}

function capOf(sharers: readonly Sharer[], index: number): bigint {
  return sharers[index]?.cap.cents ?? 0n;
}
