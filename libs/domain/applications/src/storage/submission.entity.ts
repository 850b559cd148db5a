import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { ApplicationId } from '../applications.types';

/** What was handed in, and its proof. Rows are added, never changed. */
@Entity({ schema: 'applications', name: 'submission' })
@Unique('submission_reference_is_unique', ['reference', 'number'])
@Check('submission_number_is_positive', 'number > 0')
@Check('submission_has_a_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class SubmissionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'submission_pk' })
  applicationId!: ApplicationId;

  /** 1; 2 for what came back for a second wave. */
  @PrimaryColumn('integer', { default: 1, primaryKeyConstraintName: 'submission_pk' })
  number!: number;

  @Column('text')
  reference!: string;

  /** RFC 8785, kept as text: a `jsonb` would order its keys another way. */
  @Column('text')
  canonical!: string;

  @Column('text')
  sha256!: string;

  /** Ed25519 over the 32 bytes of the hash, in base64url. */
  @Column('text')
  signature!: string;

  @Column('text')
  keyId!: string;

  @InstantColumn('received_at')
  receivedAt!: Date;

  @InstantColumn('submitted_at')
  submittedAt!: Date;

  @Column('uuid')
  submitterId!: string;
}
