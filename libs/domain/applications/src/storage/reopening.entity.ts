import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { Reopening } from '../domain/reopening';

/** What a second wave opens again, once: the key sees to it. Added, never changed. */
@Entity({ schema: 'applications', name: 'reopening' })
@Check('reopening_names_sections', 'cardinality(section_codes) > 0')
export class ReopeningEntity implements Reopening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reopening_pk' })
  applicationId!: ApplicationId;

  @Column('text', { array: true })
  sectionCodes!: readonly string[];

  /** Exclusive. */
  @InstantColumn('reopens_until')
  reopensUntil!: Date;

  @InstantColumn('reopened_at')
  reopenedAt!: Date;
}
