import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { CallContent, CallId, Translated } from '../calls.types';

/** What was published, as it was: added, never changed. */
@Entity({ schema: 'calls', name: 'call_revision' })
@Check('revision_number_counts_from_one', 'number > 0')
@Check('revision_closes_after_it_opens', 'closes_at > opens_at')
@Check(
  'revision_says_what_it_changed',
  'number = 1 OR (change_note IS NOT NULL AND cardinality(changes) > 0)',
)
export class CallRevisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_revision_pk' })
  callId!: CallId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'call_revision_pk' })
  number!: number;

  @Column('uuid')
  funderId!: OrganisationId;

  @JsonColumn('content')
  content!: CallContent;

  @InstantColumn('opens_at')
  opensAt!: Date;

  @InstantColumn('closes_at')
  closesAt!: Date;

  /** Null for the first. */
  @JsonColumn('change_note', { nullable: true })
  changeNote!: Translated | null;

  /** JSON pointers to what differs from the revision before. */
  @Column('text', { array: true })
  changes!: readonly string[];

  @InstantColumn('published_at')
  publishedAt!: Date;
}
