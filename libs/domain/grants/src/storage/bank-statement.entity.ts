import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { BankStatementId } from '../grants.types';

@Entity({ schema: 'grants', name: 'bank_statement' })
@Unique('one_import_per_statement', ['funderId', 'sha256'])
export class BankStatementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_statement_pk' })
  id!: BankStatementId;

  @Column('uuid')
  funderId!: OrganisationId;

  /** As the bank calls it. */
  @Column('text')
  reference!: string;

  @Column('text')
  sha256!: string;

  @InstantColumn('imported_at')
  importedAt!: Date;

  @Column('uuid')
  importedBy!: string;
}
