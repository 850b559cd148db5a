import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { Remark } from '../domain/check-return';
import type { ReopenedPart, Reopening, ReopeningKind } from '../domain/reopening';

/** What is open again, and why; the latest number counts. Added, never changed. */
@Entity({ schema: 'applications', name: 'reopening' })
@Check('reopening_number_is_positive', 'number > 0')
@Check('reopening_kind_is_known', "kind IN ('second-wave', 'completion')")
@Check('reopening_parts_are_known', "parts <@ ARRAY['budget', 'financing-plan', 'plan']")
@Check(
  'reopening_opens_something',
  'cardinality(section_codes) + cardinality(parts) + cardinality(document_codes) > 0',
)
export class ReopeningEntity implements Reopening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reopening_pk' })
  applicationId!: ApplicationId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'reopening_pk', default: 1 })
  number!: number;

  @Column('text', { default: 'second-wave' })
  kind!: ReopeningKind;

  @Column('text', { array: true })
  sectionCodes!: readonly string[];

  @Column('text', { array: true, default: [] })
  parts!: readonly ReopenedPart[];

  @Column('text', { array: true, default: [] })
  documentCodes!: readonly string[];

  /** What is asked of each; those of a second wave stand in its decision. */
  @JsonColumn('remarks')
  remarks!: readonly Remark[];

  /** Exclusive. */
  @InstantColumn('reopens_until')
  reopensUntil!: Date;

  @InstantColumn('reopened_at')
  reopenedAt!: Date;

  /** The officer; null of a second wave. */
  @Column('uuid', { nullable: true })
  reopenedBy!: string | null;
}
