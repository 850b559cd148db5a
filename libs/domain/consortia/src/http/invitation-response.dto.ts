import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { INVITATION_STATUSES, INVITED_ROLES, type Invitation } from '../consortia.types';

const INSTANT = { type: 'string', format: 'date-time' } as const;
const NULLABLE_ID = { type: 'string', format: 'uuid', nullable: true } as const;

@ApiSchema({ name: 'Invitation', description: 'Asks someone to take a place in a consortium.' })
export class InvitationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly consortiumId: string;

  @ApiProperty({ type: 'string', description: 'When the invitation was made.' })
  readonly consortiumName: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly leadOrganisationId: string;

  @ApiProperty({ ...NULLABLE_ID, description: 'Null when an address was invited.' })
  readonly organisationId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organisationName: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Forgotten once it is answered.' })
  readonly email: string | null;

  @ApiProperty({ type: 'string', enum: [...INVITED_ROLES] })
  readonly role: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly message: string | null;

  @ApiProperty({ type: 'string', enum: [...INVITATION_STATUSES] })
  readonly status: string;

  @ApiProperty(INSTANT)
  readonly invitedAt: string;

  @ApiProperty(INSTANT)
  readonly expiresAt: string;

  constructor(invitation: Invitation) {
    this.id = invitation.id;
    this.consortiumId = invitation.consortiumId;
    this.consortiumName = invitation.consortiumName;
    this.callId = invitation.callId;
    this.leadOrganisationId = invitation.leadOrganisationId;
    this.organisationId = invitation.organisationId;
    this.organisationName = invitation.organisationName;
    this.email = invitation.email;
    this.role = invitation.role;
    this.message = invitation.message;
    this.status = invitation.status;
    this.invitedAt = invitation.invitedAt.toISOString();
    this.expiresAt = invitation.expiresAt.toISOString();
  }
}

@ApiSchema({ name: 'ReceivedInvitation', description: 'An invitation, for who received it.' })
export class ReceivedInvitationResponse extends InvitationResponse {
  @ApiProperty({ ...INSTANT, nullable: true })
  readonly answeredAt!: string | null;

  @ApiProperty({ type: 'string', enum: ['accept', 'decline'], isArray: true })
  readonly allowedActions!: readonly string[];
}
