import { Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/** A territory that a call puts first when applications are equal. */
@Entity({ schema: 'assessment', name: 'priority_territory' })
export class PriorityTerritoryEntity {
  @PrimaryColumn('uuid', { name: 'call_id', primaryKeyConstraintName: 'priority_territory_pk' })
  callId!: CallId;

  @PrimaryColumn('text', {
    name: 'territory_id',
    primaryKeyConstraintName: 'priority_territory_pk',
  })
  territoryId!: string;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @InstantColumn('since')
  since!: Date;
}
