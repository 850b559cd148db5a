import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn } from '#platform/database';
import type { TerritoryId } from '#domain/territories';

import type {
  ActorFamily,
  College,
  LegalForm,
  Organisation,
  OrganisationId,
} from '../organisations.types';

@Entity({ schema: 'organisations', name: 'organisation' })
@Check('organisation_siren_is_nine_digits', `siren ~ '^[0-9]{9}$'`)
@Check(
  'organisation_siret_begins_with_its_siren',
  `siret IS NULL OR (siret ~ '^[0-9]{14}$' AND siren IS NOT NULL AND left(siret, 9) = siren)`,
)
@Check('organisation_rna_is_well_formed', `rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'`)
@Check(
  'undeclared_group_is_in_no_register',
  `legal_form <> 'undeclared-group' OR (siren IS NULL AND siret IS NULL AND rna IS NULL)`,
)
@Check(
  'declared_organisation_is_in_a_register',
  `legal_form = 'undeclared-group' OR siren IS NOT NULL OR rna IS NOT NULL
    OR merged_into_id IS NOT NULL`,
)
@Check('organisation_is_not_its_own_alias', 'merged_into_id <> id')
@Check('organisation_version_is_positive', 'version > 0')
@Index('organisations_by_name', ['name', 'id'])
@Index('organisations_by_likeness', { synchronize: false })
@Index('organisations_by_survivor', { synchronize: false })
export class OrganisationEntity implements Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' })
  id!: OrganisationId;

  @Column('text')
  name!: string;

  /** Its name as people type it: see `foldForSearch`; the space before lets `% word` find the first. */
  @Column('text')
  search!: string;

  @Column('text')
  legalForm!: LegalForm;

  @Column('text')
  actorFamily!: ActorFamily;

  @Column('text')
  college!: College;

  /** Why it does not count in the usual college of its family; null when it does. */
  @Column('text', { nullable: true })
  collegeReason!: string | null;

  @Column('text', { nullable: true })
  @Index('one_organisation_per_siren', { unique: true })
  siren!: string | null;

  @Column('text', { nullable: true })
  siret!: string | null;

  @Column('text', { nullable: true })
  @Index('one_organisation_per_rna', { unique: true })
  rna!: string | null;

  @Column('boolean')
  isEss!: boolean;

  /** A row of another module; the database keeps it from disappearing. */
  @Column('text', { nullable: true })
  @Index('organisations_by_seat')
  seatTerritoryId!: TerritoryId | null;

  @DayColumn('created_on', { nullable: true })
  createdOn!: LocalDate | null;

  /** The registration that this one is an alias of; null unless they were merged. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: OrganisationId | null;

  @Column('integer')
  version!: number;

  @InstantColumn('registered_at')
  registeredAt!: Date;

  @InstantColumn('updated_at')
  updatedAt!: Date;
}
