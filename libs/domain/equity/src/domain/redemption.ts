import { addMonths } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';
import { fraction, multiply, round, split, type Fraction } from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';

/** What may be redeemed, by which law. */
export const REDEEMABLE_INSTRUMENTS = [
  'COOPERATIVE_SHARE',
  'TITRE_ASSOCIATIF',
  'TITRE_ASSOCIATIF_CONDITIONAL',
  'TITRE_PARTICIPATIF',
] as const;

export type RedeemableInstrument = (typeof REDEEMABLE_INSTRUMENTS)[number];

/** Amounts in cents. */
export interface RedemptionFacts {
  readonly instrument: RedeemableInstrument;
  readonly nominal: bigint;
  readonly issuedOn: LocalDate;
  readonly askedOn: LocalDate;
  /** Years before which nothing is redeemed; zero for cooperative shares. */
  readonly yearsMin: number;
  /** Of the nominal, the part of recorded losses that it bears; cooperative shares. */
  readonly lossShare: Fraction;
  /** Surpluses less deficits since the issue, year by year; conditional titles. */
  readonly results: readonly bigint[];
  /** Yearly payments that statutes spread it over; 1: at once. */
  readonly spreadYears: number;
  /** Capital before and the least it may fall to; null where none is kept. */
  readonly capital: { readonly before: bigint; readonly least: bigint } | null;
}

export interface Redemption {
  readonly loss: bigint;
  readonly paid: bigint;
  readonly payments: readonly bigint[];
}

/**
 * Lists every reason not to redeem yet. Source: monetary code art. L213-8 s. (titres associatifs),
 * commercial code art. L228-36 (titres participatifs), loi 47-1775 art. 13 and 18 (shares).
 */
export function checkRedemption(facts: RedemptionFacts): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const earliest = addMonths(facts.issuedOn, 12 * facts.yearsMin);
  if (facts.askedOn < earliest)
    refusals.push(refusal('redeemed-too-early', '/askedOn', { day: earliest }));
  const cumulated = facts.results.reduce((total, one) => total + one, 0n);
  if (facts.instrument === 'TITRE_ASSOCIATIF_CONDITIONAL' && cumulated <= facts.nominal)
    refusals.push(refusal('surpluses-below-nominal', '/results'));
  const { capital } = facts;
  if (capital !== null && capital.before - facts.nominal < capital.least)
    refusals.push(refusal('capital-below-least', '/capital'));
  return refusals;
}

/**
 * What is paid back: the nominal, less its part of losses (half up to the cent), in equal yearly
 * payments by largest remainder. Never above the nominal.
 */
export function redemptionOf({ nominal, lossShare, spreadYears }: RedemptionFacts): Redemption {
  const loss = round(multiply(fraction(nominal), lossShare), 'HALF_UP');
  const paid = nominal - loss;
  const parts = split(
    paid,
    Array.from({ length: spreadYears }, () => fraction(1n)),
  );
  return { loss, paid, payments: parts.map(({ units }) => units) };
}

/** For each year since the issue, what surpluses less deficits add up to. */
export function cumulatedResults(results: readonly bigint[]): readonly bigint[] {
  let total = 0n;
  return results.map((one) => {
    total += one;
    return total;
  });
}
