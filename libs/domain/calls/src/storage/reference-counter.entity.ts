import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { OrganisationId } from '#domain/organisations';

/** How many calls a funder has published in a year. */
@Entity({ schema: 'calls', name: 'reference_counter' })
@Check('reference_counter_counts_from_one', 'last > 0')
export class ReferenceCounterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reference_counter_pk' })
  funderId!: OrganisationId;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'reference_counter_pk' })
  year!: number;

  @Column('integer')
  last!: number;
}
