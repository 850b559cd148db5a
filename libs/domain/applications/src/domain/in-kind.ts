import { eur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import type { Rate } from '#kernel/rates';

/** What is given without being paid for. */
export const IN_KIND_KINDS = [
  'volunteering',
  'seconded-staff',
  'premises',
  'equipment',
  'services',
  'goods',
] as const;

/** How a gift in kind comes to be worth something; the choice is told, and kept all along. */
export const VALUATION_METHODS = [
  'smic-multiple',
  'smic-charged',
  'replacement-cost',
  'average-entity-wage',
  'employer-cost',
  'market-price',
  'rental-value',
  'not-valued',
] as const;

export type ValuationMethod = (typeof VALUATION_METHODS)[number];

export const IN_KIND_UNITS = ['hour', 'day', 'month', 'square-metre', 'item'] as const;

/** How a line in kind was valued. Decimals are texts: `120`, `1.5`. */
export interface InKindValuation {
  readonly kind: (typeof IN_KIND_KINDS)[number];
  /** Who gives it, in the partner's words: a group rather than a name. */
  readonly contributor: string | null;
  readonly method: ValuationMethod;
  readonly quantity: string;
  readonly unit: (typeof IN_KIND_UNITS)[number];
  /** In euros per unit; null only when it is not valued. Those of the SMIC are of the dated table. */
  readonly rate: string | null;
  /** Where the rate comes from: an agreement, a quotation, the dated table. */
  readonly rateSource: string | null;
  /** Of skill: 1 for carrying out, 1.5 for skilled, 2.5 for expert work. */
  readonly coefficient: string;
  /** Of `smic-charged`: the employer's contributions, in percent. */
  readonly employerRatePct: string | null;
}

/** A price of an hour, as dated reference data. */
export interface DatedRate {
  readonly code: string;
  readonly validFrom: string;
  readonly amount: Money;
  readonly source: string;
}

/** What a gift is worth: to the cent, for who wants to follow, and in whole euros, for the form. */
export interface InKindWorth {
  readonly exact: Money;
  readonly inWholeEuros: Money;
}

const SMIC_METHODS: readonly ValuationMethod[] = ['smic-multiple', 'smic-charged'];
const SMIC_HOURLY = 'smic-hourly';
const HUNDREDTHS = 100n;
const WHOLE_PPM = 1_000_000n;

/** Whether the method takes its rate from the dated table, whatever is typed. */
export function usesSmic({ method }: Pick<InKindValuation, 'method'>): boolean {
  return SMIC_METHODS.includes(method);
}

/** The legal minimum wage of an hour on that day; undefined before the table begins. */
export function smicOn(day: string, rates: readonly DatedRate[]): DatedRate | undefined {
  return rates
    .filter(({ code, validFrom }) => code === SMIC_HOURLY && validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/**
 * Quantity × rate × coefficient × (1 + employer's rate).
 *
 * Units: cents. Rounding: half up, once and at the end; rounding the hourly rate first gives too
 * much. Source: ANC 2018-06, art. 211-1; methods as its users publish them.
 */
export function worthOf(
  { quantity, coefficient, method }: InKindValuation,
  rate: Money,
  employerRate: Rate,
): InKindWorth {
  if (method === 'not-valued') return { exact: eur(0n), inWholeEuros: eur(0n) };
  const charged = method === 'smic-charged' ? WHOLE_PPM + employerRate.ppm : WHOLE_PPM;
  const numerator = hundredthsIn(quantity) * hundredthsIn(coefficient) * rate.cents * charged;
  const denominator = HUNDREDTHS * HUNDREDTHS * WHOLE_PPM;
  return {
    exact: eur(halfUp(numerator, denominator)),
    inWholeEuros: eur(halfUp(numerator, denominator * HUNDREDTHS) * HUNDREDTHS),
  };
}

/** What a valuation lacks; pointers are into it. */
export function checkValuation(valuation: InKindValuation, at: string): readonly Refusal[] {
  const { method, rate, rateSource, employerRatePct } = valuation;
  const lacks = (is: boolean, code: string, field: string) =>
    is ? [refusal(code, `${at}/${field}`)] : [];
  const isTyped = method !== 'not-valued' && !usesSmic(valuation);
  return [
    ...lacks(isTyped && rate === null, 'valuation-rate-missing', 'rate'),
    ...lacks(isTyped && rateSource === null, 'valuation-source-missing', 'rateSource'),
    ...lacks(
      method === 'smic-charged' && employerRatePct === null,
      'valuation-employer-rate-missing',
      'employerRatePct',
    ),
  ];
}

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** `12.5` is 1 250 hundredths. Asserts what the DTO has checked: at most two decimals. */
export function hundredthsIn(text: string): bigint {
  const [, whole = '0', decimals = ''] = DECIMAL.exec(text) ?? [];
  return BigInt(whole) * HUNDREDTHS + BigInt(decimals.padEnd(2, '0'));
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
