import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';

/** Copied for each column: TypeORM writes the type of the column into what it is given. */
const PRIMARY_KEY = { primaryKeyConstraintName: 'party_pk' };

/** An organisation that the application is shared with. */
@Entity({ schema: 'applications', name: 'party' })
@Index('parties_of_an_organisation', ['organisationId', 'applicationId'])
@Check('party_has_a_known_capacity', `capacity IN ('lead', 'partner', 'funder')`)
@Check('party_begins_at_a_known_stage', `from_stage IN ('draft', 'submitted')`)
@Check('funder_is_a_party_once_submitted', `capacity <> 'funder' OR from_stage = 'submitted'`)
export class PartyEntity {
  @PrimaryColumn('uuid', { ...PRIMARY_KEY })
  applicationId!: ApplicationId;

  @PrimaryColumn('uuid', { ...PRIMARY_KEY })
  organisationId!: OrganisationId;

  @PrimaryColumn('text', { ...PRIMARY_KEY })
  capacity!: 'lead' | 'partner' | 'funder';

  @Column('text')
  fromStage!: 'draft' | 'submitted';

  @InstantColumn('since')
  since!: Date;
}
