import { addMonths, civilOf, dayFrom, daysCounted } from '#kernel/calendars';
import { addDays, type LocalDate } from '#kernel/dates';
import { fraction, multiply, round } from '#kernel/fractions';

/** Amounts in cents. */
export interface CapitalisedCost {
  readonly cost: bigint;
  readonly residualValue: bigint;
  /** From the day it is in use. */
  readonly lifeMonths: number;
  readonly inServiceOn: LocalDate;
  /** Investment grant attached to it, released at the same pace. */
  readonly grant: bigint;
  /** The month in which accounting years end: 12 for calendar years. */
  readonly yearEndMonth: number;
  /** What is left is written off at once; null while the project lives. */
  readonly failedOn: LocalDate | null;
}

export interface CapitalisedYear {
  /** The last day of the accounting year. */
  readonly yearEnd: LocalDate;
  readonly days: number;
  readonly charge: bigint;
  readonly writtenOff: bigint;
  readonly netValue: bigint;
  readonly grantReleased: bigint;
  readonly grantLeft: bigint;
  /** What the year bears: charge and write-off, less the grant released. */
  readonly netCharge: bigint;
}

/**
 * The straight-line plan of engineering that was capitalised, by accounting year: cost × days ÷ days
 * of its life, in years of 360 days from the day of use; the last year takes what is left. The grant
 * is released in the same ratio, cumulated, so that it never drifts from the charges.
 *
 * Rounding: each charge half up to the cent. Source: general chart of accounts (PCG), art. 214-3.
 */
export function capitalisationPlan(asset: CapitalisedCost): readonly CapitalisedYear[] {
  const end = addMonths(asset.inServiceOn, asset.lifeMonths);
  const stop = asset.failedOn === null || asset.failedOn >= end ? null : asset.failedOn;
  const until = stop === null ? end : addDays(stop, 1);
  const base = asset.cost - asset.residualValue;
  const lifeDays = BigInt(asset.lifeMonths * 30);
  const years: CapitalisedYear[] = [];
  let [from, charged, released] = [asset.inServiceOn, 0n, 0n];
  while (from < until) {
    const yearEnd = yearEndAfter(from, asset.yearEndMonth);
    const next = addDays(yearEnd, 1);
    const isLast = next >= end;
    const failsNow = stop !== null && stop < next;
    const to = failsNow ? addDays(stop, 1) : isLast ? end : next;
    const days = daysCounted('30E/360', from, to);
    const share = multiply(fraction(base), fraction(BigInt(days), lifeDays));
    const charge = isLast && !failsNow ? base - charged : round(share, 'HALF_UP');
    charged += charge;
    const writtenOff = failsNow ? asset.cost - charged : 0n;
    const given = failsNow ? asset.grant : releasedBy(asset, charged, base);
    const netCharge = charge + writtenOff - (given - released);
    years.push({
      yearEnd,
      days,
      charge,
      writtenOff,
      netValue: asset.cost - charged - writtenOff,
      grantReleased: given - released,
      grantLeft: asset.grant - given,
      netCharge,
    });
    released = given;
    from = next;
  }
  return years;
}

/** So much of the grant as of the cost was charged. */
function releasedBy({ grant }: CapitalisedCost, charged: bigint, base: bigint): bigint {
  return base === 0n ? grant : round(fraction(grant * charged, base), 'HALF_UP');
}

function yearEndAfter(day: LocalDate, month: number): LocalDate {
  const { year, month: present } = civilOf(day);
  const first = dayFrom({ year: present > month ? year + 1 : year, month, day: 1 });
  return addDays(addMonths(first, 1), -1);
}
