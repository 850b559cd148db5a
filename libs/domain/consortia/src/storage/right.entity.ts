import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';

import type { ConsortiumId, PartnerId, RightId } from '../consortia.types';
import type { RightLevel } from '../domain/rights';

/** A right on one part that somebody of a partner was given, and may have had taken back. */
@Entity({ schema: 'consortia', name: 'right' })
@Check('right_level_is_known', "level IN ('view', 'comment', 'edit', 'manage')")
@Check(
  'right_is_on_a_part',
  `part ~ '^((sections|financing-plan|documents|charter)|sections/[a-z0-9-]+|(budgets|documents)/[0-9a-f-]{36})$'`,
)
@Check('right_taken_back_says_by_whom', '(ended_at IS NULL) = (ended_by IS NULL)')
@Index('one_right_per_person_and_part', ['consortiumId', 'personId', 'part'], {
  unique: true,
  where: 'ended_at IS NULL',
})
export class RightEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'right_pk' })
  id!: RightId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  /** In whose name the person holds it. */
  @Column('uuid')
  partnerId!: PartnerId;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  part!: string;

  @Column('text')
  level!: RightLevel;

  @Column('uuid')
  givenBy!: Id<'Person'> | Id<'Client'>;

  @InstantColumn('given_at')
  givenAt!: Date;

  @InstantColumn('ended_at', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: Id<'Person'> | Id<'Client'> | null;
}
