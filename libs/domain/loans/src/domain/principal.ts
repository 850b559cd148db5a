import { add, fraction, multiply, roundTo } from '#kernel/fractions';

import type { LoanTerms, PrincipalRule } from '../loans.types';

import type { Accrual } from './accrual';
import { annuity, equalPart } from './instalment';
import type { Period } from './periods';

/** What an instalment aims at: a constant instalment, or an equal part of the principal. */
export interface Target {
  readonly cents: bigint;
  /** Today's worth, with forty decimals, of one cent at the last due date; for the first residual. */
  readonly worthOfLast: bigint;
}

export interface PrincipalQuestion {
  readonly terms: LoanTerms;
  readonly period: Period;
  readonly remaining: readonly Period[];
  readonly accrual: Accrual;
  /** Of this period, rounded. */
  readonly interest: bigint;
  readonly target: Target | null;
}

export interface PrincipalAnswer {
  readonly cents: bigint;
  readonly rule: PrincipalRule;
}

/** Whether this way of repaying has a target that events change. */
export function hasTarget({ amortisation }: LoanTerms): boolean {
  return (
    amortisation === 'CONSTANT_ANNUITY' ||
    amortisation === 'CONSTANT_PRINCIPAL' ||
    amortisation === 'FIXED_INSTALMENT'
  );
}

/** The target as it is reckoned at this period, from what is owed then and the periods left. */
export function targetOf(
  terms: LoanTerms,
  remaining: readonly Period[],
  { balance, exact }: Accrual,
): Target {
  if (terms.amortisation === 'FIXED_INSTALMENT')
    return { cents: terms.givenInstalment ?? 0n, worthOfLast: 0n };
  if (terms.amortisation === 'CONSTANT_PRINCIPAL')
    return { cents: equalPart(terms, remaining.length, balance), worthOfLast: 0n };
  return annuity(terms, remaining, add(fraction(balance), exact));
}

/** The principal of an instalment by the rule of its loan, before the end and its residue. */
export function principalOf(question: PrincipalQuestion): PrincipalAnswer {
  const { terms, period, accrual, interest, target } = question;
  if (period.number <= terms.deferral.principalPeriods) return { cents: 0n, rule: 'deferred' };
  if (isLast(question)) return { cents: accrual.balance, rule: 'all-that-is-left' };
  const wanted = wantedOf(terms, period, accrual, interest, target);
  return wanted.cents >= accrual.balance && accrual.balance > 0n
    ? { cents: accrual.balance, rule: 'all-that-is-left' }
    : wanted;
}

function isLast({ remaining }: PrincipalQuestion): boolean {
  return remaining.length === 1;
}

function wantedOf(
  terms: LoanTerms,
  period: Period,
  accrual: Accrual,
  interest: bigint,
  target: Target | null,
): PrincipalAnswer {
  switch (terms.amortisation) {
    case 'CONSTANT_ANNUITY':
    case 'FIXED_INSTALMENT':
      return { cents: (target?.cents ?? 0n) - interest, rule: 'instalment-less-interest' };
    case 'CONSTANT_PRINCIPAL':
      return { cents: target?.cents ?? 0n, rule: 'equal-part' };
    case 'BULLET':
      return { cents: 0n, rule: 'none-before-the-end' };
    case 'PERCENT_THEN_BALLOON':
      return { cents: shareOfLoan(terms, period), rule: 'share-of-loan' };
    case 'FREE':
      return { cents: terms.principals?.[period.number - 1] ?? 0n, rule: 'as-agreed' };
  }
}

/** Of all that was lent before the due date. */
function shareOfLoan(terms: LoanTerms, { to }: Period): bigint {
  const lent = terms.disbursements
    .filter(({ day }) => day < to)
    .reduce((total, { cents }) => total + cents, 0n);
  const { increment, mode } = terms.rounding.instalment;
  const share = terms.instalmentShare ?? equalShare(terms, lent);
  return roundTo(multiply(fraction(lent), share), increment, mode);
}

/** Where only the balloon is given: what leads to it in equal parts. */
function equalShare(terms: LoanTerms, lent: bigint) {
  const parts = BigInt(terms.instalments - terms.deferral.principalPeriods);
  const shared = lent - (terms.balloon ?? 0n);
  return lent === 0n ? fraction(0n) : fraction(shared, lent * parts);
}
