import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

/** What a reviewer knows, and how much they can take on. */
@Entity({ schema: 'assessment', name: 'reviewer_profile' })
@Check('reviewer_takes_on_something', 'max_open_reviews > 0')
export class ReviewerProfileEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'reviewer_profile_pk' })
  personId!: PersonId;

  @PrimaryColumn('uuid', { name: 'funder_id', primaryKeyConstraintName: 'reviewer_profile_pk' })
  funderId!: OrganisationId;

  @Column('text', { array: true })
  themes!: readonly string[];

  @Column('text', { name: 'territory_ids', array: true })
  territoryIds!: readonly string[];

  /** At once; null: no such limit. */
  @Column('integer', { name: 'max_open_reviews', nullable: true })
  maxOpenReviews!: number | null;

  @InstantColumn('updated_at')
  updatedAt!: Date;
}
