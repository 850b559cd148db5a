import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn, type Versioned } from '#platform/database';
import type { FileId } from '#platform/files';

import type { DocumentType } from '../domain/documents';
import type { OrganisationId } from '../organisations.types';
import type { DocumentId } from '../vault.types';

/** A paper that an organisation shows; never edited, only withdrawn. */
@Entity({ schema: 'organisations', name: 'document' })
@Unique('one_document_per_type_and_file', ['organisationId', 'type', 'fileId'])
@Check('document_is_valid_after_it_was_issued', 'valid_until >= issued_on')
@Check('document_sha256_is_hexadecimal', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('document_version_is_positive', 'version > 0')
export class DocumentEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pk' })
  id!: DocumentId;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  type!: DocumentType;

  @DayColumn('issued_on')
  issuedOn!: LocalDate;

  @DayColumn('valid_until', { nullable: true })
  validUntil!: LocalDate | null;

  @Column('uuid')
  @Index('documents_by_file')
  fileId!: FileId;

  /** As it was sent, so that those who may not see the file still know the paper. */
  @Column('text')
  fileName!: string;

  @Column('text')
  sha256!: string;

  @InstantColumn('added_at')
  addedAt!: Date;

  @Column('uuid')
  addedBy!: string;

  @InstantColumn('withdrawn_at', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('integer')
  version!: number;
}
