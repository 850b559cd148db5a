import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { OrganisationId } from '#domain/organisations';

export type LedgerAccountId = Id<'LedgerAccount'>;
export type EntryId = Id<'LedgerEntry'>;

export const SIDES = ['debit', 'credit'] as const;

export type Side = (typeof SIDES)[number];

export interface Translated {
  readonly fr: string;
  readonly en: string;
}

/** An account as those who book to it know it; it is opened when something is first booked to it. */
export interface LedgerAccount {
  /** Unique in the books of its keeper: `grant:{id}:payable`. */
  readonly path: string;
  /** In the chart of accounts (plan comptable général): three digits or more. */
  readonly number: string;
  readonly name: Translated;
  /** The side on which its balance is positive. */
  readonly normal: Side;
  /** What its balance may not go below, on its normal side; null when nothing holds it. */
  readonly floor: Money | null;
  /** Whose part it is, in the books of another. */
  readonly partyId: OrganisationId | null;
}

export interface Posting {
  readonly account: LedgerAccount;
  readonly side: Side;
  /** Positive. */
  readonly amount: Money;
  readonly contractId?: string;
  /** What it is a part of: `principal`, `interest`, … */
  readonly component?: string;
}

/** The business fact that an entry books: one entry of a kind for each. */
export interface Cause {
  readonly kind: string;
  readonly id: string;
}

export interface Entry {
  /** Whose books. */
  readonly keeperId: OrganisationId;
  /** What happened: `grant-paid`. */
  readonly kind: string;
  readonly cause: Cause;
  readonly label: Translated;
  /** When it took effect. It is booked that day, or today when that day is closed. */
  readonly valueDate: LocalDate;
  readonly postings: readonly Posting[];
}
