import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import {
  ChoiceField,
  DayField,
  TextField,
  TranslatedDto,
  TranslatedField,
  UuidField,
} from '#platform/http';

import { CLAUSE_KINDS, CLAUSE_VARIABLES, type ClauseKind } from '../agreements.types';
import type { NewClauseTemplate } from '../services/write-clause-template.service';

export class WriteClauseTemplateRequest {
  @UuidField({ description: 'The funder whose clause it is.' })
  readonly funderId!: string;

  @TextField({
    max: 60,
    pattern: /^(?!house-)[a-z][a-z0-9-]*$/,
    description: 'What names it; the same code again is its next number.',
    example: 'publicity-logo',
  })
  readonly code!: string;

  @ChoiceField(CLAUSE_KINDS, { description: 'What it is about.' })
  readonly kind!: ClauseKind;

  @TranslatedField({ max: 200, description: 'Title of the article.' })
  readonly title!: TranslatedDto;

  @TranslatedField({
    max: 10_000,
    description: `Its text, with variables: ${CLAUSE_VARIABLES.map((one) => `{${one}}`).join(', ')}.`,
  })
  readonly body!: TranslatedDto;

  @DayField({ description: 'From when it may be used.', example: '2026-12-01' })
  readonly validFrom!: string;

  static templateOf(request: WriteClauseTemplateRequest): NewClauseTemplate {
    const { funderId, code, kind, title, body, validFrom } = request;
    return {
      funderId: asId<'Organisation'>(funderId),
      code,
      kind,
      title: { fr: title.fr, en: title.en },
      body: { fr: body.fr, en: body.en },
      validFrom: asLocalDate(validFrom),
    };
  }
}

@ApiSchema({ name: 'ClauseTemplate' })
export class ClauseTemplateResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Null: of the house.',
  })
  readonly funderId!: string | null;

  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: 'string', enum: [...CLAUSE_KINDS] })
  readonly kind!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly title!: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto })
  readonly body!: TranslatedDto;

  @ApiProperty({ type: 'string', nullable: true })
  readonly source!: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly validFrom!: string;
}
