import { eur, minOf, type Money } from '#kernel/money';

import type { KeptPart } from '../grants.types';

export interface Withheld {
  /** What each instalment that is touched comes to; zero when nothing is left of it. */
  readonly amounts: readonly { readonly id: KeptPart['id']; readonly amount: Money }[];
  readonly withheld: Money;
  /** What was paid already, or is on its way: it can only be asked back. */
  readonly rest: Money;
}

/**
 * Keeps an excess back from what is due and not ordered yet, the latest step first, so that nobody
 * is paid what is then asked back.
 */
export function withhold(due: readonly KeptPart[], excess: Money): Withheld {
  let left = excess;
  const amounts = due
    .toSorted((one, other) => other.number - one.number)
    .flatMap(({ id, amount }) => {
      const taken = minOf(amount, left);
      left = eur(left.cents - taken.cents);
      return taken.cents === 0n ? [] : [{ id, amount: eur(amount.cents - taken.cents) }];
    });
  return { amounts, withheld: eur(excess.cents - left.cents), rest: left };
}
