import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

/** What a year of accounts says of how an organisation stands. */
export interface AccountsFigures {
  /** The last day of the financial year. */
  readonly closedOn: LocalDate;
  /** Twelve, but for a first or a changed financial year. */
  readonly months: number;
  /** May be negative, as may the working capital. */
  readonly ownFunds: Money;
  readonly balanceTotal: Money;
  readonly workingCapital: Money;
  readonly cash: Money;
  readonly charges: Money;
  readonly income: Money;
  /** What the largest of its funders or customers brought. */
  readonly largestIncome: Money;
}

export const FRAGILITY_CLASSES = ['A', 'B', 'C', 'D'] as const;

export type FragilityClass = (typeof FRAGILITY_CLASSES)[number];

/**
 * `own-funds`: own funds to the total of the balance sheet; `working-capital` and `cash`: days of
 * charges; `dependence`: the largest source of income to all of it.
 */
export const FRAGILITY_RATIOS = ['own-funds', 'working-capital', 'cash', 'dependence'] as const;

export type FragilityRatio = (typeof FRAGILITY_RATIOS)[number];

/** The bounds of classes A, B and C, in parts per million or in days; beyond the last is D. */
export type RatioBounds = readonly [a: number, b: number, c: number];

/** How figures are read: dated reference data, with its source. */
export interface FragilityScale {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly source: string;
  /** At least, but for the dependence: at most. */
  readonly bounds: Readonly<Record<FragilityRatio, RatioBounds>>;
  /** Of the points of the four ratios, three for an A to none for a D: the fewest for A, B and C. */
  readonly points: RatioBounds;
  /** The best class of an organisation that owes more than it has. */
  readonly negativeOwnFundsAtBest: FragilityClass;
}

export interface RatioReading {
  readonly ratio: FragilityRatio;
  readonly unit: 'ppm' | 'days';
  /** Null when the figures do not say: nothing was spent, or nothing earned. It counts as a D. */
  readonly value: number | null;
  readonly class: FragilityClass;
  readonly points: number;
  /** The bound that was met; null for a D. */
  readonly bound: number | null;
}

export interface FragilityReading {
  readonly class: FragilityClass;
  readonly points: number;
  readonly ratios: readonly RatioReading[];
  /** Whether negative own funds, rather than points, set the class. */
  readonly isCapped: boolean;
  readonly scale: Pick<FragilityScale, 'code' | 'validFrom' | 'source'>;
}

const DAYS_OF_A_YEAR = 365n;
const MONTHS_OF_A_YEAR = 12n;
const WHOLE_PPM = 1_000_000n;
const MOST_MONTHS = 24;

/** Lists what cannot be true of a year of accounts. */
export function checkAccounts(figures: AccountsFigures, today: LocalDate): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { closedOn, months, ownFunds, balanceTotal, cash, income, largestIncome } = figures;
  if (closedOn > today) refusals.push(refusal('accounts-not-closed-yet', '/closedOn'));
  if (months < 1 || months > MOST_MONTHS) {
    refusals.push(refusal('accounts-of-too-many-months', '/months', { max: MOST_MONTHS }));
  }
  if (balanceTotal.cents <= 0n) refusals.push(refusal('balance-total-missing', '/balanceTotal'));
  if (ownFunds.cents > balanceTotal.cents) {
    refusals.push(refusal('own-funds-above-balance-total', '/ownFunds'));
  }
  if (cash.cents > balanceTotal.cents) refusals.push(refusal('cash-above-balance-total', '/cash'));
  if (largestIncome.cents > income.cents) {
    refusals.push(refusal('largest-income-above-income', '/largestIncome'));
  }
  return refusals;
}

/**
 * Reads the figures of a year against a scale: a class from A (sound) to D (fragile), and why.
 * It never decides: a call may reserve a share of its envelope to C and D, and no class is refused.
 *
 * Units: shares in parts per million, durations in whole days of charges.
 * Rounding: down, so that a bound is met only when it truly is; the dependence is rounded up.
 * Source: of the bounds, the scale. Points: 3 for A, 2 for B, 1 for C, none for D or for unknown.
 */
export function fragilityClass(figures: AccountsFigures, scale: FragilityScale): FragilityReading {
  const ratios = FRAGILITY_RATIOS.map((ratio) => readRatio(ratio, figures, scale.bounds[ratio]));
  const points = ratios.reduce((sum, reading) => sum + reading.points, 0);
  const earned = classOf(points, scale.points);
  const atBest = scale.negativeOwnFundsAtBest;
  const isCapped = figures.ownFunds.cents < 0n && earned < atBest;
  const { code, validFrom, source } = scale;
  return {
    class: isCapped ? atBest : earned,
    points,
    ratios,
    isCapped,
    scale: { code, validFrom, source },
  };
}

function readRatio(
  ratio: FragilityRatio,
  figures: AccountsFigures,
  bounds: RatioBounds,
): RatioReading {
  const value = valueOf(ratio, figures);
  const unit = ratio === 'own-funds' || ratio === 'dependence' ? 'ppm' : 'days';
  const isMet = (bound: number) =>
    value !== null && (ratio === 'dependence' ? value <= bound : value >= bound);
  const met = bounds.findIndex(isMet);
  const rank = met === -1 ? bounds.length : met;
  return {
    ratio,
    unit,
    value,
    class: FRAGILITY_CLASSES[rank] ?? 'D',
    points: bounds.length - rank,
    bound: bounds[rank] ?? null,
  };
}

function valueOf(ratio: FragilityRatio, figures: AccountsFigures): number | null {
  const { ownFunds, balanceTotal, workingCapital, cash, income, largestIncome } = figures;
  switch (ratio) {
    case 'own-funds':
      return quotient(ownFunds.cents * WHOLE_PPM, balanceTotal.cents);
    case 'working-capital':
      return daysOf(workingCapital, figures);
    case 'cash':
      return daysOf(cash, figures);
    case 'dependence': {
      const down = quotient(-largestIncome.cents * WHOLE_PPM, income.cents);
      return down === null ? null : 0 - down;
    }
  }
}

/** How many days of charges an amount covers, a year being of 365. */
function daysOf(amount: Money, { charges, months }: AccountsFigures): number | null {
  const days = amount.cents * DAYS_OF_A_YEAR * BigInt(months);
  return quotient(days, charges.cents * MONTHS_OF_A_YEAR);
}

/** Rounded down, toward what is worse; null when there is nothing to divide by. */
function quotient(part: bigint, whole: bigint): number | null {
  if (whole <= 0n) return null;
  const towardZero = part / whole;
  return Number(part % whole < 0n ? towardZero - 1n : towardZero);
}

function classOf(points: number, fewest: RatioBounds): FragilityClass {
  const rank = fewest.findIndex((bound) => points >= bound);
  return FRAGILITY_CLASSES[rank === -1 ? fewest.length : rank] ?? 'D';
}
