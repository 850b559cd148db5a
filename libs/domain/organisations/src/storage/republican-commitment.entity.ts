import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';

import type { OrganisationId } from '../organisations.types';
import type { DocumentId } from '../vault.types';

/** That an organisation has subscribed the republican commitment, and how it made it known. */
@Entity({ schema: 'organisations', name: 'republican_commitment' })
@Unique('one_commitment_per_organisation_and_text', ['organisationId', 'textCode'])
@Check('commitment_is_made_known', 'publication_url IS NOT NULL OR proof_id IS NOT NULL')
export class RepublicanCommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'republican_commitment_pk' })
  id!: Id<'RepublicanCommitment'>;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  textCode!: string;

  @Column('uuid')
  signedBy!: string;

  @InstantColumn('signed_at')
  signedAt!: Date;

  @Column('text', { nullable: true })
  publicationUrl!: string | null;

  @Column('uuid', { nullable: true })
  proofId!: DocumentId | null;
}
