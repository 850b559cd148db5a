import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';

import type { ConsortiumId, PartnerId } from '../consortia.types';

/** A partner adopted one version of the charter. Rows are added, never changed. */
@Entity({ schema: 'consortia', name: 'charter_adoption' })
@Unique('partner_adopts_a_version_once', ['consortiumId', 'number', 'partnerId'])
export class CharterAdoptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'charter_adoption_pk' })
  id!: Id<'CharterAdoption'>;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('integer')
  number!: number;

  @Column('uuid')
  partnerId!: PartnerId;

  @InstantColumn('adopted_at')
  adoptedAt!: Date;

  @Column('uuid')
  adoptedBy!: Id<'Person'>;
}
