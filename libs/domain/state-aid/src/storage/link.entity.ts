import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { DayColumn, InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { LinkGround } from '../state-aid.types';

/** Makes two enterprises one single undertaking, in both directions, from a day until another. */
@Entity({ schema: 'state_aid', name: 'link' })
@Check('link_sirens_are_nine_digits', `siren ~ '^[0-9]{9}$' AND linked_siren ~ '^[0-9]{9}$'`)
@Check('undertaking_is_not_linked_to_itself', 'siren <> linked_siren')
@Check(
  'link_ground_is_known',
  `ground IN ('majority-of-votes', 'board-appointment', 'dominant-influence', 'agreement-on-votes')`,
)
@Check('link_ends_after_it_begins', 'until >= since')
@Index('one_open_link_per_pair', ['siren', 'linkedSiren'], {
  unique: true,
  where: 'until IS NULL',
})
export class LinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'link_pk' })
  id!: Id<'Link'>;

  /** Who declared it. */
  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  siren!: string;

  @Column('text')
  @Index('links_by_linked')
  linkedSiren!: string;

  @Column('text')
  linkedName!: string;

  @Column('text')
  ground!: LinkGround;

  @DayColumn('since')
  since!: LocalDate;

  @DayColumn('until', { nullable: true })
  until!: LocalDate | null;

  @Column('uuid')
  declaredBy!: string;

  @InstantColumn('declared_at')
  declaredAt!: Date;
}
