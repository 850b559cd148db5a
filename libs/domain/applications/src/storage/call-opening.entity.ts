import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/** The files of a sealed call were opened, once. Added, never changed. */
@Entity({ schema: 'applications', name: 'call_opening' })
@Check('opening_counts_its_files', 'files >= 0')
export class CallOpeningEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_opening_pk' })
  callId!: CallId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('integer')
  files!: number;

  @InstantColumn('opened_at')
  openedAt!: Date;

  /** Null: they opened by themselves, at the instant that the call says. */
  @Column('uuid', { nullable: true })
  openedBy!: Id<'Person'> | Id<'Client'> | null;
}
