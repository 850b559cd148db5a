import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn, JsonColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/** One file as it came in, in the minutes of the opening. */
export interface ListedFile {
  readonly reference: string;
  readonly receivedAt: string;
  /** Of what was handed in, as its receipt says. */
  readonly sha256: string;
}

/** The files of a sealed call were opened, once. Added, never changed. */
@Entity({ schema: 'applications', name: 'call_opening' })
@Check('opening_counts_its_files', 'files >= 0')
@Check('opening_is_of_two_people', 'asked_by <> opened_by')
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

  /** Who asked first, and when; null: nobody did, or it was opened when one person sufficed. */
  @Column('uuid', { nullable: true })
  askedBy!: Id<'Person'> | Id<'Client'> | null;

  @InstantColumn('asked_at', { nullable: true })
  askedAt!: Date | null;

  /** What was opened, in the order in which it came. */
  @JsonColumn('listed')
  listed!: readonly ListedFile[];
}
