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

export const PARTY_CAPACITIES = ['funder', 'lead', 'partner'] as const;

export type PartyCapacity = (typeof PARTY_CAPACITIES)[number];

export interface Party {
  readonly organisationId: OrganisationId;
  readonly capacity: PartyCapacity;
  /** Its part of the grant; zero for the funder. Those of an agreement add up to the grant. */
  readonly share: Money;
}

export interface Instalment {
  readonly number: number;
  readonly label: { readonly fr: string; readonly en: string };
  readonly trigger: InstalmentTrigger;
  readonly ratePpm: number;
  readonly amount: Money;
}

/** What was promised, by whom, for how much, paid when. Never edited: only signed. */
export interface Agreement {
  readonly id: AgreementId;
  readonly reference: string;
  readonly title: string;
  readonly applicationId: ApplicationId;
  readonly decisionId: DecisionId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly leadOrganisationId: OrganisationId;
  readonly grant: Money;
  readonly parties: readonly Party[];
  readonly instalments: readonly Instalment[];
}
