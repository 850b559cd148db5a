import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';
import type { OrganisationId } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

import type { Section, Translated } from './form.types';
import type { Criterion } from './grid.types';
import type { PartnershipRules } from './partnership.types';
import type {
  Allocation,
  CallFunder,
  CostFamily,
  Intake,
  Phase,
  ReservedShare,
  SimplifiedCosts,
  WrittenAllocation,
  WrittenCostFamily,
  WrittenFunder,
  WrittenIntake,
  WrittenMoney,
  WrittenPhase,
  WrittenReservedShare,
  WrittenSimplifiedCosts,
} from './rules.types';
import type {
  AgreementTerms,
  Appraisal,
  CharterRules,
  ChosenCheck,
  LegalRoute,
  RequiredDocument,
} from './terms.types';

export * from './form.types';
export * from './grid.types';
export * from './partnership.types';
export * from './rules.types';
export * from './terms.types';

export type CallId = Id<'Call'>;

export type QuestionId = Id<'Question'>;

export const CALL_STATUSES = ['draft', 'published', 'closed', 'cancelled', 'void'] as const;

export type CallStatus = (typeof CALL_STATUSES)[number];

/** Frozen at publication: candidates do not change game while they play. */
export const CALL_KINDS = [
  'cooperative-call',
  'call-for-commons',
  'call-for-interest',
  'call-for-projects',
] as const;

export type CallKind = (typeof CALL_KINDS)[number];

/** Which game is played, whatever its legal nature; frozen at publication. */
export const CALL_MODES = [
  'cooperative',
  'commons',
  'needs-diagnostic',
  'collective-evaluation',
  'core-funding',
  'competitive',
] as const;

export type CallMode = (typeof CALL_MODES)[number];

export const THEMES = [
  'agriculture-food',
  'biodiversity-water',
  'care-health',
  'circular-economy',
  'culture-heritage',
  'digital',
  'education-training',
  'employment',
  'energy-climate',
  'housing',
  'local-services',
  'mobility',
  'social-inclusion',
  'solidarity-finance',
  'tourism-leisure',
  'youth',
] as const;

export type Theme = (typeof THEMES)[number];

export const INSTALMENT_TRIGGERS = [
  'agreement-in-force',
  'interim-report-accepted',
  'final-report-accepted',
] as const;

export type InstalmentTrigger = (typeof INSTALMENT_TRIGGERS)[number];

/** A part of the grant, in percent as the API writes it (`50`, `33.3333`). */
export interface PlannedInstalment {
  readonly label: Translated;
  readonly rate: string;
  readonly trigger: InstalmentTrigger;
}

/**
 * All that the funder writes, as stored and as sent: JSON. Null is what a draft does not say yet,
 * or what the call does not limit.
 */
export interface CallContent {
  readonly title: Translated;
  readonly summary: Translated;
  readonly kind: CallKind;
  readonly mode: CallMode;
  readonly steps: 1 | 2;
  readonly themes: readonly Theme[];
  readonly territoryIds: readonly TerritoryId[];
  /** In the reference, such as `PTCE`; null: initials of the funder. */
  readonly referenceCode: string | null;
  /** `2026-06-01T09:00` in `timeZone`; with its offset when clocks show that time twice. */
  readonly opensAtLocal: string | null;
  /** The first minute that is too late. */
  readonly closesAtLocal: string | null;
  readonly timeZone: string;
  readonly graceSeconds: number;
  readonly phases: readonly WrittenPhase[];
  /** Of a rolling call, the earliest first; none: everything is taken up at the deadline. */
  readonly intakes: readonly WrittenIntake[];
  /** Sealed: nobody at the funder reads a file before the opening of all. */
  readonly isSealedUntilOpening: boolean;
  /** When sealed files are opened, unless two officers do it; null: by officers only. */
  readonly opensFilesAtLocal: string | null;
  readonly maxDurationMonths: number | null;
  readonly partnership: PartnershipRules;
  readonly envelope: WrittenMoney | null;
  readonly funders: readonly WrittenFunder[];
  readonly reservedShares: readonly WrittenReservedShare[];
  readonly allocation: WrittenAllocation | null;
  readonly grantFloor: WrittenMoney | null;
  readonly grantCeiling: WrittenMoney | null;
  /** At most this share of the budget is granted, in percent. */
  readonly maxRate: string | null;
  readonly costFamilies: readonly WrittenCostFamily[];
  readonly simplifiedCosts: WrittenSimplifiedCosts;
  readonly sections: readonly Section[];
  readonly documents: readonly RequiredDocument[];
  readonly charter: CharterRules;
  readonly appraisal: Appraisal;
  readonly grid: readonly Criterion[];
  /** A lower score eliminates; out of 100. */
  readonly passMark: number | null;
  readonly instalments: readonly PlannedInstalment[];
  readonly agreementTerms: AgreementTerms;
  /** What is weighed otherwise than the house does. */
  readonly checks: readonly ChosenCheck[];
  readonly legalRoute: LegalRoute | null;
}

export interface Call {
  readonly id: CallId;
  /** Such as `2026-PTCE-0001`, given at publication; null for a draft. */
  readonly reference: string | null;
  readonly funderId: OrganisationId;
  readonly status: CallStatus;
  readonly version: number;
  /** Of the latest revision; null while nothing was published. */
  readonly revisionNumber: number | null;
}

export interface Instalment {
  readonly label: Translated;
  /** Of the grant; those of a call add up to 1 000 000. */
  readonly ratePpm: number;
  readonly trigger: InstalmentTrigger;
}

/**
 * What candidates answer to: immutable. A change is another revision, and an application stays
 * with the one that it was filled under.
 */
export interface CallRevision {
  readonly callId: CallId;
  readonly number: number;
  readonly reference: string;
  readonly funderId: OrganisationId;
  readonly publishedAt: Date;
  readonly title: Translated;
  readonly summary: Translated;
  readonly kind: CallKind;
  readonly mode: CallMode;
  readonly steps: 1 | 2;
  readonly themes: readonly Theme[];
  readonly territoryIds: readonly TerritoryId[];
  readonly opensAt: Date;
  /** Exclusive: what arrives at this instant is late. */
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly graceSeconds: number;
  readonly phases: readonly Phase[];
  readonly intakes: readonly Intake[];
  readonly isSealedUntilOpening: boolean;
  readonly opensFilesAt: Date | null;
  readonly maxDurationMonths: number | null;
  readonly partnership: PartnershipRules;
  readonly envelope: Money;
  /** One at least; one of them leads, and their shares are the envelope. */
  readonly funders: readonly CallFunder[];
  readonly reservedShares: readonly ReservedShare[];
  readonly allocation: Allocation | null;
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  readonly maxRate: Rate | null;
  readonly costFamilies: readonly CostFamily[];
  readonly simplifiedCosts: SimplifiedCosts;
  readonly sections: readonly Section[];
  readonly documents: readonly RequiredDocument[];
  readonly charter: CharterRules;
  readonly appraisal: Appraisal;
  readonly grid: readonly Criterion[];
  readonly passMark: number | null;
  readonly instalments: readonly Instalment[];
  readonly agreementTerms: AgreementTerms;
  readonly checks: readonly ChosenCheck[];
  readonly legalRoute: LegalRoute | null;
}
