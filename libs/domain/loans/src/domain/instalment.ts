import { addDays } from '#kernel/dates';
import {
  FIXED_ONE,
  fixedOf,
  fixedOver,
  fraction,
  multiply,
  roundTo,
  type Fraction,
} from '#kernel/fractions';

import type { LoanTerms } from '../loans.types';

import { rateOn } from './accrual';
import type { Period } from './periods';

/** What `1` due at the end of each period still to come is worth at the end of the present one. */
interface Worth {
  /** Of all of them together, the present one included. */
  readonly all: bigint;
  /** Of the last one alone. */
  readonly last: bigint;
}

/**
 * The constant instalment A = (V − balloon × d) ÷ S, rounded as the contract says: V is what is owed
 * at the end of the present period, S what `1` at the end of each remaining period is worth there,
 * and d the worth of `1` at the end of the last. Later changes of rate are not known yet.
 *
 * Units: cents. Precision: products of factors carry forty decimals.
 */
export function annuity(
  terms: LoanTerms,
  remaining: readonly Period[],
  owed: Fraction,
): { readonly cents: bigint; readonly worthOfLast: bigint } {
  const { all, last } = worthOf(terms, remaining);
  const balloon = terms.balloon ?? 0n;
  const net = { num: owed.num * FIXED_ONE - balloon * last * owed.den, den: owed.den * all };
  const { increment, mode } = terms.rounding.instalment;
  return { cents: roundTo(net, increment, mode), worthOfLast: last };
}

/** An equal part of the balance, less what is left to the balloon. */
export function equalPart(terms: LoanTerms, remaining: number, balance: bigint): bigint {
  const { increment, mode } = terms.rounding.instalment;
  const shared = balance - (terms.balloon ?? 0n);
  return roundTo(fraction(shared, BigInt(remaining)), increment, mode);
}

/** At the rate of the last day of the present period: of changes after it nothing is known yet. */
function worthOf(terms: LoanTerms, [present, ...later]: readonly Period[]): Worth {
  let [all, last] = [FIXED_ONE, FIXED_ONE];
  if (present === undefined) return { all, last };
  const rate = rateOn(terms, addDays(present.to, -1));
  for (const { part } of later) {
    last = fixedOver(last, FIXED_ONE + fixedOf(multiply(rate, part)));
    all += last;
  }
  return { all, last };
}
