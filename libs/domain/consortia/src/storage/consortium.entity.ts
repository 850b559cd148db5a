import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { ConsortiumId, ConsortiumStatus } from '../consortia.types';

/** Organisations that answer one call together. */
@Entity({ schema: 'consortia', name: 'consortium' })
@Unique('one_consortium_per_lead_and_slot_of_a_call', ['callId', 'leadOrganisationId', 'leadSlot'])
@Check('consortium_status_is_known', "status IN ('forming', 'locked')")
@Check('consortium_version_is_positive', 'version > 0')
@Check('consortium_lead_slot_counts_from_one', 'lead_slot > 0')
@Index('consortia_by_age', ['createdAt', 'id'])
@Index('consortia_by_name', ['name', 'id'])
export class ConsortiumEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consortium_pk' })
  id!: ConsortiumId;

  @Column('uuid')
  callId!: CallId;

  @Column('text')
  name!: string;

  @Column('uuid')
  @Index('consortia_by_lead')
  leadOrganisationId!: OrganisationId;

  /** From 1 to as many consortia as one organisation may lead in the call. */
  @Column('smallint')
  leadSlot!: number;

  @Column('text')
  status!: ConsortiumStatus;

  @Column('integer')
  version!: number;

  /** Organisations that read it without being in it, such as the funder. */
  @Column('uuid', { array: true, default: '{}' })
  sharedWithIds!: readonly OrganisationId[];

  /** All who may read it: written by triggers, and read by row-level security. */
  @Column('uuid', { array: true, default: '{}' })
  @Index('consortia_by_reader', { synchronize: false })
  readerOrganisationIds!: readonly OrganisationId[];

  @InstantColumn('created_at')
  createdAt!: Date;

  @InstantColumn('updated_at')
  updatedAt!: Date;
}
