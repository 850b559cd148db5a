import type { Fraction } from '#kernel/fractions';

/** How what comes back after a loss is shared. */
export const RECOVERY_RULES = [
  'GUARANTEE_RATE',
  'PRO_RATA_TO_LOSS_BORNE',
  'SENIOR_FIRST',
  'LENDER_FIRST',
] as const;

export type RecoveryRule = (typeof RECOVERY_RULES)[number];

/** Whether what a guarantor gets back frees its cap again. */
export const CAP_BASES = ['NET_OF_RECOVERIES', 'GROSS'] as const;

export type CapBasis = (typeof CAP_BASES)[number];

/** What a guarantee takes its quotity of: the loss, or what the guarantees before it left. */
export const GUARANTEE_BASES = ['LOSS', 'REMAINDER'] as const;

/** Whether claims that a cap left unpaid are paid once recoveries have freed it again. */
export const UNPAID_CLAIMS = ['LAPSE', 'PAID_FROM_FREED_CAP'] as const;

export const RISK_EVENT_TYPES = ['LOSS', 'RECOVERY', 'PROVISIONAL_CALL', 'TRUE_UP'] as const;

export type RiskEventType = (typeof RISK_EVENT_TYPES)[number];

/** For the whole pool of lenders. */
export const POOL = 'POOL';

export interface Lender {
  readonly id: string;
  readonly participation: Fraction;
}

export interface CounterGuarantee {
  readonly id: string;
  readonly quotity: Fraction;
  /** In cents, over all claims; null: without limit. */
  readonly headroom: bigint | null;
}

export interface Guarantee {
  readonly id: string;
  readonly quotity: Fraction;
  readonly base: (typeof GUARANTEE_BASES)[number];
  /** In cents, for the claims on one loan. */
  readonly ceilingPerClaim: bigint | null;
  /** In cents, over all claims. */
  readonly portfolioCap: bigint | null;
  /** `POOL`, or the lender that alone is covered. */
  readonly beneficiary: string;
  readonly order: number;
  readonly counterGuarantee: CounterGuarantee | null;
}

export interface TrancheParticipant {
  readonly id: string;
  readonly weight: Fraction;
}

/** A layer of the loss: the first listed loses first. */
export interface Tranche {
  readonly id: string;
  /** In cents; null: all that is left. */
  readonly size: bigint | null;
  /** Empty: guarantees and lenders share it as they do without tranches. */
  readonly participants: readonly TrancheParticipant[];
}

/** Who bears what, as parties agreed: data, not code. */
export interface RiskAgreement {
  readonly lenders: readonly Lender[];
  readonly guarantees: readonly Guarantee[];
  readonly tranches: readonly Tranche[];
  readonly recoveryRule: RecoveryRule;
  readonly capBasis: CapBasis;
  readonly unpaidClaims: (typeof UNPAID_CLAIMS)[number];
}

export interface RiskEvent {
  readonly type: RiskEventType;
  readonly loan: string;
  /** In cents, above zero. */
  readonly cents: bigint;
  /** Of a recovery: deducted before sharing. Of a loss: added to it. */
  readonly costs: bigint;
}

export type PartyKind = 'LENDER' | 'GUARANTEE' | 'COUNTER_GUARANTEE' | 'PARTICIPANT' | 'BORROWER';

/** Why less was paid than the share: its ceiling for a loan, its cap, or that of its own guarantee. */
export type Limit = 'CEILING_PER_CLAIM' | 'PORTFOLIO_CAP' | 'COUNTER_HEADROOM' | 'LOSS_BORNE';

/** What one rule gives one party to bear; below zero: to receive. */
export interface Part {
  readonly party: string;
  readonly kind: PartyKind;
  /** Through which it is borne, by the guarantor or who stands behind it; null for others. */
  readonly guarantee: string | null;
  readonly cents: bigint;
  /** The steps that led here, the first one first. */
  readonly rulePath: readonly string[];
  /** The layer of the loss; null without tranches. */
  readonly tranche: string | null;
  readonly base: bigint;
  readonly exact: Fraction;
  readonly fromRounding: bigint;
  readonly limitedBy: Limit | null;
}

export interface SharedEvent {
  readonly event: RiskEvent;
  readonly parts: readonly Part[];
  /** By guarantee, in cents: paid, less what came back. */
  readonly netPaid: ReadonlyMap<string, bigint>;
  /** By guarantee with a cap, in cents. */
  readonly headroom: ReadonlyMap<string, bigint>;
}
