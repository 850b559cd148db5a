import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { SelectionOutcome } from '../domain/selection';

/** What became of a concept, once. Added, never changed. */
@Entity({ schema: 'applications', name: 'selection' })
@Check('selection_outcome_is_known', "outcome IN ('invited', 'not-selected')")
export class SelectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'selection_pk' })
  applicationId!: ApplicationId;

  @Column('text')
  outcome!: SelectionOutcome;

  /** For the consortium to read. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  selectedBy!: string;

  @InstantColumn('selected_at')
  selectedAt!: Date;
}
