import type { LocalDate } from '#kernel/dates';

import type { DeMinimisRule, RegulatedAid, Regulation } from '../state-aid.types';

import { deMinimisOn, type DeMinimisStanding } from './de-minimis';

export interface CeilingStanding extends DeMinimisStanding {
  /** Whose ceiling it is. */
  readonly regulation: Regulation;
  readonly ceiling: bigint;
}

/**
 * Where a single undertaking stands below each ceiling that a new aid must respect. General aid
 * counts towards both ceilings; aid for services of general economic interest, towards its own only,
 * together with all general aid.
 *
 * Units: cents of gross grant equivalent. Source: regulation (EU) 2023/2832, art. 5(1) and (2).
 */
export function standingsOn(
  day: LocalDate,
  aid: { readonly cents: bigint; readonly regulation: Regulation },
  past: readonly RegulatedAid[],
  rules: Readonly<Record<Regulation, DeMinimisRule>>,
): readonly CeilingStanding[] {
  const general = past.filter(({ regulation }) => regulation === 'GENERAL');
  const below = (regulation: Regulation, counted: readonly RegulatedAid[]): CeilingStanding => ({
    ...deMinimisOn(day, aid.cents, counted, rules[regulation]),
    regulation,
    ceiling: rules[regulation].ceiling,
  });
  return [
    ...(aid.regulation === 'GENERAL' ? [below('GENERAL', general)] : []),
    below('SGEI', past),
  ];
}
