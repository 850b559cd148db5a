import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn, type Versioned } from '#platform/database';

import type { Numbers } from '../domain/merge';
import type { MergeId, MergeStatus, OrganisationId } from '../organisations.types';

/** How two registrations became one, who agreed, and what it takes to undo it. */
@Entity({ schema: 'organisations', name: 'merge' })
@Index('one_open_merge_per_organisation', ['mergedId'], {
  unique: true,
  where: "status = 'proposed'",
})
@Check('merge_is_of_two', 'kept_id <> merged_id')
@Check('merge_status_is_known', "status IN ('proposed', 'done', 'declined', 'undone')")
@Check('merge_that_was_done_can_be_undone', "status NOT IN ('done', 'undone') OR trace IS NOT NULL")
@Check('merge_version_is_positive', 'version > 0')
export class MergeEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merge_pk' })
  id!: MergeId;

  @Column('uuid')
  @Index('merges_by_survivor')
  keptId!: OrganisationId;

  @Column('uuid')
  mergedId!: OrganisationId;

  @Column('text')
  status!: MergeStatus;

  @Column('text')
  reason!: string;

  @Column('uuid')
  proposedBy!: string;

  @InstantColumn('proposed_at')
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  keptAgreedBy!: string | null;

  @Column('uuid', { nullable: true })
  mergedAgreedBy!: string | null;

  @InstantColumn('settled_at', { nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  settledReason!: string | null;

  /** The numbers of both as they were before. */
  @JsonColumn('trace', { nullable: true })
  trace!: { readonly kept: Numbers; readonly merged: Numbers } | null;

  @Column('integer')
  version!: number;
}
