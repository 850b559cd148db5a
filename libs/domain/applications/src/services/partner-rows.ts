import { newId } from '#kernel/ids';
import { eur } from '#kernel/money';
import type { Consortium, Partner } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import type { PartnerEntity } from '../storage/partner.entity';
import type { PartyEntity } from '../storage/party.entity';

const NOTHING = eur(0n);

/** A partner in an application, with an empty budget. */
export function partnerRow(
  applicationId: ApplicationId,
  { id, organisationId, role, college, joinedAt }: Partner,
  at: Date,
): PartnerEntity {
  return {
    id: newId(at),
    applicationId,
    partnerId: id,
    organisationId,
    role,
    college,
    joinedAt,
    version: 1,
    requested: NOTHING,
    total: NOTHING,
    updatedAt: at,
    updatedBy: null,
  };
}

/** Partners share an application from its first word on. */
export function partyRow(
  applicationId: ApplicationId,
  { leadOrganisationId }: Consortium,
  { organisationId }: Partner,
  since: Date,
): PartyEntity {
  const capacity = organisationId === leadOrganisationId ? 'lead' : 'partner';
  return { applicationId, organisationId, capacity, fromStage: 'draft', since };
}
