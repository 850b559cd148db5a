import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { DayColumn, InstantColumn } from '#platform/database';
import type { FileId } from '#platform/files';

import type { AgreementId } from '../agreements.types';
import type { ConsortiumContent } from '../domain/consortium-agreement';

/** What the partners have signed among themselves; the latest counts. */
@Entity({ schema: 'agreements', name: 'consortium_agreement' })
@Index('consortium_agreements_by_agreement', ['agreementId', 'addedAt'])
export class ConsortiumAgreementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consortium_agreement_pk' })
  id!: Id<'ConsortiumAgreement'>;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('uuid')
  fileId!: FileId;

  @Column('text')
  fileName!: string;

  @Column('text')
  sha256!: string;

  @DayColumn('signed_on')
  signedOn!: LocalDate;

  @Column('text', { array: true })
  contents!: readonly ConsortiumContent[];

  @Column('uuid')
  addedBy!: string;

  @InstantColumn('added_at')
  addedAt!: Date;
}
