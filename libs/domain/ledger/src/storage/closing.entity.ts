import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { DayColumn, InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

/** Everything booked on that day or before is closed. */
@Entity({ schema: 'ledger', name: 'closing' })
@Unique('one_closing_per_day', ['keeperId', 'until'])
export class ClosingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closing_pk' })
  id!: Id<'LedgerClosing'>;

  @Column('uuid')
  keeperId!: OrganisationId;

  @DayColumn('until')
  until!: LocalDate;

  @InstantColumn('closed_at')
  closedAt!: Date;

  @Column('uuid')
  closedBy!: string;
}
