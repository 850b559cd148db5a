import { FIXED_ONE, fraction, round, roundTo } from '#kernel/fractions';

import type { LoanTerms, Schedule, ScheduleRow, ScheduleTotals } from '../loans.types';

import { accrue, type Accrual } from './accrual';
import { periodsOf, type Period } from './periods';
import { hasTarget, principalOf, targetOf, type PrincipalAnswer, type Target } from './principal';

/** What one row leaves to the next. */
interface State {
  readonly balance: bigint;
  readonly target: Target | null;
  /** Interest of the deferral that waits to be paid. */
  readonly waiting: bigint;
}

interface Opening extends State {
  readonly terms: LoanTerms;
  readonly period: Period;
  readonly remaining: readonly Period[];
  /** Cents that the first instalment with principal takes on top, so that the last is like the others. */
  readonly firstExtra: bigint;
}

/** How often the first instalment is corrected, each time by what the last one is still off. */
const FIRST_RESIDUAL_TRIES = 6;

/**
 * The schedule of a loan: a pure function of its terms and of the events known so far. Each row
 * looks at the past only, so that an event leaves the rows due before it as they were.
 *
 * Interest is rounded once for each period, the instalment once each time it is reckoned; what
 * rounding leaves over goes where the contract says. Asserts what `checkTerms` has checked.
 */
export function scheduleOf(terms: LoanTerms): Schedule {
  const periods = periodsOf(terms);
  const plain = rowsOf(terms, periods, 0n);
  const isMoved = terms.rounding.residual === 'FIRST_INSTALMENT' && hasTarget(terms);
  const rows = isMoved ? withResidualFirst(terms, periods, plain) : plain;
  return { rows, totals: totalsOf(rows) };
}

/**
 * The rows whose last instalment is nearest to the others. A cent on the first one changes what each
 * later interest rounds to, so the nearest is looked for, not solved.
 */
function withResidualFirst(
  terms: LoanTerms,
  periods: readonly Period[],
  plain: readonly ScheduleRow[],
): readonly ScheduleRow[] {
  let [extra, rows, best] = [0n, plain, plain];
  for (let tries = 0; tries < FIRST_RESIDUAL_TRIES; tries += 1) {
    const correction = correctionOf(terms, rows);
    if (correction === 0n) return rows;
    extra += correction;
    rows = rowsOf(terms, periods, extra);
    if (size(offOf(terms, rows)) < size(offOf(terms, best))) best = rows;
  }
  return best;
}

function rowsOf(
  terms: LoanTerms,
  periods: readonly Period[],
  firstExtra: bigint,
): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  const lastLent = terms.disbursements.at(-1)?.day ?? terms.startDate;
  let state: State = { balance: 0n, target: null, waiting: 0n };
  for (const [index, period] of periods.entries()) {
    const remaining = periods.slice(index);
    const row = rowOf({ terms, period, remaining, firstExtra, ...state });
    rows.push(row.row);
    state = row.next;
    if (row.row.balance === 0n && lastLent < period.to) break;
  }
  return rows;
}

function rowOf(opening: Opening): { readonly row: ScheduleRow; readonly next: State } {
  const { terms, period, remaining } = opening;
  const accrual = accrue(terms, period, opening.balance);
  const { increment, mode } = terms.rounding.interest;
  const accrued = roundTo(accrual.exact, increment, mode);
  const isRecomputed = needsTarget(opening, accrual);
  const target = isRecomputed ? targetOf(terms, remaining, accrual) : opening.target;
  const question = { terms, period, remaining, accrual, interest: accrued, target };
  const principal = withFirstExtra(opening, principalOf(question));
  const interest = interestPaid(opening, accrued, principal, target);
  const repaidAtEnd = prepaidOn(terms, period);
  const balance = accrual.balance + interest.capitalised - principal.cents - repaidAtEnd;
  const row: ScheduleRow = {
    number: period.number,
    from: period.from,
    dueDate: period.to,
    opening: opening.balance,
    disbursed: accrual.disbursed,
    principal: principal.cents,
    interest: interest.paid,
    capitalisedInterest: interest.capitalised,
    prepaid: accrual.prepaid + repaidAtEnd,
    due: principal.cents + interest.paid,
    balance,
    trace: {
      stretches: accrual.stretches,
      exactInterest: accrual.exact,
      deferredInterestPaid: interest.fromBefore,
      principalRule: principal.rule,
      target: target?.cents ?? null,
      isRecomputed,
    },
  };
  return { row, next: { balance, target, waiting: interest.waiting } };
}

/** Whether the target is reckoned in this period: at first, then after each event that changes it. */
function needsTarget(opening: Opening, { disbursed }: Accrual): boolean {
  const { terms, period, target } = opening;
  if (!hasTarget(terms) || period.number <= terms.deferral.principalPeriods) return false;
  if (target === null) return true;
  if (terms.amortisation === 'FIXED_INSTALMENT') return false;
  const isHere = ({ day }: { readonly day: string }) => day >= period.from && day < period.to;
  return (
    disbursed > 0n ||
    (terms.amortisation === 'CONSTANT_ANNUITY' && terms.rateChanges.some(isHere)) ||
    terms.prepayments.some((one) => one.mode === 'REDUCE_INSTALMENT' && isHere(one))
  );
}

function withFirstExtra(opening: Opening, principal: PrincipalAnswer): PrincipalAnswer {
  const isFirst = opening.period.number === opening.terms.deferral.principalPeriods + 1;
  if (!isFirst || opening.firstExtra === 0n) return principal;
  return { ...principal, cents: principal.cents + opening.firstExtra };
}

/** What interest of this period is paid, joins the principal, or waits. */
function interestPaid(
  { terms, period, waiting }: Opening,
  accrued: bigint,
  principal: PrincipalAnswer,
  target: Target | null,
) {
  if (period.number <= terms.deferral.interestPaymentPeriods) {
    return terms.deferral.capitalise
      ? { paid: 0n, capitalised: accrued, waiting, fromBefore: 0n }
      : { paid: 0n, capitalised: 0n, waiting: waiting + accrued, fromBefore: 0n };
  }
  const own = takesResidual(terms, period, principal, target)
    ? (target?.cents ?? 0n) - principal.cents
    : accrued;
  return { paid: own + waiting, capitalised: 0n, waiting: 0n, fromBefore: waiting };
}

/** LAST_INTEREST: the last instalment stays like the others, and its interest takes the cents. */
function takesResidual(
  terms: LoanTerms,
  { number }: Period,
  { cents, rule }: PrincipalAnswer,
  target: Target | null,
): boolean {
  return (
    terms.rounding.residual === 'LAST_INTEREST' &&
    terms.amortisation === 'CONSTANT_ANNUITY' &&
    (terms.balloon ?? 0n) === 0n &&
    rule === 'all-that-is-left' &&
    number === terms.instalments &&
    target !== null &&
    target.cents > cents
  );
}

function prepaidOn(terms: LoanTerms, { to }: Period): bigint {
  return terms.prepayments
    .filter(({ day }) => day === to)
    .reduce((total, { cents }) => total + cents, 0n);
}

/** What the first instalment must take so that the last comes nearer to the others. */
function correctionOf(terms: LoanTerms, rows: readonly ScheduleRow[]): bigint {
  const off = offOf(terms, rows);
  const first = rows.find(({ number }) => number === terms.deferral.principalPeriods + 1);
  if (terms.amortisation === 'CONSTANT_PRINCIPAL' || first === undefined || off === 0n) return off;
  const { opening, trace } = first;
  const accrual = { ...NOTHING, stretches: trace.stretches, balance: opening };
  const remaining = periodsOf(terms).slice(first.number - 1);
  const { worthOfLast } = targetOf(terms, remaining, accrual);
  const present = round({ num: off * worthOfLast, den: FIXED_ONE }, 'HALF_UP');
  return present === 0n ? (off > 0n ? 1n : -1n) : present;
}

const NOTHING = { exact: fraction(0n), disbursed: 0n, prepaid: 0n };

/** By how much the last instalment exceeds the others. */
function offOf(terms: LoanTerms, rows: readonly ScheduleRow[]): bigint {
  const last = rows.at(-1);
  const target = last?.trace.target ?? null;
  if (last === undefined || target === null || rows.length < 2) return 0n;
  const isPart = terms.amortisation === 'CONSTANT_PRINCIPAL';
  return (isPart ? last.principal : last.due) - target - (terms.balloon ?? 0n);
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function totalsOf(rows: readonly ScheduleRow[]): ScheduleTotals {
  const sum = (amountOf: (row: ScheduleRow) => bigint) =>
    rows.reduce((total, row) => total + amountOf(row), 0n);
  return {
    disbursed: sum(({ disbursed }) => disbursed),
    principal: sum(({ principal }) => principal),
    prepaid: sum(({ prepaid }) => prepaid),
    interest: sum(({ interest }) => interest),
    capitalisedInterest: sum(({ capitalisedInterest }) => capitalisedInterest),
    due: sum(({ due }) => due),
  };
}
