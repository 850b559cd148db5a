import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { ConflictLink, RecusalCause } from '../domain/conflict';

/** Somebody who may neither judge an application nor read of its judgement. */
@Entity({ schema: 'assessment', name: 'recusal' })
@Check('recusal_cause_is_known', `cause IN ('computed', 'declared')`)
export class RecusalEntity {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'recusal_pk' })
  applicationId!: ApplicationId;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recusal_pk' })
  @Index('recusals_of_a_person')
  personId!: PersonId;

  @Column('uuid', { name: 'call_id' })
  @Index('recusals_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  cause!: RecusalCause;

  /** What was found; empty for what was only declared. */
  @JsonColumn('links')
  links!: readonly ConflictLink[];

  @InstantColumn('since')
  since!: Date;
}
