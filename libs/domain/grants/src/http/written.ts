import { eur, formatEur } from '#kernel/money';

/** As answers write amounts. */
export const AMOUNT = { type: 'string', example: '15000.00' } as const;

export const PERCENT = { min: '0', max: '100' } as const;

export function euros(cents: bigint): string {
  return formatEur(eur(cents));
}
