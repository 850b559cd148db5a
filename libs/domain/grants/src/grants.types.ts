import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { AgreementId, Instalment as PlannedInstalment } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

export type InstalmentId = Id<'Instalment'>;
export type SuspensionId = Id<'Suspension'>;
export type PaymentOrderId = Id<'PaymentOrder'>;
export type PaymentFileId = Id<'PaymentFile'>;
export type BankStatementId = Id<'BankStatement'>;
export type StatementLineId = Id<'StatementLine'>;
export type RecoveryId = Id<'Recovery'>;

/** Why it comes back: less was certified than was paid, or an amendment left less. */
export const RECOVERY_GROUNDS = ['settlement', 'amendment'] as const;

export type RecoveryGround = (typeof RECOVERY_GROUNDS)[number];

/**
 * `planned`: waits for its trigger. `due`: its clock runs. `ordered`: an order to pay it is under way.
 * `dropped`: an amendment left nothing of it.
 */
export const INSTALMENT_STATUSES = ['planned', 'due', 'ordered', 'paid', 'dropped'] as const;

export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];

/**
 * `draft`: waits for the approval of a second person. `sent`: in a file for the bank. `paid` and
 * `returned`: as its statement says.
 */
export const ORDER_STATUSES = [
  'draft',
  'approved',
  'sent',
  'paid',
  'returned',
  'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** `open`: nobody knows yet what it settles. `set-aside`: it is about no grant. */
export const LINE_STANDINGS = ['open', 'matched', 'set-aside'] as const;

export type LineStanding = (typeof LINE_STANDINGS)[number];

export const DIRECTIONS = ['in', 'out'] as const;

/** Of a movement, as the holder of the account sees it. */
export type Direction = (typeof DIRECTIONS)[number];

/** What one payee is to be paid at one step of the plan. */
export interface PayeePart extends Pick<PlannedInstalment, 'number' | 'label' | 'trigger'> {
  readonly payeeId: OrganisationId;
  readonly amount: Money;
}

/** A part that is kept, and where it stands. */
export interface KeptPart extends PayeePart {
  readonly id: InstalmentId;
  readonly status: InstalmentStatus;
}

/** An account that money leaves or comes to. */
export interface Account {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** One order, as the file for the bank says it. */
export interface Transfer {
  /** At most 35 characters: comes back on the statement. */
  readonly endToEnd: string;
  readonly amount: Money;
  readonly payee: Account;
  readonly remittance: string;
}

/** A movement of an account, as its bank writes it. */
export interface StatementMovement {
  /** Unique in the account: the same movement in two statements has the same. */
  readonly bankKey: string;
  readonly bookedOn: LocalDate;
  readonly direction: Direction;
  readonly amount: Money;
  readonly endToEnd: string | null;
  readonly counterparty: string | null;
  readonly remittance: string | null;
  /** Whether the bank says that a payment came back. */
  readonly isReturn: boolean;
}

/** Where a grant is paid from, and what it is booked with. */
export interface GrantFacts {
  readonly agreementId: AgreementId;
  readonly reference: string;
  readonly funderId: OrganisationId;
}
