import { addAll, allocate, eur, minOf, type Money } from '#kernel/money';

import type { KeptPart } from '../grants.types';

import { settle } from './settlement';

/** What a payee has spent, as the funder certified it, beside its budget: without contributions in kind. */
export interface CertifiedCosts {
  readonly budgeted: Money;
  readonly certified: Money;
}

export interface FinalSettlement {
  /** Of each instalment still planned; zero when nothing is left of it. */
  readonly amounts: readonly { readonly id: KeptPart['id']; readonly amount: Money }[];
  /** Paid, or about to be, beyond what is due. */
  readonly recovery: Money;
}

/**
 * What is left to pay once the final report is accepted: what was granted, in proportion of the costs
 * certified to those budgeted, less what was called before. Without a budget to compare with, the
 * plan stays as it is. Source: rulebook §2.6.
 */
export function settleFinally(
  parts: readonly KeptPart[],
  { budgeted, certified }: CertifiedCosts,
): FinalSettlement {
  const live = parts.filter(({ status }) => status !== 'dropped');
  const open = live.filter(({ status }) => status === 'planned');
  const called = live.filter(({ status }) => status !== 'planned');
  const planned = addAll(open.map(({ amount }) => amount));
  if (budgeted.cents === 0n)
    return { amounts: open.map(({ id, amount }) => ({ id, amount })), recovery: eur(0n) };
  const { balance, recovery } = settle({
    mode: 'RATE',
    granted: addAll(live.map(({ amount }) => amount)).cents,
    budgetedEligible: budgeted.cents,
    actualEligible: certified.cents,
    paid: addAll(called.map(({ amount }) => amount)).cents,
    need: null,
    outputsReached: true,
  });
  const left = minOf(eur(balance), planned);
  const amounts =
    open.length === 0
      ? []
      : allocate(left, open, ({ amount }) => amount.cents).map(({ item, amount }) => ({
          id: item.id,
          amount,
        }));
  return { amounts, recovery: eur(recovery) };
}
