import { invariant } from '#kernel/problems';

/** An amount of euros. `cents` may be negative: a debt, a correction. */
export interface Money {
  readonly cents: bigint;
  readonly currency: 'EUR';
}

/** At most ten billion euros, so that every sum of a thousand lines fits a Postgres `bigint`. */
const EUR_TEXT = /^-?(0|[1-9]\d{0,9})\.\d{2}$/;

export function eur(cents: bigint): Money {
  return { cents, currency: 'EUR' };
}

/** Whether the text is an amount as the API writes it: `15000.00`, two decimals, a dot, no spaces. */
export function isEurText(text: string): boolean {
  return EUR_TEXT.test(text);
}

/** Reads `15000.00`. Asserts what `isEurText` has checked. */
export function parseEur(text: string): Money {
  invariant(isEurText(text), `${text} is an amount of euros with two decimals`);
  return eur(BigInt(text.replace('.', '')));
}

/** Writes `15000.00`: the form of the API, not that of the screens. */
export function formatEur({ cents }: Money): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function addAll(amounts: readonly Money[]): Money {
  return eur(amounts.reduce((sum, { cents }) => sum + cents, 0n));
}

export function minOf(one: Money, other: Money): Money {
  return one.cents <= other.cents ? one : other;
}

export function maxOf(one: Money, other: Money): Money {
  return one.cents >= other.cents ? one : other;
}
