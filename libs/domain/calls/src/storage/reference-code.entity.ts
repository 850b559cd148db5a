import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

/** Letters of references, held by the funder that used them first. */
@Entity({ schema: 'calls', name: 'reference_code' })
@Check('reference_code_is_well_formed', "code ~ '^[A-Z][A-Z0-9]{1,9}$'")
export class ReferenceCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reference_code_pk' })
  code!: string;

  @Column('uuid')
  @Index('one_default_reference_code_per_funder', { unique: true, where: 'is_default' })
  funderId!: OrganisationId;

  /** Taken from the initials of the funder, which chose none. */
  @Column('boolean')
  isDefault!: boolean;

  @InstantColumn('claimed_at')
  claimedAt!: Date;
}
