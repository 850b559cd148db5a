import { invariant } from '#kernel/problems';

/** An exact number: `num` over `den`, which is above zero. Not reduced unless told. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

const DECIMAL_TEXT = /^(-?)(0|[1-9]\d{0,17})(?:\.(\d{1,18}))?$/;
const RATIO_TEXT = /^-?(0|[1-9]\d{0,17})\/([1-9]\d{0,17})$/;

export function fraction(num: bigint, den = 1n): Fraction {
  invariant(den !== 0n, 'nothing is divided by zero');
  return den < 0n ? { num: -num, den: -den } : { num, den };
}

/** Whether the text is an exact number as the API writes it: `4.25`, `-3`, `1/3`. */
export function isFractionText(text: string): boolean {
  return DECIMAL_TEXT.test(text) || RATIO_TEXT.test(text);
}

/** Whether the text is a decimal number: `4.25`, at most eighteen decimals. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text);
}

/** Reads `4.25` or `1/3`, exactly. Asserts what `isFractionText` has checked. */
export function parseFraction(text: string): Fraction {
  invariant(isFractionText(text), `${text} is a decimal number or a fraction`);
  const [numerator = '0', denominator] = text.split('/');
  if (denominator !== undefined) return fraction(BigInt(numerator), BigInt(denominator));
  const [whole = '0', decimals = ''] = text.split('.');
  return reduce({ num: BigInt(whole + decimals), den: 10n ** BigInt(decimals.length) });
}

/** Reads `4.25` as 4.25 over a hundred. */
export function parsePercentage(text: string): Fraction {
  const { num, den } = parseFraction(text);
  return reduce({ num, den: den * 100n });
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { num: -b.num, den: b.den });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.num, den: a.den * b.den };
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Below zero, zero or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((total, one) => reduce(add(total, one)), ZERO);
}

export function reduce({ num, den }: Fraction): Fraction {
  const divisor = greatestDivisor(num < 0n ? -num : num, den);
  return divisor === 1n ? { num, den } : { num: num / divisor, den: den / divisor };
}

/** Writes `74/366`, or `3` for a whole number, in lowest terms. */
export function formatFraction(value: Fraction): string {
  const { num, den } = reduce(value);
  return den === 1n ? num.toString() : `${num.toString()}/${den.toString()}`;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
