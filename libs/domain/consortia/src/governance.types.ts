import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';

import type { PartnerId } from './consortia.types';

export type MandateId = Id<'Mandate'>;
export type MeetingId = Id<'Meeting'>;
export type HandoverId = Id<'LeadHandover'>;

/** `sign`: the frozen version of the application. `submit`: hand it in, and take it back. */
export const MANDATE_POWERS = ['sign', 'submit'] as const;

export type MandatePower = (typeof MANDATE_POWERS)[number];

/** What a partner lets the lead do in its name, until a day or until it takes it back. */
export interface Mandate {
  readonly id: MandateId;
  readonly partnerId: PartnerId;
  readonly powers: readonly MandatePower[];
  /** The last day on which it holds; null: until it is revoked. */
  readonly expiresOn: LocalDate | null;
}

export const DECISION_METHODS = [
  'consent',
  'consensus',
  'unanimity',
  'majority',
  'qualified-majority',
] as const;
export const VOICES = ['per-partner', 'per-college'] as const;
export const SHARING_METHODS = ['equal', 'by-budget', 'fixed'] as const;
export const REDISTRIBUTIONS = ['sharing-key', 'in-proportion', 'equal', 'to-lead'] as const;
export const ARRIVAL_APPROVALS = ['decision-rule', 'unanimity', 'lead'] as const;
export const OWNERSHIP_REGIMES = ['joint', 'each-its-own', 'open-licence'] as const;

export interface DecisionRule {
  readonly method: (typeof DECISION_METHODS)[number];
  /** Of a qualified majority, in percent. */
  readonly majorityPct: string | null;
  readonly voices: (typeof VOICES)[number];
  readonly words: string | null;
}

export interface SharingKey {
  readonly method: (typeof SHARING_METHODS)[number];
  /** Of a fixed key: they add up to a hundred. */
  readonly shares: readonly { readonly partnerId: PartnerId; readonly pct: string }[];
  readonly words: string | null;
}

export interface PartnerExit {
  readonly noticeDays: number;
  /** How what the one who leaves had left to spend goes to those who stay. */
  readonly redistribution: (typeof REDISTRIBUTIONS)[number];
  readonly words: string | null;
}

export interface PartnerArrival {
  readonly approval: (typeof ARRIVAL_APPROVALS)[number];
  readonly words: string | null;
}

export interface ResultsOwnership {
  readonly regime: (typeof OWNERSHIP_REGIMES)[number];
  /** Of an open licence, as SPDX names it. */
  readonly licence: string | null;
  readonly words: string | null;
}

export interface ConflictMediation {
  readonly mediator: string;
  readonly delayDays: number;
  readonly words: string | null;
}

export interface Spokesperson {
  readonly partnerId: PartnerId;
  readonly words: string | null;
}

/** What the partners agree among themselves; null: they say nothing about it. */
export interface CharterClauses {
  readonly decisionRule: DecisionRule | null;
  readonly sharingKey: SharingKey | null;
  readonly partnerExit: PartnerExit | null;
  readonly partnerArrival: PartnerArrival | null;
  readonly resultsOwnership: ResultsOwnership | null;
  readonly conflictMediation: ConflictMediation | null;
  readonly spokesperson: Spokesperson | null;
}

/** One version of the cooperation charter. It is never changed: another follows it. */
export interface Charter {
  readonly number: number;
  readonly clauses: CharterClauses;
  readonly sha256: string;
  /** The partners that adopted this version. */
  readonly adoptedBy: readonly PartnerId[];
}

export const HANDOVER_STATUSES = ['offered', 'accepted', 'declined', 'withdrawn'] as const;

export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** What the lead becomes once another leads. */
export const FORMER_ROLES = ['funded-partner', 'associated-partner'] as const;

export type FormerRole = (typeof FORMER_ROLES)[number];
