import { addMonths } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';

import type { Aid, DeMinimisRule } from '../state-aid.types';

export interface DeMinimisStanding {
  /** The first day that counts: aid granted on it is still in the window. */
  readonly windowFrom: LocalDate;
  readonly counted: readonly Aid[];
  readonly used: bigint;
  /** What may still be granted; never below zero. */
  readonly available: bigint;
  /** Whether the whole of the new aid fits: a part of it never does. */
  readonly isWithin: boolean;
}

/**
 * What one undertaking was granted over the rolling years before a new aid, that first day included.
 * An aid beyond the ceiling leaves the regulation whole: it is not cut to what is left.
 *
 * Units: cents of gross grant equivalent. Source: regulation (EU) 2023/2831, art. 3(2) and 3(8).
 */
export function deMinimisOn(
  day: LocalDate,
  cents: bigint,
  past: readonly Aid[],
  { ceiling, years }: DeMinimisRule,
): DeMinimisStanding {
  const windowFrom = addMonths(day, -12 * years);
  const counted = past.filter(({ grantedOn }) => grantedOn >= windowFrom && grantedOn <= day);
  const used = counted.reduce((total, one) => total + one.cents, 0n);
  const left = ceiling - used;
  return {
    windowFrom,
    counted,
    used,
    available: left < 0n ? 0n : left,
    isWithin: cents <= left,
  };
}
