import type { LocalDate } from '#kernel/dates';
import type { Fraction } from '#kernel/fractions';

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
