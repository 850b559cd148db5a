import { eur, type Money } from '#kernel/money';

import type { PayeePart } from '../grants.types';

/** What each payee is to be paid in all. */
export function byPayee(
  parts: readonly PayeePart[],
): readonly { readonly payeeId: PayeePart['payeeId']; readonly amount: Money }[] {
  const cents = new Map<PayeePart['payeeId'], bigint>();
  for (const { payeeId, amount } of parts)
    cents.set(payeeId, (cents.get(payeeId) ?? 0n) + amount.cents);
  return [...cents].map(([payeeId, sum]) => ({ payeeId, amount: eur(sum) }));
}
