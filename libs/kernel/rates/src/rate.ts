import { eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';

/** A share of a whole, in parts per million: 70 % is 700 000. */
export interface Rate {
  readonly ppm: bigint;
}

/** `down`: toward zero, in favour of who pays. `half-up`: to the nearest cent, halves away from zero. */
export type Rounding = 'down' | 'half-up';

const WHOLE_PPM = 1_000_000n;
const PPM_PER_PERCENT = 10_000n;
const PERCENT_TEXT = /^(0|[1-9]\d{0,3})(\.\d{1,4})?$/;

/** Whether the text is a percentage as the API writes it: `70`, `33.3333`; at most four decimals. */
export function isPercentText(text: string): boolean {
  return PERCENT_TEXT.test(text);
}

/** Reads `33.3333` as 333 333 parts per million, exactly. Asserts what `isPercentText` has checked. */
export function parsePercent(text: string): Rate {
  invariant(isPercentText(text), `${text} is a percentage with at most four decimals`);
  const [whole = '0', decimals = ''] = text.split('.');
  return { ppm: BigInt(whole) * PPM_PER_PERCENT + BigInt(decimals.padEnd(4, '0')) };
}

/** Writes `70` or `33.3333`: no more decimals than it takes. */
export function formatPercent({ ppm }: Rate): string {
  const decimals = (ppm % PPM_PER_PERCENT).toString().padStart(4, '0').replace(/0+$/, '');
  const whole = (ppm / PPM_PER_PERCENT).toString();
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The part of an amount that a rate takes, rounded as named, to the cent. */
export function applyRate(amount: Money, { ppm }: Rate, rounding: Rounding): Money {
  const exact = amount.cents * ppm;
  if (rounding === 'down') return eur(exact / WHOLE_PPM);
  const half = exact < 0n ? -WHOLE_PPM / 2n : WHOLE_PPM / 2n;
  return eur((exact + half) / WHOLE_PPM);
}

/** What share of `whole` the `part` is, rounded half up to a part per million. */
export function rateOf(part: Money, whole: Money): Rate {
  invariant(whole.cents > 0n && part.cents >= 0n, 'a share is taken of something positive');
  return { ppm: (part.cents * WHOLE_PPM * 2n + whole.cents) / (whole.cents * 2n) };
}
