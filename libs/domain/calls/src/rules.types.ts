import type { Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';
import type { OrganisationId } from '#domain/organisations';

import type { Translated } from './form.types';

/** An amount as the API writes it, which is also how contents are stored. */
export interface WrittenMoney {
  readonly amount: string;
  readonly currency: 'EUR';
}

/** In this order, though a call has only some of them. */
export const PHASE_KINDS = [
  'expression-of-interest',
  'matching',
  'co-construction',
  'full-application',
  'admissibility',
  'assessment',
  'decision',
  'second-wave',
  'agreement',
  'implementation',
  'evaluation',
] as const;

export type PhaseKind = (typeof PHASE_KINDS)[number];

/** Local times as the call's own; null: those of the call, or not announced. */
export interface WrittenPhase {
  readonly kind: PhaseKind;
  readonly opensAtLocal: string | null;
  /** The first minute that is too late. */
  readonly closesAtLocal: string | null;
  readonly isMandatory: boolean;
}

export interface Phase {
  readonly kind: PhaseKind;
  readonly opensAt: Date | null;
  /** Exclusive. */
  readonly closesAt: Date | null;
  readonly isMandatory: boolean;
}

/** One date of a rolling call at which what has come in is taken up; what misses it has the next. */
export interface WrittenIntake {
  readonly code: string;
  readonly closesAtLocal: string;
}

export interface Intake {
  readonly code: string;
  /** Exclusive. */
  readonly closesAt: Date;
}

/** Costs of a kind, and how far they are funded. Percents in text (`12.5`), null: no such limit. */
export interface WrittenCostFamily {
  readonly code: string;
  readonly label: Translated;
  /** Accounts of the chart of the call, by their beginnings: `62`, `6411`. */
  readonly accounts: readonly string[];
  readonly isEligible: boolean;
  /** Funded at this rate rather than at that of the call. */
  readonly ratePct: string | null;
  /** Of the total costs; below, the file is warned. */
  readonly floorPct: string | null;
  /** Of the total costs; above, the file is refused. */
  readonly ceilingPct: string | null;
  /** The time and means of cooperating: coordination, facilitation, mediation. */
  readonly isCooperation: boolean;
}

export interface CostFamily {
  readonly code: string;
  readonly label: Translated;
  readonly accounts: readonly string[];
  readonly isEligible: boolean;
  readonly rate: Rate | null;
  readonly floor: Rate | null;
  readonly ceiling: Rate | null;
  readonly isCooperation: boolean;
}

export const FLAT_RATE_BASES = ['direct-costs', 'staff-costs'] as const;
export const FLAT_RATE_MODES = ['fixed', 'up-to'] as const;

interface SimplifiedCost {
  readonly code: string;
  readonly label: Translated;
  /** The code of the family that it counts in. */
  readonly family: string;
}

interface FlatRateTerms extends SimplifiedCost {
  readonly base: (typeof FLAT_RATE_BASES)[number];
  readonly mode: (typeof FLAT_RATE_MODES)[number];
}

interface UnitCostTerms extends SimplifiedCost {
  readonly unit: Translated;
}

/** Costs that are not proved by invoices: a share of others, a price per unit, an agreed sum. */
export interface WrittenSimplifiedCosts {
  readonly flatRates: readonly (FlatRateTerms & { readonly ratePct: string })[];
  readonly unitCosts: readonly (UnitCostTerms & { readonly amount: WrittenMoney })[];
  readonly lumpSums: readonly (SimplifiedCost & { readonly amount: WrittenMoney })[];
}

export interface SimplifiedCosts {
  readonly flatRates: readonly (FlatRateTerms & { readonly rate: Rate })[];
  readonly unitCosts: readonly (UnitCostTerms & { readonly amount: Money })[];
  readonly lumpSums: readonly (SimplifiedCost & { readonly amount: Money })[];
}

export const INSTRUMENTS = ['grant', 'operating-grant', 'loan', 'guarantee', 'equity'] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

interface FunderTerms {
  readonly organisationId: OrganisationId;
  readonly instruments: readonly Instrument[];
  readonly isLead: boolean;
}

/** What one funder puts into the envelope; none written: the funder of the call, all of it. */
export interface WrittenFunder extends FunderTerms {
  readonly share: WrittenMoney;
}

export interface CallFunder extends FunderTerms {
  readonly share: Money;
}

/** `risk`: for fragile consortia; `community`: for what all applicants share. */
export const RESERVED_SHARE_KINDS = ['risk', 'community', 'second-wave'] as const;

interface ReservedShareTerms {
  readonly kind: (typeof RESERVED_SHARE_KINDS)[number];
}

/** A part of the envelope that is kept for a purpose. */
export interface WrittenReservedShare extends ReservedShareTerms {
  readonly ratePct: string;
}

export interface ReservedShare extends ReservedShareTerms {
  readonly rate: Rate;
}

export const ALLOCATION_METHODS = [
  'ranked',
  'threshold-floor-prorata',
  'equal-share',
  'deliberative',
] as const;

export type AllocationMethod = (typeof ALLOCATION_METHODS)[number];

export const PARTIAL_FUNDINGS = ['skip', 'partial'] as const;

interface AllocationTerms {
  readonly method: AllocationMethod;
  /** What becomes of a file that the rest of the envelope does not cover. */
  readonly partial: (typeof PARTIAL_FUNDINGS)[number];
}

/** How the envelope is shared among the files that pass. */
export interface WrittenAllocation extends AllocationTerms {
  /** Of its request, the least that a file accepts; null: what its consortium declares. */
  readonly floorPct: string | null;
}

export interface Allocation extends AllocationTerms {
  readonly floor: Rate | null;
}
