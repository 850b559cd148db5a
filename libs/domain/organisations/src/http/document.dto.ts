import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { ChoiceField, DayField, TextField, UuidField } from '#platform/http';

import { DOCUMENT_TYPES, type DocumentType } from '../domain/documents';
import type { OrganisationId } from '../organisations.types';
import type { DocumentView } from '../queries/documents.query';
import type { NewDocument } from '../services/add-document.service';
import { VERDICTS, type Verdict } from '../vault.types';

export class AddDocumentRequest {
  @ChoiceField(DOCUMENT_TYPES, { description: 'What the paper is.' })
  readonly type!: DocumentType;

  @DayField({ description: 'The day it bears.', example: '2026-01-15' })
  readonly issuedOn!: string;

  @DayField({
    description: 'The last day on which it holds; an insurance or a delegation has one.',
    optional: true,
    nullable: true,
  })
  readonly validUntil?: string | null;

  @UuidField({ description: 'A clean file of the organisation.' })
  readonly fileId!: string;

  static documentOf(organisationId: OrganisationId, request: AddDocumentRequest): NewDocument {
    const { type, issuedOn, validUntil, fileId } = request;
    return {
      organisationId,
      type,
      issuedOn: asLocalDate(issuedOn),
      validUntil: typeof validUntil === 'string' ? asLocalDate(validUntil) : null,
      fileId: asId<'File'>(fileId),
    };
  }
}

export class CheckDocumentRequest {
  @UuidField({ description: 'The funder that the caller checks for.' })
  readonly organisationId!: string;

  @ChoiceField(VERDICTS, { description: 'What the paper is worth.' })
  readonly verdict!: Verdict;

  @TextField({
    max: 1000,
    description: 'Why it is rejected.',
    optional: true,
    nullable: true,
  })
  readonly reason?: string | null;
}

@ApiSchema({ name: 'DocumentCheck' })
class DocumentCheckResponse {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'The funder it was checked for.' })
  readonly organisationId!: string;

  @ApiProperty({ type: 'string', enum: [...VERDICTS] })
  readonly verdict!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly reason!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly checkedAt!: string;
}

@ApiSchema({
  name: 'OrganisationDocument',
  description: 'A paper, shown once for all applications.',
})
export class DocumentResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId!: string;

  @ApiProperty({ type: 'string', enum: [...DOCUMENT_TYPES] })
  readonly type!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly issuedOn!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly validUntil!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly fileId!: string;

  @ApiProperty({ type: 'string', example: 'Statuts.pdf' })
  readonly fileName!: string;

  @ApiProperty({ type: 'string' })
  readonly sha256!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly addedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly withdrawnAt!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: () => DocumentCheckResponse, isArray: true })
  readonly checks!: readonly DocumentCheckResponse[];
}

@ApiSchema({ name: 'OrganisationDocumentSheet' })
export class DocumentSheetResponse extends DocumentResponse {
  @ApiProperty({ enum: ['withdraw', 'check', 'download'], isArray: true })
  readonly allowedActions!: readonly string[];

  static of(view: DocumentView, allowedActions: readonly string[]): DocumentSheetResponse {
    return { ...view, allowedActions };
  }
}
