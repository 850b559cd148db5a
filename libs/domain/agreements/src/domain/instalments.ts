import { eur, type Money } from '#kernel/money';
import { invariant, refusal, type Refusal } from '#kernel/problems';
import { applyRate } from '#kernel/rates';

/** One line of a call's payment plan: a share of the grant, in parts per million. */
export interface PlannedShare {
  readonly ratePpm: number;
}

export type ScheduledShare<Line extends PlannedShare> = Line & {
  /** From 1, in the order of the plan. */
  readonly number: number;
  readonly amount: Money;
};

const WHOLE_PPM = 1_000_000;

/** Lists every reason not to pay by this plan; an empty list means go ahead. */
export function checkInstalmentPlan(plan: readonly PlannedShare[]): readonly Refusal[] {
  const refusals = plan.flatMap(({ ratePpm }, index) =>
    ratePpm > 0 ? [] : [refusal('instalment-without-share', `/instalments/${index}/rate`)],
  );
  const whole = plan.reduce((sum, { ratePpm }) => sum + ratePpm, 0);
  return whole === WHOLE_PPM
    ? refusals
    : [...refusals, refusal('instalments-not-whole', '/instalments')];
}

/**
 * Splits a grant into the instalments of a plan; they add up to it, to the cent.
 *
 * Rounding: each instalment but the last is rounded down to the cent; the last takes the rest, so
 * that what is paid early never exceeds its share.
 * Asserts: what `checkInstalmentPlan` has checked; the grant is not negative.
 */
export function planInstalments<Line extends PlannedShare>(
  grant: Money,
  plan: readonly Line[],
): readonly ScheduledShare<Line>[] {
  invariant(grant.cents >= 0n, 'a grant to pay is not negative');
  invariant(checkInstalmentPlan(plan).length === 0, 'a payment plan shares out the whole grant');

  const early = plan.slice(0, -1).map((line) => applyRate(grant, rateOf(line), 'down'));
  const paidEarly = early.reduce((sum, { cents }) => sum + cents, 0n);
  const amounts = [...early, eur(grant.cents - paidEarly)];
  return plan.map((line, index) => ({
    ...line,
    number: index + 1,
    amount: amounts[index] ?? eur(0n),
  }));
}

function rateOf({ ratePpm }: PlannedShare) {
  return { ppm: BigInt(ratePpm) };
}
