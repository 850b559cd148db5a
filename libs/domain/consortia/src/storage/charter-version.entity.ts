import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn, JsonColumn } from '#platform/database';

import type { ConsortiumId } from '../consortia.types';
import type { CharterClauses } from '../governance.types';

/** One version of a cooperation charter. Rows are added, never changed. */
@Entity({ schema: 'consortia', name: 'charter_version' })
@Unique('charter_versions_are_counted', ['consortiumId', 'number'])
@Check('charter_version_number_is_positive', 'number > 0')
@Check('charter_version_has_a_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class CharterVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'charter_version_pk' })
  id!: Id<'CharterVersion'>;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('integer')
  number!: number;

  @JsonColumn('clauses')
  clauses!: CharterClauses;

  @Column('text')
  sha256!: string;

  @InstantColumn('written_at')
  writtenAt!: Date;

  @Column('uuid')
  writtenBy!: Id<'Person'> | Id<'Client'>;
}
