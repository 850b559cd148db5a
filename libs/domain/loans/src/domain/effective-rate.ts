import { aprInterval, type AprUnit } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';
import type { Fraction } from '#kernel/fractions';

/** What the borrower receives (above zero) or pays (below), and when, in years from the first. */
export interface TimedFlow {
  readonly years: number;
  /** In cents. */
  readonly amount: number;
}

export interface DatedFlow {
  readonly day: LocalDate;
  readonly cents: bigint;
}

/** So many equal flows, the first at a time in years, the next each a step later. */
export interface FlowSeries {
  readonly count: number;
  readonly cents: bigint;
  readonly firstYears: Fraction;
  readonly stepYears: Fraction;
}

/** Yearly rates as numbers: 0.0598 for 5.98 %. */
export interface EffectiveRates {
  /** TAEG: by equivalence, as if interest bore interest within the year. */
  readonly annual: number;
  /** Proportional TEG: the rate of a period, times the periods of a year. */
  readonly proportional: number;
}

/** Of the exponent ln(1 + rate): from a rate of nearly −100 % to beyond any that lenders ask. */
const LOWEST = -20;
const HIGHEST = 60;
/** Halvings that bring eighty to less than what a double can tell apart. */
const HALVINGS = 80;

/** The flows of dated amounts, timed as the annual percentage rate does. */
export function timedFlows(flows: readonly DatedFlow[], unit: AprUnit): readonly TimedFlow[] {
  const origin = flows.reduce<LocalDate | null>(
    (first, { day, cents }) => (cents > 0n && (first === null || day < first) ? day : first),
    null,
  );
  if (origin === null) return [];
  return flows.map(({ day, cents }) => ({
    years: numberOf(aprInterval(origin, day, unit)),
    amount: Number(cents),
  }));
}

export function flowsOfSeries(series: readonly FlowSeries[]): readonly TimedFlow[] {
  return series.flatMap(({ count, cents, firstYears, stepYears }) => {
    const [first, step] = [numberOf(firstYears), numberOf(stepYears)];
    return Array.from({ length: count }, (_, index) => ({
      years: first + index * step,
      amount: Number(cents),
    }));
  });
}

/**
 * The rate X for which what is received and what is paid are worth the same:
 * Σ amount × (1 + X)^−years = 0. Null when no rate is: nothing received, or nothing paid.
 *
 * Precision: bisection between a sign change, in doubles; the first eight decimals of the percentage
 * are exact. Source: directive 2008/48/EC, annex I; monetary code art. R314-3 for the proportional.
 */
export function effectiveRates(
  flows: readonly TimedFlow[],
  periodsPerYear: number,
): EffectiveRates | null {
  const exponent = exponentOf(flows);
  if (exponent === null) return null;
  return {
    annual: Math.expm1(exponent),
    proportional: periodsPerYear * Math.expm1(exponent / periodsPerYear),
  };
}

function exponentOf(flows: readonly TimedFlow[]): number | null {
  const worth = (exponent: number) =>
    flows.reduce((total, { years, amount }) => total + amount * Math.exp(-exponent * years), 0);
  const atZero = worth(0);
  if (atZero === 0) return flows.length === 0 ? null : 0;
  let [low, high] = atZero < 0 ? [0, HIGHEST] : [LOWEST, 0];
  if (Math.sign(worth(low)) === Math.sign(worth(high))) return null;
  const atLow = Math.sign(worth(low));
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (Math.sign(worth(middle)) === atLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function numberOf({ num, den }: Fraction): number {
  return Number(num) / Number(den);
}
