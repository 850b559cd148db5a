import type { Money } from '#kernel/money';
import type { FragilityClass } from '#domain/organisations';

import type { Mitigation } from '../decision.types';

import type { Hundredths } from './score';

export const COOPERATION_STRENGTHS = ['strong', 'fair', 'weak'] as const;

export type CooperationStrength = (typeof COOPERATION_STRENGTHS)[number];

/** One of those who apply, on its latest accounts. */
export interface OrganisationRisk {
  readonly organisationId: string;
  /** What it asks for itself. */
  readonly requested: Money;
  /** Null: it has shown no accounts. */
  readonly fragility: FragilityClass | null;
}

/** Two axes that are never brought to one figure (D19). */
export interface RiskReading {
  /** Null: nobody has shown accounts, so that nothing can be said. */
  readonly fragility: FragilityClass | null;
  readonly cooperation: CooperationStrength;
  /** Whether the risk share of the envelope may fund it. */
  readonly drawsOnRiskShare: boolean;
  /** Whether a grant carries at least one mitigation. */
  readonly needsMitigation: boolean;
  /** Worth considering, most telling first: it advises, and decides nothing. */
  readonly advised: readonly Mitigation[];
  /** How many have shown no accounts: beside others who have, read as the most fragile. */
  readonly withoutAccounts: number;
}

/**
 * Where the axes are cut. Our own reading of D19, from 2027-01-01: points as the scale of
 * organisations gives them for its ratios; cooperation from the first score, out of 100.
 */
const POINTS: Readonly<Record<FragilityClass, bigint>> = { A: 3n, B: 2n, C: 1n, D: 0n };
const HALVES_AT_LEAST = { A: 5n, B: 3n, C: 1n } as const;
const STRONG_FROM: Hundredths = 7_000;
const FAIR_FROM: Hundredths = 4_000;

/**
 * The class of a consortium: the mean of the points of its funded members, weighted by what each
 * asks for (all alike when nobody asks for anything), to the nearest class, halves to the sounder.
 * Beside others who have, whoever has shown no accounts counts as a D; where nobody has, null.
 */
export function consortiumClass(members: readonly OrganisationRisk[]): FragilityClass | null {
  if (members.every(({ fragility }) => fragility === null)) return null;
  const asked = members.reduce((sum, { requested }) => sum + requested.cents, 0n);
  const weightOf = ({ requested }: OrganisationRisk) => (asked > 0n ? requested.cents : 1n);
  const whole = members.reduce((sum, member) => sum + weightOf(member), 0n);
  const points = members.reduce(
    (sum, member) => sum + weightOf(member) * POINTS[member.fragility ?? 'D'],
    0n,
  );
  const reaches = (halves: bigint) => 2n * points >= halves * whole;
  if (reaches(HALVES_AT_LEAST.A)) return 'A';
  if (reaches(HALVES_AT_LEAST.B)) return 'B';
  return reaches(HALVES_AT_LEAST.C) ? 'C' : 'D';
}

export function cooperationStrength(firstScore: Hundredths): CooperationStrength {
  if (firstScore >= STRONG_FROM) return 'strong';
  return firstScore >= FAIR_FROM ? 'fair' : 'weak';
}

/** Reads both axes. No class is ever a reason to refuse. */
export function readRisk(
  members: readonly OrganisationRisk[],
  firstScore: Hundredths,
): RiskReading {
  const fragility = consortiumClass(members);
  const cooperation = cooperationStrength(firstScore);
  const isFragile = fragility === 'C' || fragility === 'D';
  return {
    fragility,
    cooperation,
    drawsOnRiskShare: isFragile,
    needsMitigation: isFragile,
    advised: isFragile ? ADVISED[cooperation] : [],
    withoutAccounts: members.filter((one) => one.fragility === null).length,
  };
}

/** Partners who hold together can stand for one another; those who do not yet are better tutored. */
const ADVISED: Readonly<Record<CooperationStrength, readonly Mitigation[]>> = {
  strong: ['partner-solidarity', 'larger-advance'],
  fair: ['larger-advance', 'split-payments', 'tutor-organisation'],
  weak: ['tutor-organisation', 'split-payments'],
};
