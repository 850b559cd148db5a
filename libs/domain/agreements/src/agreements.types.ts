import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { ApplicationId } from '#domain/applications';
import type { DecisionId } from '#domain/assessment';
import type { CallId, InstalmentTrigger } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

export type AgreementId = Id<'Agreement'>;

/**
 * `drafted`: waits for signatures. `in-force`: every party has signed. `cancelled`: the decision was
 * taken back before.
 */
export const AGREEMENT_STATUSES = ['drafted', 'in-force', 'cancelled'] as const;

export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** `leaving`: gives up its share by the amendment that it signs. */
export const PARTY_CAPACITIES = ['funder', 'lead', 'partner', 'leaving'] as const;

export type PartyCapacity = (typeof PARTY_CAPACITIES)[number];

/** `first` until the agreement is in force, then `amendment`. */
export type RevisionKind = 'first' | 'amendment';

/**
 * `proposed`: waits for signatures. `in-force`: all have signed. `superseded`: a later one is in force.
 * `refused` by a party, or `withdrawn`: what was in force before stays so.
 */
export const REVISION_STATUSES = [
  'proposed',
  'in-force',
  'superseded',
  'refused',
  'withdrawn',
] as const;

export type RevisionStatus = (typeof REVISION_STATUSES)[number];

export interface Translated {
  readonly fr: string;
  readonly en: string;
}

/** What a clause is about; the first six are asked for by law past an amount. */
export const CLAUSE_KINDS = [
  'object',
  'amount',
  'payment-terms',
  'use-of-funds',
  'control-evaluation',
  'unspent-money',
  'duration',
  'reporting',
  'publicity',
  'termination',
  'other',
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** What a clause may be filled in with: `{grant}`. */
export const CLAUSE_VARIABLES = [
  'reference',
  'title',
  'grant',
  'funder',
  'lead',
  'beneficiaries',
  'shares',
  'instalments',
  'period',
  'onwardTransfer',
] as const;

export type ClauseVariable = (typeof CLAUSE_VARIABLES)[number];

export type ClauseTemplateId = Id<'ClauseTemplate'>;

/** A dated, numbered text that clauses are written from. */
export interface ClauseTemplate {
  readonly id: ClauseTemplateId;
  readonly code: string;
  readonly number: number;
  readonly kind: ClauseKind;
  readonly title: Translated;
  readonly body: Translated;
}

/** A clause as it is signed, written out. */
export interface Clause extends Omit<ClauseTemplate, 'id'> {
  readonly templateId: ClauseTemplateId;
}

export interface Party {
  readonly organisationId: OrganisationId;
  readonly capacity: PartyCapacity;
  /** Its part of the grant; zero for the funder and who leaves. Those of an agreement add up to the grant. */
  readonly share: Money;
}

export interface Instalment {
  readonly number: number;
  readonly label: { readonly fr: string; readonly en: string };
  readonly trigger: InstalmentTrigger;
  readonly ratePpm: number;
  readonly amount: Money;
}

/** What the parties sign: one revision of an agreement, whole. */
export interface Terms {
  readonly title: string;
  readonly grant: Money;
  /** The period of the project; null when nobody has said it yet. */
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Whether the lead may pass part of the grant on. */
  readonly isOnwardTransferAllowed: boolean;
  readonly isConsortiumAgreementRequired: boolean;
  readonly parties: readonly Party[];
  readonly instalments: readonly Instalment[];
  readonly clauses: readonly Clause[];
}

/** A revision as it was drawn up, and what became of it. */
export interface Revision extends Terms {
  readonly agreementId: AgreementId;
  readonly number: number;
  readonly kind: RevisionKind;
  readonly status: RevisionStatus;
  /** Why it amends; null of a first revision. */
  readonly reason: string | null;
  /** For whom it was proposed; null when the house drew it up. */
  readonly proposerId: OrganisationId | null;
  readonly contentHash: string;
}

/** What stays the same from revision to revision. */
export interface Agreement {
  readonly id: AgreementId;
  readonly reference: string;
  readonly applicationId: ApplicationId;
  readonly decisionId: DecisionId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly leadOrganisationId: OrganisationId;
}
