import { compare, divide, fraction, multiply, round, type Fraction } from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';

import type { SafeHarbour } from '../state-aid.types';

/** Repayments at a time in years from the loan, with the principal each brings. */
export interface Repayment {
  readonly years: number;
  readonly cents: bigint;
}

export interface EquivalentTerm {
  readonly years: number;
  /** Owed before the repayment, in cents. */
  readonly balance: bigint;
  /** Worth on the day of the loan of the interest that was not asked, in cents, not rounded. */
  readonly advantage: number;
}

export interface FullEquivalent {
  readonly cents: bigint;
  /** Of all that is repaid, at the reference rate. */
  readonly presentValue: bigint;
  readonly terms: readonly EquivalentTerm[];
}

/** Why the flat figures may not be used. Amounts beyond their limits do not go by them in part. */
export function checkSafeHarbour(
  amount: bigint,
  years: Fraction,
  { shortAmount, shortTerm, longAmount, longTerm }: SafeHarbour,
): readonly Refusal[] {
  const fitsShort = amount <= shortAmount && compare(years, shortTerm) <= 0;
  const fitsLong = amount <= longAmount && compare(years, longTerm) <= 0;
  return fitsShort || fitsLong ? [] : [refusal('beyond-safe-harbour', '/amount')];
}

/**
 * Ceiling × amount ÷ limit × years ÷ term, by the short or the long limit that the amount and the
 * years fit: the two give the same. Half up to the cent. Asserts what `checkSafeHarbour` has checked.
 *
 * Source: regulation (EU) 2023/2831, art. 4(3) for loans and 4(6) for guarantees.
 */
export function safeHarbourEquivalent(
  amount: bigint,
  years: Fraction,
  { ceiling, shortAmount, shortTerm, longAmount, longTerm }: SafeHarbour,
): bigint {
  const isShort = amount <= shortAmount && compare(years, shortTerm) <= 0;
  const [limit, term] = isShort ? [shortAmount, shortTerm] : [longAmount, longTerm];
  const share = multiply(fraction(amount, limit), divide(years, term));
  return round(multiply(fraction(ceiling), share), 'HALF_UP');
}

/**
 * What a loan below the reference rate is worth to who receives it: the amount, less all repayments
 * and interest brought back to its day at the reference rate, (1 + r)^years.
 *
 * Precision: doubles, rounded half up to the cent at the end. Source: Commission communication
 * 2008/C 14/02; for the yearly case the same as Σ balance × (reference − rate) ÷ (1 + reference)^t.
 */
export function fullEquivalent(
  cents: bigint,
  rate: number,
  reference: number,
  repayments: readonly Repayment[],
): FullEquivalent {
  const terms: EquivalentTerm[] = [];
  let [balance, before, worth] = [cents, 0, 0];
  for (const { years, cents: principal } of repayments) {
    const step = years - before;
    const discount = (1 + reference) ** years;
    const interest = Number(balance) * rate * step;
    const asked = Number(balance) * ((1 + reference) ** step - 1);
    worth += (Number(principal) + interest) / discount;
    terms.push({ years, balance, advantage: (asked - interest) / discount });
    balance -= principal;
    before = years;
  }
  const presentValue = BigInt(Math.round(worth));
  return { cents: cents - presentValue, presentValue, terms };
}

/** The worth today of premiums not asked on what is guaranteed, at the reference rate; half up. */
export function premiumEquivalent(
  balances: readonly bigint[],
  market: number,
  paid: number,
  reference: number,
): bigint {
  const worth = balances.reduce(
    (total, balance, index) =>
      total + (Number(balance) * Math.max(market - paid, 0)) / (1 + reference) ** (index + 1),
    0,
  );
  return BigInt(Math.round(worth));
}
