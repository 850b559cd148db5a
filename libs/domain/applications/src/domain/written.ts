import { eur, formatEur } from '#kernel/money';

/** Amounts in cents as sentences take them: `15000.00`. */
export function written(cents: Readonly<Record<string, bigint>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cents).map(([name, amount]) => [name, formatEur(eur(amount))]),
  );
}
