import { fraction, multiply, round, sum, type Fraction } from '#kernel/fractions';

/** How a contribution in kind is valued. */
export const VALUATION_METHODS = [
  'SMIC_MULTIPLE',
  'SMIC_CHARGED',
  'REPLACEMENT_COST',
  'AVERAGE_ENTITY_WAGE',
  'EMPLOYER_COST',
  'MARKET_PRICE',
  'RENTAL_VALUE',
  'NOT_VALUED',
] as const;

export type ValuationMethod = (typeof VALUATION_METHODS)[number];

export interface InKindLine {
  readonly method: ValuationMethod;
  /** Hours, days, square metres…, in the unit of the rate. */
  readonly quantity: Fraction;
  /** Euros for one unit; for the methods of the SMIC, that of an hour. */
  readonly rate: Fraction;
  /** 1 for execution, more for skilled work. */
  readonly coefficient: Fraction;
  /** Of the employer, on top of the wage: SMIC_CHARGED. */
  readonly employerRate: Fraction;
  /** The part of the year that it covers: RENTAL_VALUE. */
  readonly yearPart: Fraction;
}

/** Hours in a year of full-time work (labour code, art. L3121-41). */
const HOURS_OF_FULL_TIME = 1_607n;

/**
 * What a contribution in kind is worth: quantity × rate, and as its method has it × coefficient, ×
 * (1 + employer's rate), × part of the year. Cents, rounded half up once, at the end: rounding the
 * hourly rate first would give another amount.
 *
 * Source: ANC 2018-06, art. 211-1 and 211-2; rulebook §3.
 */
export function valueInKind(line: InKindLine): bigint {
  const { method, quantity, rate, coefficient, employerRate, yearPart } = line;
  if (method === 'NOT_VALUED') return 0n;
  const plain = multiply(multiply(quantity, rate), coefficient);
  const charged =
    method === 'SMIC_CHARGED' ? multiply(plain, sum([fraction(1n), employerRate])) : plain;
  const timed = method === 'RENTAL_VALUE' ? multiply(charged, yearPart) : charged;
  return round(multiply(timed, fraction(100n)), 'HALF_UP');
}

/** Hours as a part of full-time work over a year. */
export function fullTimeEquivalent(hours: Fraction): Fraction {
  return multiply(hours, fraction(1n, HOURS_OF_FULL_TIME));
}
