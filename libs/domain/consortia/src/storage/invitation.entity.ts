import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { ConsortiumId, InvitationId, InvitationStatus, InvitedRole } from '../consortia.types';

/** Asks an organisation, or whoever has an address, to take a place in a consortium. */
@Entity({ schema: 'consortia', name: 'invitation' })
@Check(
  'invitation_role_is_known',
  "role IN ('funded-partner', 'associated-partner', 'contributor')",
)
@Check(
  'invitation_status_is_known',
  "status IN ('pending', 'accepted', 'declined', 'withdrawn', 'expired')",
)
@Check(
  'pending_invitation_is_addressed_to_someone',
  "status <> 'pending' OR num_nonnulls(organisation_id, email) = 1",
)
@Check('invitation_to_an_address_has_a_token', 'email IS NULL OR token_hash IS NOT NULL')
@Check('invitation_token_is_hashed', 'octet_length(token_hash) = 32')
@Check('invitation_email_is_in_lower_case', 'email = lower(email)')
@Check('answered_invitation_says_when', "(status = 'pending') = (answered_at IS NULL)")
@Check('answered_invitation_forgets_the_address', "status = 'pending' OR email IS NULL")
@Check('invitation_expires_after_it_is_made', 'expires_at > invited_at')
@Index('one_open_invitation_per_organisation', ['consortiumId', 'organisationId'], {
  unique: true,
  where: "status = 'pending'",
})
@Index('one_open_invitation_per_address', ['consortiumId', 'email'], {
  unique: true,
  where: "status = 'pending'",
})
@Index('invitations_by_address', ['email'], { where: 'email IS NOT NULL' })
@Index('invitations_to_expire', ['expiresAt'], { where: "status = 'pending'" })
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' })
  id!: InvitationId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  /** When it was made; with the call, all that who is invited by e-mail can know of it. */
  @Column('text')
  consortiumName!: string;

  @Column('uuid')
  callId!: CallId;

  /** Of the consortium, for row-level security. */
  @Column('uuid')
  leadOrganisationId!: OrganisationId;

  @Column('uuid', { nullable: true })
  @Index('invitations_by_organisation')
  organisationId!: OrganisationId | null;

  /** When it was invited; null for an address. */
  @Column('text', { nullable: true })
  organisationName!: string | null;

  /** Lower case; erased when it is answered or expired. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** SHA-256; the token itself goes to the address only. */
  @Column('bytea', { nullable: true })
  tokenHash!: Buffer | null;

  @Column('text')
  role!: InvitedRole;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text')
  status!: InvitationStatus;

  @InstantColumn('invited_at')
  invitedAt!: Date;

  @InstantColumn('expires_at')
  expiresAt!: Date;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt!: Date | null;
}
