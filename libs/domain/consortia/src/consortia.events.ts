import type { DomainEvent } from '#platform/outbox';

import type { Consortium, Invitation, Partner } from './consortia.types';

export const PARTNER_INVITED = 'consortia.partner-invited.v1';
export const PARTNER_JOINED = 'consortia.partner-joined.v1';
export const INVITATION_DECLINED = 'consortia.invitation-declined.v1';
export const PARTNER_LEFT = 'consortia.partner-left.v1';

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
