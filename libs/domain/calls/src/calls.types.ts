import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';
import type { College, OrganisationId } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

export type CallId = Id<'Call'>;

export const CALL_STATUSES = ['draft', 'published', 'closed', 'cancelled'] as const;

export type CallStatus = (typeof CALL_STATUSES)[number];

/** Frozen at publication: candidates do not change game while they play. */
export const CALL_KINDS = [
  'cooperative-call',
  'call-for-commons',
  'call-for-interest',
  'call-for-projects',
] as const;

export type CallKind = (typeof CALL_KINDS)[number];

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

/** A text for people in both languages; in a draft either may still be empty. */
export interface Translated {
  readonly fr: string;
  readonly en: string;
}

/** Whom the call wants round the table. Counts include the lead. */
export interface PartnershipRules {
  readonly minPartners: number;
  readonly maxPartners: number | null;
  readonly minColleges: number;
  readonly requiredColleges: readonly College[];
  /** Refuses partners who are all of one college, however many they are. */
  readonly refusesSingleCollege: boolean;
  readonly leadMustBeEss: boolean;
  /** Null: partners may come from anywhere. */
  readonly territoryScope: TerritoryScope | null;
  /** Each partner that is to receive money has a budget of its own. */
  readonly eachFundedPartnerHasBudget: boolean;
  /** How many consortia one organisation may lead in this call. */
  readonly maxConsortiaPerLead: number;
}

/** So many partners have their seat in one of the territories, or in what these are made of. */
export interface TerritoryScope {
  readonly territoryIds: readonly TerritoryId[];
  readonly minPartnersInside: number;
}

export const SECTION_KINDS = ['text'] as const;

/** One question of the application form. */
export interface Section {
  /** Kebab-case; answers are kept under it. */
  readonly code: string;
  readonly label: Translated;
  readonly help: Translated;
  readonly kind: (typeof SECTION_KINDS)[number];
  /** In characters, as JavaScript counts them. */
  readonly maxLength: number;
  readonly required: boolean;
}

/** Score of an application: the sum over criteria of points ÷ `maxPoints` × `weight`, out of 100. */
export interface Criterion {
  readonly code: string;
  readonly label: Translated;
  /** Whole; those of a grid add up to 100. */
  readonly weight: number;
  readonly maxPoints: number;
  /** Fewer points eliminate; null: no such bar. */
  readonly minPoints: number | null;
}

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

/** An amount as the API writes it, which is also how contents are stored. */
export interface WrittenMoney {
  readonly amount: string;
  readonly currency: 'EUR';
}

/**
 * All that the funder writes, as stored and as sent: JSON. Null is what a draft does not say yet,
 * or what the call does not limit.
 */
export interface CallContent {
  readonly title: Translated;
  readonly summary: Translated;
  readonly kind: CallKind;
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
  readonly maxDurationMonths: number | null;
  readonly partnership: PartnershipRules;
  readonly envelope: WrittenMoney | null;
  readonly grantFloor: WrittenMoney | null;
  readonly grantCeiling: WrittenMoney | null;
  /** At most this share of the budget is granted, in percent. */
  readonly maxRate: string | null;
  readonly sections: readonly Section[];
  readonly grid: readonly Criterion[];
  /** A lower score eliminates; out of 100. */
  readonly passMark: number | null;
  readonly instalments: readonly PlannedInstalment[];
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
  readonly themes: readonly Theme[];
  readonly territoryIds: readonly TerritoryId[];
  readonly opensAt: Date;
  /** Exclusive: what arrives at this instant is late. */
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly graceSeconds: number;
  readonly maxDurationMonths: number | null;
  readonly partnership: PartnershipRules;
  readonly envelope: Money;
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  readonly maxRate: Rate | null;
  readonly sections: readonly Section[];
  readonly grid: readonly Criterion[];
  readonly passMark: number | null;
  readonly instalments: readonly Instalment[];
}
