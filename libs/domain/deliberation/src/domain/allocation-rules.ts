import type { Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';

/** How an envelope is shared out (D8): by rank, by minimum and need, in equal parts, or by people. */
export const ALLOCATION_METHODS = [
  'ranked',
  'threshold-floor-prorata',
  'equal-share',
  'deliberative',
] as const;

export type AllocationMethod = (typeof ALLOCATION_METHODS)[number];

/** What stands for an application when an envelope is shared. */
export interface Candidate {
  readonly applicationId: string;
  readonly requested: Money;
  /** Under which its consortium cannot do what it proposes; null when it did not say. */
  readonly viableMinimum: Money | null;
  /** In hundredths of a point; null when nobody scored it. */
  readonly score: number | null;
  /** 1 is the best. Candidates stand in this order; it settles who takes an odd cent. */
  readonly rank: number;
}

/** What people propose for one application, and where they wrote it. */
export interface ProposedAmount {
  readonly amount: Money;
  readonly pointer: string;
}

export interface AllocationRules {
  readonly method: AllocationMethod;
  readonly envelope: Money;
  /** The most that one application may have; null without a ceiling. */
  readonly ceiling: Money | null;
  /** Hundredths of a point under which nothing is given; null without a threshold. */
  readonly threshold: number | null;
  /** By rank: whether the first that does not fit is left out or given what is left. */
  readonly partial: 'skip' | 'partial';
  /** By rank, in part: the share of a request under which a part makes no sense. */
  readonly floor: Rate | null;
  /** Deliberative: what people propose, by application. */
  readonly amounts: ReadonlyMap<string, ProposedAmount>;
}
