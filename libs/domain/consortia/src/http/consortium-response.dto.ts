import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { COLLEGES } from '#domain/organisations';

import {
  CONSORTIUM_STATUSES,
  INVITATION_STATUSES,
  INVITED_ROLES,
  PARTNER_ROLES,
} from '../consortia.types';
import type { ConsortiumView } from '../queries/one-consortium.query';

const ID = { type: 'string', format: 'uuid' } as const;
const INSTANT = { type: 'string', format: 'date-time' } as const;

const ACTIONS = ['rename', 'invite', 'remove-partner', 'leave'] as const;

@ApiSchema({ name: 'Partner', description: 'A place in a consortium.' })
class PartnerResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly organisationId!: string;

  @ApiProperty({ type: 'string', description: 'When it joined; so is its college.' })
  readonly name!: string;

  @ApiProperty({ type: 'string', enum: [...PARTNER_ROLES] })
  readonly role!: string;

  @ApiProperty({ type: 'string', enum: [...COLLEGES] })
  readonly college!: string;

  @ApiProperty(INSTANT)
  readonly joinedAt!: string;
}

@ApiSchema({ name: 'MadeInvitation', description: 'An invitation, for who made it.' })
class MadeInvitationResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ ...ID, nullable: true })
  readonly organisationId!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organisationName!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Forgotten once it is answered.' })
  readonly email!: string | null;

  @ApiProperty({ type: 'string', enum: [...INVITED_ROLES] })
  readonly role!: string;

  @ApiProperty({ type: 'string', enum: [...INVITATION_STATUSES] })
  readonly status!: string;

  @ApiProperty(INSTANT)
  readonly invitedAt!: string;

  @ApiProperty(INSTANT)
  readonly expiresAt!: string;
}

@ApiSchema({ name: 'ConsortiumEntry', description: 'Someone came, or went.' })
class EntryResponse {
  @ApiProperty(INSTANT)
  readonly at!: string;

  @ApiProperty({ type: 'string', enum: ['joined', 'left', 'removed', 'took-lead'] })
  readonly what!: string;

  @ApiProperty(ID)
  readonly organisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;
}

@ApiSchema({ name: 'PartnershipFault', description: 'What the rules of the call have against it.' })
class PartnershipFaultResponse {
  @ApiProperty({ type: 'string', example: 'consortia.too-few-partners' })
  readonly code!: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly detail!: string;

  @ApiProperty({ type: 'string', nullable: true, example: '/partners' })
  readonly pointer!: string | null;
}

@ApiSchema({ name: 'ConsortiumSummary', description: 'A consortium, as lists show it.' })
export class ConsortiumSummaryResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly callId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty(ID)
  readonly leadOrganisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly leadName!: string;

  @ApiProperty({ type: 'integer', description: 'The lead among them.' })
  readonly partnerCount!: number;

  @ApiProperty({ type: 'string', enum: [...CONSORTIUM_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty(INSTANT)
  readonly createdAt!: string;

  @ApiProperty(INSTANT)
  readonly updatedAt!: string;

  @ApiProperty({ type: 'string', enum: [...ACTIONS], isArray: true })
  readonly allowedActions!: readonly string[];
}

@ApiSchema({ name: 'Consortium', description: 'Organisations that answer one call together.' })
export class ConsortiumResponse {
  @ApiProperty(ID)
  readonly id: string;

  @ApiProperty(ID)
  readonly callId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty(ID)
  readonly leadOrganisationId: string;

  @ApiProperty({ type: 'string', enum: [...CONSORTIUM_STATUSES] })
  readonly status: string;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`: each coming and going is one.' })
  readonly version: number;

  @ApiProperty({ type: () => PartnerResponse, isArray: true, description: 'The lead first.' })
  readonly partners: readonly PartnerResponse[];

  @ApiProperty({
    type: () => MadeInvitationResponse,
    isArray: true,
    description: 'For the lead only; empty for others.',
  })
  readonly invitations: readonly MadeInvitationResponse[];

  @ApiProperty({ type: () => EntryResponse, isArray: true })
  readonly history: readonly EntryResponse[];

  @ApiProperty({
    type: () => PartnershipFaultResponse,
    isArray: true,
    description: 'Empty: these partners may answer the call.',
  })
  readonly partnershipFaults: readonly PartnershipFaultResponse[];

  @ApiProperty(INSTANT)
  readonly createdAt: string;

  @ApiProperty(INSTANT)
  readonly updatedAt: string;

  @ApiProperty({ type: 'string', enum: [...ACTIONS], isArray: true })
  readonly allowedActions: readonly string[];

  constructor(view: ConsortiumView, faults: readonly PartnershipFaultResponse[]) {
    this.id = view.id;
    this.callId = view.callId;
    this.name = view.name;
    this.leadOrganisationId = view.leadOrganisationId;
    this.status = view.status;
    this.version = view.version;
    this.partners = view.partners;
    this.invitations = view.invitations;
    this.history = view.history;
    this.partnershipFaults = faults;
    this.createdAt = view.createdAt;
    this.updatedAt = view.updatedAt;
    this.allowedActions = view.allowedActions;
  }
}
