import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn, type Versioned } from '#platform/database';

import type { FileId, FileStatus, OrganisationId } from '../files.types';

/** What is known of a file; its bytes are in the store. */
@Entity({ schema: 'platform', name: 'file' })
@Unique('one_file_per_storage_key', ['storageKey'])
@Index('files_by_organisation', ['ownerOrganisationId', 'id'])
@Index('files_waiting', ['announcedAt'], { where: "status IN ('announced', 'pending')" })
@Check('file_has_a_size', 'size_bytes > 0')
@Check('file_sha256_is_hexadecimal', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('file_status_is_known', "status IN ('announced', 'pending', 'clean', 'infected', 'refused')")
@Check(
  'file_is_stored_once_received',
  "(status = 'announced') = (received_at IS NULL) AND (status NOT IN ('pending', 'clean') OR storage_key IS NOT NULL)",
)
@Check(
  'file_says_why_it_was_refused',
  "(status IN ('infected', 'refused')) = (refusal IS NOT NULL)",
)
@Check('file_version_is_positive', 'version > 0')
export class FileEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pk' })
  id!: FileId;

  @Column('uuid')
  ownerOrganisationId!: OrganisationId;

  /** A person, or a client. */
  @Column('uuid')
  sentBy!: string;

  /** As its sender calls it: shown to people, never part of a path of ours. */
  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('bigint')
  sizeBytes!: number;

  @Column('text')
  sha256!: string;

  /** Null before the bytes have come, and once they were thrown away. */
  @Column('text', { nullable: true })
  storageKey!: string | null;

  @Column('text')
  status!: FileStatus;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('integer')
  version!: number;

  @InstantColumn('announced_at')
  announcedAt!: Date;

  @InstantColumn('received_at', { nullable: true })
  receivedAt!: Date | null;

  @InstantColumn('inspected_at', { nullable: true })
  inspectedAt!: Date | null;
}
