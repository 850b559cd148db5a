import { eur, type Money } from '#kernel/money';
import { invariant, refusal, type Refusal } from '#kernel/problems';
import { applyRate, type Rate } from '#kernel/rates';

/** What makes an instalment due. */
export const INSTALMENT_TRIGGERS = [
  'signature',
  'date',
  'interim-report',
  'final-report',
  'evidence',
  'milestone',
] as const;

export type InstalmentTrigger = (typeof INSTALMENT_TRIGGERS)[number];

/** One line of a call's payment plan: a share of the grant, due when its trigger happens. */
export interface PlannedInstalment {
  readonly rate: Rate;
  readonly trigger: InstalmentTrigger;
}

export interface Instalment {
  /** From 1, in the order of the plan. */
  readonly number: number;
  readonly trigger: InstalmentTrigger;
  readonly rate: Rate;
  readonly amount: Money;
}

const WHOLE_PPM = 1_000_000n;

/** Lists every reason not to pay by this plan; an empty list means go ahead. */
export function checkInstalmentPlan(plan: readonly PlannedInstalment[]): readonly Refusal[] {
  const refusals = plan.flatMap(({ rate }, index) =>
    rate.ppm > 0n ? [] : [refusal('instalment-without-share', `/instalments/${index}/rate`)],
  );
  const whole = plan.reduce((sum, { rate }) => sum + rate.ppm, 0n);
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
export function planInstalments(
  grant: Money,
  plan: readonly PlannedInstalment[],
): readonly Instalment[] {
  invariant(grant.cents >= 0n, 'a grant to pay is not negative');
  invariant(checkInstalmentPlan(plan).length === 0, 'a payment plan shares out the whole grant');

  const early = plan.slice(0, -1).map(({ rate }) => applyRate(grant, rate, 'down'));
  const paidEarly = early.reduce((sum, { cents }) => sum + cents, 0n);
  const amounts = [...early, eur(grant.cents - paidEarly)];
  return plan.map((line, index) => ({
    ...line,
    number: index + 1,
    amount: amounts[index] ?? eur(0n),
  }));
}
