import { invariant } from '#kernel/problems';

import { fraction, multiply, type Fraction } from './fraction';

/** HALF_UP rounds halves away from zero, HALF_EVEN to the even neighbour, DOWN toward zero, UP away. */
export const ROUNDING_MODES = ['HALF_UP', 'HALF_EVEN', 'DOWN', 'UP'] as const;

export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** Rounds to a whole number. */
export function round({ num, den }: Fraction, mode: RoundingMode): bigint {
  const sign = num < 0n ? -1n : 1n;
  const size = num * sign;
  const floor = size / den;
  const twiceLeft = (size - floor * den) * 2n;
  return sign * (goesUp(mode, floor, twiceLeft, den) ? floor + 1n : floor);
}

/** Rounds to a multiple of `increment`, a whole number above zero. */
export function roundTo(value: Fraction, increment: bigint, mode: RoundingMode): bigint {
  invariant(increment > 0n, 'an increment is above zero');
  return round({ num: value.num, den: value.den * increment }, mode) * increment;
}

/** Writes a number with so many decimals: `12.92`. */
export function formatDecimal(
  value: Fraction,
  decimals: number,
  mode: RoundingMode = 'HALF_UP',
): string {
  const scaled = round(multiply(value, fraction(10n ** BigInt(decimals))), mode);
  const sign = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function goesUp(mode: RoundingMode, floor: bigint, twiceLeft: bigint, den: bigint): boolean {
  if (twiceLeft === 0n || mode === 'DOWN') return false;
  if (mode === 'UP' || twiceLeft > den) return true;
  if (twiceLeft < den) return false;
  return mode === 'HALF_UP' || floor % 2n === 1n;
}
