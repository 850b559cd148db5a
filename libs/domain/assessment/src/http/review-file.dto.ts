import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TranslatedDto } from '#platform/http';
import { FIELD_TYPES, type Field, type FieldType } from '#domain/calls';

import type { ReviewFile } from '../queries/review-file.query';

@ApiSchema({ name: 'ReviewFileOption' })
class OptionOfFile {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;
}

@ApiSchema({ name: 'ReviewFileField', description: 'One question, to read its answer by.' })
export class ReviewFileFieldResponse {
  @ApiProperty({ type: 'string' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: 'string', enum: [...FIELD_TYPES] })
  readonly type: FieldType;

  @ApiProperty({ type: () => TranslatedDto, nullable: true })
  readonly unit: TranslatedDto | null;

  @ApiProperty({ type: () => OptionOfFile, isArray: true })
  readonly options: readonly OptionOfFile[];

  @ApiProperty({ type: () => ReviewFileFieldResponse, isArray: true, description: 'Of a block.' })
  readonly fields: readonly ReviewFileFieldResponse[];

  constructor({ code, label, type, unit, options, fields }: Field) {
    this.code = code;
    this.label = label;
    this.type = type;
    this.unit = unit;
    this.options = options;
    this.fields = fields.map((one) => new ReviewFileFieldResponse(one));
  }
}

@ApiSchema({ name: 'ReviewFileSection' })
export class ReviewFileSectionResponse {
  @ApiProperty({ type: 'string' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: () => ReviewFileFieldResponse, isArray: true })
  readonly fields: readonly ReviewFileFieldResponse[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By the codes of the fields that the section asks for.',
  })
  readonly answers: unknown;

  constructor({ code, label, fields, answers }: ReviewFile['sections'][number]) {
    this.code = code;
    this.label = label;
    this.fields = fields.map((field) => new ReviewFileFieldResponse(field));
    this.answers = answers;
  }
}

@ApiSchema({ name: 'ReviewFilePartner' })
export class ReviewFilePartnerResponse {
  @ApiProperty({ type: 'string', description: 'In a blind call, a number instead of a name.' })
  readonly name: string;

  @ApiProperty({ type: 'string', example: 'funded-partner' })
  readonly role: string;

  @ApiProperty({ type: 'string', example: 'ess-organisation' })
  readonly college: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  constructor({ name, role, college, requested, total }: ReviewFile['partners'][number]) {
    this.name = name;
    this.role = role;
    this.college = college;
    this.requested = MoneyDto.of(requested);
    this.total = MoneyDto.of(total);
  }
}

@ApiSchema({ name: 'ReviewFile' })
export class ReviewFileResponse {
  @ApiProperty({ type: 'string' })
  readonly applicationReference: string;

  @ApiProperty({ type: 'string' })
  readonly applicationTitle: string;

  @ApiProperty({ type: 'boolean', description: 'Without the names of those who apply.' })
  readonly isBlind: boolean;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  @ApiProperty({ type: [ReviewFileSectionResponse] })
  readonly sections: readonly ReviewFileSectionResponse[];

  @ApiProperty({ type: [ReviewFilePartnerResponse] })
  readonly partners: readonly ReviewFilePartnerResponse[];

  constructor(file: ReviewFile) {
    this.applicationReference = file.reference;
    this.applicationTitle = file.title;
    this.isBlind = file.isBlind;
    this.requested = MoneyDto.of(file.requested);
    this.total = MoneyDto.of(file.total);
    this.sections = file.sections.map((one) => new ReviewFileSectionResponse(one));
    this.partners = file.partners.map((one) => new ReviewFilePartnerResponse(one));
  }
}
