import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import type { ReviewId } from '../assessment.types';

/** The link that an expert from outside is mailed: to one review, for one use at a time. */
@Entity({ schema: 'assessment', name: 'expert_link' })
@Unique('one_expert_link_per_token', ['tokenHash'])
@Check('expert_link_token_is_hashed', 'octet_length(token_hash) = 32')
@Check('expert_link_expires_after_it_is_sent', 'expires_at > sent_at')
export class ExpertLinkEntity {
  @PrimaryColumn('uuid', { name: 'review_id', primaryKeyConstraintName: 'expert_link_pk' })
  reviewId!: ReviewId;

  @Column('uuid', { name: 'application_id' })
  @Index('expert_links_by_application')
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  /** Which mail it is: each has a token of its own, and closes the one before. */
  @Column('integer')
  number!: number;

  /** How long each is open. */
  @Column('integer')
  days!: number;

  /** SHA-256; the token itself goes to the address only. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @InstantColumn('sent_at')
  sentAt!: Date;

  @InstantColumn('expires_at')
  expiresAt!: Date;

  @InstantColumn('opened_at', { nullable: true })
  openedAt!: Date | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt!: Date | null;
}
