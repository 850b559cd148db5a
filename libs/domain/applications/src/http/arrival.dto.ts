import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { InstantField, TextField, UuidField } from '#platform/http';
import type { ConsortiumId } from '#domain/consortia';

import type { SealedFilesView } from '../queries/sealed-files.query';
import type { LateException } from '../services/accept-late.service';

const INSTANT = { type: 'string', format: 'date-time' } as const;

export class AcceptLateRequest {
  @UuidField({ description: 'The consortium, by name: nobody else may come later.' })
  readonly consortiumId!: ConsortiumId;

  @InstantField({ description: 'Until when, exclusive.' })
  readonly closesAt!: string;

  @TextField({ max: 2000, description: 'Why; kept, and told to the consortium.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'LateException', description: 'One consortium may come later.' })
export class LateExceptionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly consortiumId: string;

  @ApiProperty(INSTANT)
  readonly closesAt: string;

  @ApiProperty({ type: 'string' })
  readonly reason: string;

  @ApiProperty(INSTANT)
  readonly givenAt: string;

  constructor({ callId, consortiumId, closesAt, reason, givenAt }: LateException) {
    this.callId = callId;
    this.consortiumId = consortiumId;
    this.closesAt = closesAt.toISOString();
    this.reason = reason;
    this.givenAt = givenAt.toISOString();
  }
}

@ApiSchema({ name: 'SealedFile' })
class SealedFileResponse {
  @ApiProperty({ type: 'string', example: '2026-PTCE-0001-0042' })
  readonly reference!: string;

  @ApiProperty(INSTANT)
  readonly receivedAt!: string;
}

@ApiSchema({ name: 'OpenedFile', description: 'A file, as the minutes of the opening list it.' })
class OpenedFileResponse extends SealedFileResponse {
  @ApiProperty({
    type: 'string',
    description: 'SHA-256 of what was handed in, as its receipt says.',
  })
  readonly sha256!: string;
}

@ApiSchema({ name: 'FileOpener', description: 'A person of the funder, and when they spoke.' })
class FileOpenerResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty(INSTANT)
  readonly at!: string;
}

@ApiSchema({ name: 'SealedFiles', description: 'All that is known of files before the opening.' })
export class SealedFilesResponse {
  @ApiProperty({ type: 'boolean' })
  readonly isSealed: boolean;

  @ApiProperty({ ...INSTANT, nullable: true })
  readonly openedAt: string | null;

  @ApiProperty({ ...INSTANT, nullable: true, description: 'Not before; null: once it is over.' })
  readonly opensFilesAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Files that are sealed.' })
  readonly received: number;

  @ApiProperty({ type: () => SealedFileResponse, isArray: true, description: 'The first first.' })
  readonly files: readonly SealedFileResponse[];

  @ApiProperty({
    type: () => FileOpenerResponse,
    isArray: true,
    description:
      'Who asked for the opening, within a day; once opened, the two who did: none when files opened by themselves.',
  })
  readonly openers: readonly FileOpenerResponse[];

  @ApiProperty({
    type: () => OpenedFileResponse,
    isArray: true,
    nullable: true,
    description: 'The minutes of the opening: what was opened. Null before.',
  })
  readonly minutes: readonly OpenedFileResponse[] | null;

  constructor(view: SealedFilesView) {
    this.isSealed = view.isSealed;
    this.openedAt = view.openedAt;
    this.opensFilesAt = view.opensFilesAt;
    this.received = view.received;
    this.files = view.files;
    this.openers = view.openers;
    this.minutes = view.minutes;
  }
}
