import { addAll, allocate, eur, type Money } from '#kernel/money';

import type { KeptPart, PayeePart } from '../grants.types';

/** What an amendment makes of a plan that is being paid. */
export interface Replan {
  /** What is planned from now on, in full: what was planned before and is not here is dropped. */
  readonly planned: readonly PayeePart[];
  /** What each payee was called for beyond its new share: to be taken back. */
  readonly excess: readonly { readonly payeeId: PayeePart['payeeId']; readonly amount: Money }[];
}

/**
 * Follows an amendment: what is due, ordered or paid stays as it is; what is left of each payee's new
 * share is spread over the steps of the new plan that are still to come, in their proportion, or
 * makes a step of its own when none is.
 */
export function replan(kept: readonly KeptPart[], next: readonly PayeePart[]): Replan {
  const payees = [...new Set([...kept, ...next].map(({ payeeId }) => payeeId))];
  const outcomes = payees.map((payeeId) => {
    const ofPayee = (part: PayeePart) => part.payeeId === payeeId;
    const called = kept.filter((part) => ofPayee(part) && isCalled(part));
    const steps = next.filter(ofPayee);
    const left = addAll(steps.map(amountOf)).cents - addAll(called.map(amountOf)).cents;
    return left < 0n
      ? { planned: [], excess: [{ payeeId, amount: eur(-left) }] }
      : { planned: spread(eur(left), steps, called), excess: [] };
  });
  return {
    planned: outcomes.flatMap(({ planned }) => planned),
    excess: outcomes.flatMap(({ excess }) => excess),
  };
}

function spread(
  left: Money,
  steps: readonly PayeePart[],
  called: readonly KeptPart[],
): readonly PayeePart[] {
  if (left.cents === 0n) return [];
  const isToCome = ({ number }: PayeePart) => called.every((part) => part.number !== number);
  const toCome = steps.filter(isToCome);
  const last = steps.at(-1);
  if (toCome.length === 0 && last !== undefined) {
    const number = Math.max(last.number, ...called.map((part) => part.number)) + 1;
    return [{ ...last, number, amount: left }];
  }
  return allocate(left, toCome, ({ amount }) => amount.cents)
    .map(({ item, amount }) => ({ ...item, amount }))
    .filter(({ amount }) => amount.cents > 0n);
}

function isCalled({ status }: KeptPart): boolean {
  return status === 'due' || status === 'ordered' || status === 'paid';
}

function amountOf({ amount }: PayeePart): Money {
  return amount;
}
