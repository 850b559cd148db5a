import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { DayColumn, InstantColumn } from '#platform/database';

import type { ConsortiumId, PartnerId } from '../consortia.types';
import type { MeetingId } from '../governance.types';

/** A meeting of the steering group, with its minutes; one written down by mistake is struck out. */
@Entity({ schema: 'consortia', name: 'meeting' })
@Check('meeting_is_of_several', 'cardinality(present_ids) > 1')
@Check('meeting_struck_out_says_by_whom', '(struck_at IS NULL) = (struck_by IS NULL)')
@Index('meetings_of_a_consortium', ['consortiumId', 'heldOn'])
export class MeetingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id!: MeetingId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @DayColumn('held_on')
  heldOn!: LocalDate;

  @Column('text')
  topic!: string;

  @Column('text')
  minutes!: string;

  @Column('uuid', { array: true })
  presentIds!: PartnerId[];

  @InstantColumn('recorded_at')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: Id<'Person'> | Id<'Client'>;

  @InstantColumn('struck_at', { nullable: true })
  struckAt!: Date | null;

  @Column('uuid', { nullable: true })
  struckBy!: Id<'Person'> | Id<'Client'> | null;
}
