import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

/** What somebody said of their links with an application, before its file opened: never changed. */
@Entity({ schema: 'assessment', name: 'declaration' })
@Check('declared_conflict_says_why', 'NOT has_conflict OR reason IS NOT NULL')
@Check('declared_conflict_opens_nothing', 'NOT (has_conflict AND opens_file)')
export class DeclarationEntity {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'declaration_pk' })
  applicationId!: ApplicationId;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'declaration_pk' })
  personId!: PersonId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('boolean', { name: 'has_conflict' })
  hasConflict!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Not when there is a conflict, nor in a blind call, where the file is read masked. */
  @Column('boolean', { name: 'opens_file' })
  opensFile!: boolean;

  @InstantColumn('declared_at')
  declaredAt!: Date;
}
