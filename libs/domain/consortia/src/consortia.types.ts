import type { Id } from '#kernel/ids';
import type { CallId } from '#domain/calls';
import type { College, LegalForm, OrganisationId } from '#domain/organisations';

export type ConsortiumId = Id<'Consortium'>;
export type PartnerId = Id<'Partner'>;
export type InvitationId = Id<'Invitation'>;
export type RightId = Id<'ConsortiumRight'>;

/** `forming`: partners come and go. `locked`: its application was submitted, as it then stood. */
export const CONSORTIUM_STATUSES = ['forming', 'locked'] as const;

export type ConsortiumStatus = (typeof CONSORTIUM_STATUSES)[number];

/**
 * An associated partner takes part without receiving money. A contributor lends a hand (a place, a
 * tool, volunteers): it is bound by nothing, signs nothing, and does not count as a partner.
 */
export const PARTNER_ROLES = [
  'lead',
  'funded-partner',
  'associated-partner',
  'contributor',
] as const;

export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** The lead is the organisation that made the consortium: nobody is invited to be it. */
export const INVITED_ROLES = ['funded-partner', 'associated-partner', 'contributor'] as const;

/** Those that receive a part of the grant: each signs what is submitted. */
export const FUNDED_ROLES: readonly PartnerRole[] = ['lead', 'funded-partner'];

export type InvitedRole = (typeof INVITED_ROLES)[number];

export const INVITATION_STATUSES = [
  'pending',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;

export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** By itself, or at the decision of the lead. */
export type Departure = 'left' | 'removed';

/** Organisations that answer one call together. */
export interface Consortium {
  readonly id: ConsortiumId;
  readonly callId: CallId;
  readonly name: string;
  readonly leadOrganisationId: OrganisationId;
  readonly status: ConsortiumStatus;
  readonly version: number;
  /** Those who are in it now, the lead first, then in the order in which they joined. */
  readonly partners: readonly Partner[];
}

export interface Partner {
  readonly id: PartnerId;
  readonly organisationId: OrganisationId;
  /** Of the organisation when it joined; so is its college. */
  readonly name: string;
  readonly role: PartnerRole;
  readonly college: College;
  readonly joinedAt: Date;
}

/** What the rules of a call ask about a partner. */
export interface PartnerFacts {
  readonly organisationId: OrganisationId;
  readonly role: PartnerRole;
  readonly college: College;
  readonly isEss: boolean;
  /** Whether its seat is in the territory of the rules; true when these name none. */
  readonly isInsideTerritory: boolean;
  /** Whether it is the funder of the call itself, which cannot grant to itself. */
  readonly isFunder: boolean;
  /** Null: the organisation is no longer known. */
  readonly legalForm: LegalForm | null;
  /** Whole months since it was created, when the call closes; null: nobody knows. */
  readonly ageMonths: number | null;
  /** Whether it joined a letter of commitment. */
  readonly hasLetter: boolean;
}

/** To an organisation that is registered, or else to an e-mail address: never both. */
export interface Invitation {
  readonly id: InvitationId;
  readonly consortiumId: ConsortiumId;
  readonly consortiumName: string;
  readonly callId: CallId;
  readonly leadOrganisationId: OrganisationId;
  readonly organisationId: OrganisationId | null;
  readonly organisationName: string | null;
  /** Forgotten once it is answered or expired. */
  readonly email: string | null;
  readonly role: InvitedRole;
  readonly message: string | null;
  readonly status: InvitationStatus;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}
