import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { InstalmentId, SuspensionId } from '../grants.types';

/** What stops the clock of an instalment, and from when to when. */
@Entity({ schema: 'grants', name: 'suspension' })
@Check('suspension_ends_after_it_began', 'resumed_on >= suspended_on')
@Check('resumed_suspension_has_its_day', '(resumed_on IS NULL) = (resumed_by IS NULL)')
@Index('one_open_suspension_per_instalment', ['instalmentId'], {
  unique: true,
  where: 'resumed_on IS NULL',
})
@Index('suspensions_by_instalment', ['instalmentId', 'suspendedAt'])
export class SuspensionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suspension_pk' })
  id!: SuspensionId;

  @Column('uuid')
  instalmentId!: InstalmentId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('text')
  reason!: string;

  @DayColumn('suspended_on')
  suspendedOn!: LocalDate;

  @InstantColumn('suspended_at')
  suspendedAt!: Date;

  @Column('uuid')
  suspendedBy!: string;

  @DayColumn('resumed_on', { nullable: true })
  resumedOn!: LocalDate | null;

  @Column('uuid', { nullable: true })
  resumedBy!: string | null;

  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];
}
