import { ApiProperty } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import {
  allowedActions,
  FILE_STATUSES,
  MEDIA_TYPES,
  NAME_MAX,
  type Announcement,
  type FileAction,
  type FileStatus,
  type FileView,
} from '#platform/files';
import { ChoiceField, TextField, UuidField, WholeNumberField } from '#platform/http';

/** What the contract can say; the service allows fewer. */
const SIZE_MAX = 2 ** 31;

export class AnnounceFileRequest {
  @UuidField({ description: 'The organisation that it will belong to.' })
  readonly organisationId!: string;

  @TextField({ max: NAME_MAX, description: 'As people will see it.', example: 'Statuts 2026.pdf' })
  readonly name!: string;

  @ChoiceField(Object.keys(MEDIA_TYPES), { description: 'Its type.', example: 'application/pdf' })
  readonly mediaType!: string;

  @WholeNumberField({ min: 1, max: SIZE_MAX, description: 'In bytes.', example: 184_320 })
  readonly size!: number;

  @TextField({
    max: 64,
    pattern: /^[0-9a-f]{64}$/,
    description: 'SHA-256 of the content, 64 hexadecimal digits.',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  readonly sha256!: string;

  static announcementOf(request: AnnounceFileRequest): Announcement {
    const { organisationId, name, mediaType, size, sha256 } = request;
    const id = asId<'Organisation'>(organisationId);
    return { organisationId: id, name, mediaType, sizeBytes: size, sha256 };
  }
}

export class FileResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: 'string', example: 'application/pdf' })
  readonly mediaType: string;

  @ApiProperty({ type: 'integer', description: 'In bytes.' })
  readonly size: number;

  @ApiProperty({ type: 'string' })
  readonly sha256: string;

  @ApiProperty({
    enum: FILE_STATUSES,
    description:
      '`announced`: its content is awaited. `pending`: being checked. `clean`: may be had. `infected`, `refused`: thrown away.',
  })
  readonly status: FileStatus;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'files.malware-found',
    description: 'Why it was thrown away.',
  })
  readonly refusal: string | null;

  @ApiProperty({ enum: ['upload', 'download'], isArray: true })
  readonly allowedActions: readonly FileAction[];

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly announcedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly receivedAt: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly inspectedAt: string | null;

  constructor(file: FileView) {
    this.id = file.id;
    this.organisationId = file.organisationId;
    this.name = file.name;
    this.mediaType = file.mediaType;
    this.size = file.sizeBytes;
    this.sha256 = file.sha256;
    this.status = file.status;
    this.refusal = file.refusal === null ? null : `files.${file.refusal}`;
    this.allowedActions = allowedActions(file.status);
    this.version = file.version;
    this.announcedAt = file.announcedAt.toISOString();
    this.receivedAt = file.receivedAt?.toISOString() ?? null;
    this.inspectedAt = file.inspectedAt?.toISOString() ?? null;
  }
}
