import type { LocalDate } from '#kernel/dates';
import { add, fraction, multiply, reduce, ZERO, type Fraction } from '#kernel/fractions';

import type { LoanTerms, Stretch } from '../loans.types';

import { stretchPart, type Period } from './periods';

export interface Accrual {
  readonly stretches: readonly Stretch[];
  readonly exact: Fraction;
  /** Lent in the period, its first day included, its last one not. */
  readonly disbursed: bigint;
  /** Repaid early within the period, its due date not included. */
  readonly prepaid: bigint;
  /** Of principal, at the end of the period, before its instalment. */
  readonly balance: bigint;
}

/** The rate of a day: that of the last change up to it. */
export function rateOn({ annualRate, rateChanges }: LoanTerms, day: LocalDate): Fraction {
  let rate = annualRate;
  for (const change of rateChanges) if (change.day <= day) ({ rate } = change);
  return rate;
}

/**
 * The interest of one period on the balance it began with: each stretch between two events bears its
 * own balance, rate and part of the year. Nothing is rounded here.
 */
export function accrue(terms: LoanTerms, period: Period, opening: bigint): Accrual {
  const stretches: Stretch[] = [];
  let [balance, disbursed, prepaid, exact] = [opening, 0n, 0n, ZERO];
  const days = cutsOf(terms, period);
  for (const [index, from] of days.entries()) {
    const lent = onDay(terms.disbursements, from, period.number === 1 && index === 0);
    const repaid = index === 0 ? 0n : onDay(terms.prepayments, from, false);
    disbursed += lent;
    prepaid += repaid;
    balance += lent - repaid;
    const to = days[index + 1] ?? period.to;
    const part = stretchPart(terms.dayCount, period, from, to);
    const rate = rateOn(terms, from);
    stretches.push({ from, to, balance, rate, part });
    const interest = multiply(fraction(balance), multiply(rate, part));
    exact = index === 0 ? interest : reduce(add(exact, interest));
  }
  return { stretches, exact, disbursed, prepaid, balance };
}

/** The days of a period on which something changes, its first day first. */
function cutsOf(terms: LoanTerms, { from, to }: Period): readonly LocalDate[] {
  const isInside = ({ day }: { readonly day: LocalDate }) => day > from && day < to;
  const events = [
    ...terms.disbursements.filter(isInside),
    ...terms.prepayments.filter(isInside),
    ...terms.rateChanges.filter(isInside),
  ];
  if (events.length === 0) return [from];
  return [from, ...new Set(events.map(({ day }) => day).toSorted())];
}

function onDay(
  events: readonly { readonly day: LocalDate; readonly cents: bigint }[],
  day: LocalDate,
  isEarlierToo: boolean,
): bigint {
  return events
    .filter((event) => event.day === day || (isEarlierToo && event.day < day))
    .reduce((total, { cents }) => total + cents, 0n);
}
