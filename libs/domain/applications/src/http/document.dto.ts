import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ChoiceField, DayField, TextField, TranslatedDto, UuidField } from '#platform/http';

import { DOCUMENT_STATES } from '../domain/documents';
import type { DocumentView } from '../queries/documents.query';
import type { ShelvedDocument } from '../queries/document-shelf.query';

import { AttachedFileDto } from './conversation.dto';

const NOTE_MAX = 1_000;

export class GiveDocumentRequest {
  @UuidField({
    optional: true,
    nullable: true,
    description: 'The partner whose document it is; null: of the application as a whole.',
  })
  readonly partnerId?: string | null;

  @UuidField({ optional: true, nullable: true, description: 'A file of your organisation, or' })
  readonly fileId?: string | null;

  @UuidField({
    optional: true,
    nullable: true,
    description: 'a paper of the vault of that organisation, used again.',
  })
  readonly vaultDocumentId?: string | null;

  @DayField({ optional: true, nullable: true, description: 'The day that a file bears.' })
  readonly issuedOn?: string | null;

  @DayField({ optional: true, nullable: true, description: 'Its last day, when it has one.' })
  readonly validUntil?: string | null;
}

export class CheckDocumentRequest {
  @ChoiceField(['accepted', 'refused'], { description: 'Whether it will do.' })
  readonly verdict!: 'accepted' | 'refused';

  @TextField({
    max: NOTE_MAX,
    optional: true,
    nullable: true,
    description: 'Why, when it is refused: the partner reads it.',
  })
  readonly note?: string | null;
}

@ApiSchema({ name: 'GivenDocument' })
class GivenDocumentResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: () => AttachedFileDto })
  readonly file!: AttachedFileDto;

  @ApiProperty({ type: 'string' })
  readonly sha256!: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly vaultDocumentId!: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly issuedOn!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly validUntil!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly givenAt!: string;

  @ApiProperty({ type: 'string', enum: ['accepted', 'refused'], nullable: true })
  readonly verdict!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly checkNote!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly checkedAt!: string | null;

  static of(given: ShelvedDocument): GivenDocumentResponse {
    const { fileId, fileName, mediaType, fileStatus, sha256, vaultDocumentId } = given;
    return {
      id: given.id,
      file: { id: fileId, name: fileName, mediaType, status: fileStatus },
      sha256,
      vaultDocumentId,
      issuedOn: given.issuedOn,
      validUntil: given.validUntil,
      givenAt: given.givenAt.toISOString(),
      verdict: given.verdict,
      checkNote: given.checkNote,
      checkedAt: given.checkedAt?.toISOString() ?? null,
    };
  }
}

@ApiSchema({ name: 'ApplicationDocument', description: 'Asked for by the call, given or not.' })
export class ApplicationDocumentResponse {
  @ApiProperty({ type: 'string', example: 'statutes' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly partnerId: string | null;

  @ApiProperty({ type: 'boolean' })
  readonly isMandatory: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How old it may be.' })
  readonly validityMonths: number | null;

  @ApiProperty({ type: 'string', enum: [...DOCUMENT_STATES] })
  readonly state: string;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`; 0 before it is given.' })
  readonly version: number;

  @ApiProperty({ type: () => GivenDocumentResponse, nullable: true })
  readonly given: GivenDocumentResponse | null;

  constructor({ document, partnerId, state, given }: DocumentView) {
    this.code = document.code;
    this.label = document.label;
    this.partnerId = partnerId;
    this.isMandatory = document.isMandatory;
    this.validityMonths = document.validityMonths;
    this.state = state;
    this.version = given?.version ?? 0;
    this.given = given === null ? null : GivenDocumentResponse.of(given);
  }
}
