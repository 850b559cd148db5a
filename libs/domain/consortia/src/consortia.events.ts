import type { DomainEvent } from '#platform/outbox';

import type { Consortium, Invitation, Partner } from './consortia.types';

export const PARTNER_INVITED = 'consortia.partner-invited.v1';
export const PARTNER_JOINED = 'consortia.partner-joined.v1';
export const INVITATION_DECLINED = 'consortia.invitation-declined.v1';
export const PARTNER_LEFT = 'consortia.partner-left.v1';
export const LEAD_OFFERED = 'consortia.lead-offered.v1';
export const LEAD_CHANGED = 'consortia.lead-changed.v1';
export const CHARTER_WRITTEN = 'consortia.charter-written.v1';
export const MANDATE_CHANGED = 'consortia.mandate-changed.v1';

type ConsortiumPayload = {
  readonly consortiumId: string;
  readonly callId: string;
  readonly leadOrganisationId: string;
};

/**
 * An organisation was asked to join; null when an e-mail address was, which the event does not
 * carry: ask `InvitationDirectory` for it.
 */
export type PartnerInvited = DomainEvent<
  typeof PARTNER_INVITED,
  ConsortiumPayload & {
    readonly invitationId: string;
    readonly organisationId: string | null;
  }
>;

export type PartnerJoined = DomainEvent<
  typeof PARTNER_JOINED,
  ConsortiumPayload & {
    readonly partnerId: string;
    readonly organisationId: string;
    readonly role: string;
  }
>;

export type InvitationDeclined = DomainEvent<
  typeof INVITATION_DECLINED,
  ConsortiumPayload & {
    readonly invitationId: string;
    readonly organisationId: string | null;
  }
>;

/** A partner left by itself, or was removed by the lead. */
export type PartnerLeft = DomainEvent<
  typeof PARTNER_LEFT,
  ConsortiumPayload & {
    readonly partnerId: string;
    readonly organisationId: string;
    readonly isRemoval: boolean;
  }
>;

/** The lead offered its place to a partner. */
export type LeadOffered = DomainEvent<
  typeof LEAD_OFFERED,
  ConsortiumPayload & { readonly organisationId: string }
>;

/** Another partner leads: `leadOrganisationId` is who led, `organisationId` who leads. */
export type LeadChanged = DomainEvent<
  typeof LEAD_CHANGED,
  ConsortiumPayload & { readonly organisationId: string }
>;

/** There is a version of the charter that partners are to adopt. */
export type CharterWritten = DomainEvent<
  typeof CHARTER_WRITTEN,
  ConsortiumPayload & { readonly number: number; readonly organisationId: string }
>;

/** A partner gave the lead a mandate, or took it back. */
export type MandateChanged = DomainEvent<
  typeof MANDATE_CHANGED,
  ConsortiumPayload & { readonly organisationId: string; readonly change: 'given' | 'revoked' }
>;

export function leadOffered(consortium: Consortium, organisationId: string): LeadOffered {
  const payload = { ...ofConsortium(consortium), organisationId };
  return { name: LEAD_OFFERED, subjectId: consortium.id, payload };
}

/** Tell it with the consortium as it was before. */
export function leadChanged(consortium: Consortium, organisationId: string): LeadChanged {
  const payload = { ...ofConsortium(consortium), organisationId };
  return { name: LEAD_CHANGED, subjectId: consortium.id, payload };
}

export function charterWritten(consortium: Consortium, number: number): CharterWritten {
  const { leadOrganisationId: organisationId } = consortium;
  const payload = { ...ofConsortium(consortium), number, organisationId };
  return { name: CHARTER_WRITTEN, subjectId: consortium.id, payload };
}

export function mandateChanged(
  consortium: Consortium,
  organisationId: string,
  change: 'given' | 'revoked',
): MandateChanged {
  const payload = { ...ofConsortium(consortium), organisationId, change };
  return { name: MANDATE_CHANGED, subjectId: consortium.id, payload };
}

export function partnerInvited(invitation: Invitation): PartnerInvited {
  return {
    name: PARTNER_INVITED,
    subjectId: invitation.consortiumId,
    payload: {
      ...ofInvitation(invitation),
      invitationId: invitation.id,
      organisationId: invitation.organisationId,
    },
  };
}

export function invitationDeclined(invitation: Invitation): InvitationDeclined {
  return {
    name: INVITATION_DECLINED,
    subjectId: invitation.consortiumId,
    payload: {
      ...ofInvitation(invitation),
      invitationId: invitation.id,
      organisationId: invitation.organisationId,
    },
  };
}

export function partnerJoined(consortium: Consortium, partner: Partner): PartnerJoined {
  const { id, organisationId, role } = partner;
  return {
    name: PARTNER_JOINED,
    subjectId: consortium.id,
    payload: { ...ofConsortium(consortium), partnerId: id, organisationId, role },
  };
}

export function partnerLeft(
  consortium: Consortium,
  { id, organisationId }: Partner,
  isRemoval: boolean,
): PartnerLeft {
  return {
    name: PARTNER_LEFT,
    subjectId: consortium.id,
    payload: { ...ofConsortium(consortium), partnerId: id, organisationId, isRemoval },
  };
}

function ofConsortium({ id, callId, leadOrganisationId }: Consortium): ConsortiumPayload {
  return { consortiumId: id, callId, leadOrganisationId };
}

function ofInvitation({ consortiumId, callId, leadOrganisationId }: Invitation): ConsortiumPayload {
  return { consortiumId, callId, leadOrganisationId };
}
