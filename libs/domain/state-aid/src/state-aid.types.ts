import type { LocalDate } from '#kernel/dates';
import type { Fraction } from '#kernel/fractions';
import type { Id } from '#kernel/ids';

/** Which de minimis regulation: 2023/2831, or 2023/2832 for services of general economic interest. */
export const REGULATIONS = ['GENERAL', 'SGEI'] as const;

export type Regulation = (typeof REGULATIONS)[number];

export const INSTRUMENTS = ['GRANT', 'LOAN', 'GUARANTEE', 'EQUITY'] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

/** Flat figures of the regulation, or present values at the reference rate. */
export const METHODS = ['SAFE_HARBOUR', 'FULL'] as const;

export type Method = (typeof METHODS)[number];

/** In cents. */
export interface Aid {
  readonly id: string;
  readonly grantedOn: LocalDate;
  readonly cents: bigint;
}

/** The ceiling of a regulation, and the years over which aid is added up. */
export interface DeMinimisRule {
  readonly ceiling: bigint;
  readonly years: number;
}

/** Amounts in cents, terms in years, shares exact. */
export interface SafeHarbour {
  readonly ceiling: bigint;
  readonly shortAmount: bigint;
  readonly shortTerm: Fraction;
  readonly longAmount: bigint;
  readonly longTerm: Fraction;
}

export type AidId = Id<'Aid'>;

/** Whether what is granted is aid, and under which rules. */
export const AID_OUTCOMES = ['not-aid', 'de-minimis', 'other-scheme'] as const;

export type AidOutcome = (typeof AID_OUTCOMES)[number];

/**
 * `reserved`: counted from the day it is assessed, before the agreement is in force; `granted`: the
 * right to it exists; `declared`: by the undertaking itself, from elsewhere; `released`: counts no more.
 */
export const AID_STATUSES = ['reserved', 'granted', 'declared', 'released'] as const;

export type AidStatus = (typeof AID_STATUSES)[number];

/** Why two enterprises are one single undertaking: regulation (EU) 2023/2831, art. 2(2). */
export const LINK_GROUNDS = [
  'majority-of-votes',
  'board-appointment',
  'dominant-influence',
  'agreement-on-votes',
] as const;

export type LinkGround = (typeof LINK_GROUNDS)[number];

/** What a funder's officer concludes for one beneficiary of an agreement. */
export interface AidAssessment {
  readonly outcome: AidOutcome;
  /** Of de minimis aid; null of anything else. */
  readonly regulation: Regulation | null;
  /** Whether the beneficiary offers goods or services on a market with what is granted. */
  readonly isEconomic: boolean;
  readonly affectsTrade: boolean;
  /** The entrusted service of general economic interest. */
  readonly service: string | null;
  /** The scheme or exempted category under which aid that is not de minimis is granted. */
  readonly scheme: string | null;
  /** NACE, division or finer. */
  readonly sector: string | null;
  readonly justification: string;
}

/** An aid that counts, whatever its regulation. */
export interface RegulatedAid extends Aid {
  readonly regulation: Regulation;
}
