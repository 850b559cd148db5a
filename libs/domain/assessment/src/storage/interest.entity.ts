import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { InterestId, InterestKind } from '../domain/conflict';

/** What binds a person to an organisation, besides what they may do here for it. */
@Entity({ schema: 'assessment', name: 'interest' })
@Check(
  'interest_kind_is_known',
  `kind IN ('mandate', 'employment', 'shares', 'volunteering', 'family')`,
)
@Check('interest_names_an_organisation', 'num_nonnulls(organisation_id, siren) = 1')
@Check('interest_siren_is_nine_digits', `siren ~ '^[0-9]{9}$'`)
@Check('interest_ends_after_it_begins', 'ended_on >= began_on')
export class InterestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interest_pk' })
  id!: InterestId;

  @Column('uuid', { name: 'person_id' })
  @Index('interests_of_a_person')
  personId!: PersonId;

  @Column('text')
  kind!: InterestKind;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: OrganisationId | null;

  @Column('text', { nullable: true })
  siren!: string | null;

  @DayColumn('began_on')
  beganOn!: LocalDate;

  @DayColumn('ended_on', { nullable: true })
  endedOn!: LocalDate | null;

  @InstantColumn('declared_at')
  declaredAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
