import type { Fraction } from './fraction';

/**
 * Numbers near one with forty decimals, as whole multiples of 10⁻⁴⁰: for products of hundreds of
 * period factors, where exact fractions would grow without end. An error of one unit for each
 * operation is some thirty orders of magnitude below a cent.
 */
export const FIXED_ONE = 10n ** 40n;

export function fixedOf({ num, den }: Fraction): bigint {
  return (num * FIXED_ONE) / den;
}

export function fixedTimes(a: bigint, b: bigint): bigint {
  return (a * b) / FIXED_ONE;
}

export function fixedOver(a: bigint, b: bigint): bigint {
  return (a * FIXED_ONE) / b;
}
