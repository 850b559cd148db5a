import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { ApplicationId } from '../applications.types';

const PRIMARY_KEY = { primaryKeyConstraintName: 'frozen_content_pk' };

/** A text that somebody signed, kept once under its hash. Rows are added, never changed. */
@Entity({ schema: 'applications', name: 'frozen_content' })
@Check('frozen_content_has_a_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class FrozenContentEntity {
  @PrimaryColumn('uuid', { ...PRIMARY_KEY })
  applicationId!: ApplicationId;

  @PrimaryColumn('text', { ...PRIMARY_KEY })
  sha256!: string;

  /** RFC 8785, kept as text: a `jsonb` would order its keys another way. */
  @Column('text')
  canonical!: string;

  @InstantColumn('frozen_at')
  frozenAt!: Date;
}
