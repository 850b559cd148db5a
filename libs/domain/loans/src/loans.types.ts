import type { DayCount, MonthEndRule } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';
import type { Fraction, RoundingMode } from '#kernel/fractions';

/** How the principal comes back. */
export const AMORTISATIONS = [
  'CONSTANT_ANNUITY',
  'CONSTANT_PRINCIPAL',
  'BULLET',
  'PERCENT_THEN_BALLOON',
  'FIXED_INSTALMENT',
  'FREE',
] as const;

export type Amortisation = (typeof AMORTISATIONS)[number];

export const FREQUENCY_UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

export interface Frequency {
  readonly unit: (typeof FREQUENCY_UNITS)[number];
  readonly every: number;
}

/** What an early repayment shortens: each instalment to come, or the time they take. */
export const PREPAYMENT_MODES = ['REDUCE_INSTALMENT', 'REDUCE_TERM'] as const;

export type PrepaymentMode = (typeof PREPAYMENT_MODES)[number];

/** Who takes the cents that rounding leaves over. */
export const RESIDUALS = ['LAST_INSTALMENT', 'FIRST_INSTALMENT', 'LAST_INTEREST'] as const;

export type Residual = (typeof RESIDUALS)[number];

export interface RoundingRule {
  /** In cents. */
  readonly increment: bigint;
  readonly mode: RoundingMode;
}

export interface Disbursement {
  readonly day: LocalDate;
  readonly cents: bigint;
}

export interface Prepayment extends Disbursement {
  readonly mode: PrepaymentMode;
}

export interface RateChange {
  /** From this day on. */
  readonly day: LocalDate;
  readonly rate: Fraction;
}

export interface Deferral {
  /** First periods in which no principal is due. */
  readonly principalPeriods: number;
  /** First periods in which no interest is paid. */
  readonly interestPaymentPeriods: number;
  /** Whether that interest joins the principal; or else it waits, and bears none. */
  readonly capitalise: boolean;
}

/** All that a schedule is computed from: contract data, and the events known so far. */
export interface LoanTerms {
  /** By day. */
  readonly disbursements: readonly Disbursement[];
  /** For a year: 0.0425 for 4.25 %. */
  readonly annualRate: Fraction;
  readonly rateChanges: readonly RateChange[];
  /** Periods in all, those of the deferral included. */
  readonly instalments: number;
  readonly frequency: Frequency;
  /** The first period begins here; due dates are reckoned from it, never from one another. */
  readonly startDate: LocalDate;
  /** Due dates that replace the reckoned ones, by number of the instalment. */
  readonly dueDates: ReadonlyMap<number, LocalDate>;
  readonly monthEndRule: MonthEndRule;
  readonly dayCount: DayCount;
  readonly amortisation: Amortisation;
  /** FIXED_INSTALMENT: what is due each time, until repaid. */
  readonly givenInstalment: bigint | null;
  /** PERCENT_THEN_BALLOON: the part of what was lent that each instalment repays. */
  readonly instalmentShare: Fraction | null;
  /** Left to the last instalment, on top of it. */
  readonly balloon: bigint | null;
  /** FREE: the principal of each instalment. */
  readonly principals: readonly bigint[] | null;
  readonly deferral: Deferral;
  readonly prepayments: readonly Prepayment[];
  readonly rounding: {
    readonly interest: RoundingRule;
    readonly instalment: RoundingRule;
    readonly residual: Residual;
  };
}

/** One stretch of a period in which neither the balance nor the rate changed. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly balance: bigint;
  readonly rate: Fraction;
  /** Of a year. */
  readonly part: Fraction;
}

/** How the principal of a row came about. */
export type PrincipalRule =
  | 'deferred'
  | 'instalment-less-interest'
  | 'equal-part'
  | 'share-of-loan'
  | 'as-agreed'
  | 'all-that-is-left'
  | 'none-before-the-end';

/** Why the amounts of a row are what they are. */
export interface RowTrace {
  readonly stretches: readonly Stretch[];
  /** Before it was rounded, once. */
  readonly exactInterest: Fraction;
  /** Waiting since the deferral, and paid with this row. */
  readonly deferredInterestPaid: bigint;
  readonly principalRule: PrincipalRule;
  /** The constant instalment, or the equal part of principal, that was in force. */
  readonly target: bigint | null;
  /** Whether `target` was reckoned anew in this period. */
  readonly isRecomputed: boolean;
}

/** Amounts in cents. */
export interface ScheduleRow {
  readonly number: number;
  readonly from: LocalDate;
  readonly dueDate: LocalDate;
  readonly opening: bigint;
  readonly disbursed: bigint;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly capitalisedInterest: bigint;
  /** Repaid early, after the row before and up to its due date. */
  readonly prepaid: bigint;
  readonly due: bigint;
  /** Principal left once the row is paid. */
  readonly balance: bigint;
  readonly trace: RowTrace;
}

export interface ScheduleTotals {
  readonly disbursed: bigint;
  readonly principal: bigint;
  readonly prepaid: bigint;
  readonly interest: bigint;
  readonly capitalisedInterest: bigint;
  readonly due: bigint;
}

export interface Schedule {
  readonly rows: readonly ScheduleRow[];
  readonly totals: ScheduleTotals;
}
