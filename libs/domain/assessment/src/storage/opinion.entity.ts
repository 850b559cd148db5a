import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { OpinionId } from '../decision.types';
import type { OpinionLevel, OpinionStance } from '../domain/opinion';

/** What a cell, then the consolidating body, thinks of an application: never changed. */
@Entity({ schema: 'assessment', name: 'opinion' })
@Unique('one_opinion_per_level', ['applicationId', 'level'])
@Check('opinion_level_is_known', 'level IN (1, 2)')
@Check('opinion_stance_is_known', `stance IN ('favourable', 'reserved', 'unfavourable')`)
export class OpinionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opinion_pk' })
  id!: OpinionId;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('integer')
  level!: OpinionLevel;

  /** Such as a regional or thematic cell, by its name. */
  @Column('text')
  body!: string;

  @Column('text')
  stance!: OpinionStance;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'given_by' })
  givenBy!: PersonId;

  @InstantColumn('given_at')
  givenAt!: Date;
}
