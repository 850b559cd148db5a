import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { FreeObjectField, TranslatedDto } from '#platform/http';
import { FIELD_TYPES, FIELD_USES } from '#domain/calls';

import { SECTION_STATES } from '../domain/progress';

import { NamedPersonDto } from './parts.dto';

const TEXT = { type: 'string' };
const YES_NO = { type: 'boolean' };
const TEXTS = { type: 'array', items: TEXT };
const ROW = {
  type: 'object',
  required: ['id'],
  properties: { id: TEXT },
  additionalProperties: { oneOf: [TEXT, YES_NO, TEXTS] },
};

/** JSON by the codes of the fields of the section, each of the form of its type. */
const ANSWERS = {
  type: 'object' as const,
  additionalProperties: { oneOf: [TEXT, YES_NO, TEXTS, { type: 'array', items: ROW }] },
};

const ANSWERS_EXAMPLE = {
  answer: 'Manger local.',
  beneficiaries: [{ id: 'r1', name: 'Familles du quartier', count: '120' }],
};

export class SaveSectionRequest {
  @FreeObjectField(ANSWERS, {
    description:
      'By the codes of the fields. Text, numbers and amounts as decimal text, days, options and files as text; yes-no as a boolean; choices as a list; the rows of a block as a list of objects, each with an `id` that you choose. Null clears a field. Answers may be unfinished, or too long: submitting is what asks.',
    example: ANSWERS_EXAMPLE,
  })
  readonly answers!: Readonly<Record<string, unknown>>;
}

@ApiSchema({ name: 'SavedSection' })
export class SavedSectionResponse {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ ...ANSWERS, description: 'As they are now, those of others joined.' })
  readonly answers!: object;

  @ApiProperty({ type: 'integer', description: 'Of this section, for the next `If-Match`.' })
  readonly version!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'The version of somebody else that yours was joined with; null when there is none.',
  })
  readonly mergedWith!: number | null;
}

@ApiSchema({ name: 'ApplicationFieldOption' })
class OptionOfField {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;
}

@ApiSchema({ name: 'ApplicationFieldCondition' })
class ConditionOfField {
  @ApiProperty({ type: 'string', description: '`field` of this section, or `section.field`.' })
  readonly field!: string;

  @ApiProperty({ type: 'string', isArray: true })
  readonly is!: readonly string[];
}

@ApiSchema({ name: 'ApplicationField', description: 'One question, as the call asks it.' })
class FieldOfApplication {
  @ApiProperty({ type: 'string', example: 'answer' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto })
  readonly help!: TranslatedDto;

  @ApiProperty({ type: 'string', enum: [...FIELD_TYPES] })
  readonly type!: string;

  @ApiProperty({ type: 'string', enum: [...FIELD_USES], description: 'In the first step of two.' })
  readonly concept!: string;

  @ApiProperty({ type: 'string', enum: [...FIELD_USES] })
  readonly full!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly maxLength!: number | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly min!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly max!: string | null;

  @ApiProperty({ type: () => TranslatedDto, nullable: true })
  readonly unit!: TranslatedDto | null;

  @ApiProperty({ type: () => OptionOfField, isArray: true })
  readonly options!: readonly OptionOfField[];

  @ApiProperty({ type: () => FieldOfApplication, isArray: true, description: 'Of a block.' })
  readonly fields!: readonly FieldOfApplication[];

  @ApiProperty({ type: 'integer' })
  readonly minItems!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly maxItems!: number | null;

  @ApiProperty({ type: () => ConditionOfField, nullable: true })
  readonly shownWhen!: ConditionOfField | null;
}

@ApiSchema({ name: 'ApplicationSection' })
export class SectionOfApplication {
  @ApiProperty({ type: 'string', example: 'common-strategy' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto })
  readonly help!: TranslatedDto;

  @ApiProperty({ type: () => FieldOfApplication, isArray: true })
  readonly fields!: readonly FieldOfApplication[];

  @ApiProperty({ ...ANSWERS, description: 'By the codes of the fields.' })
  readonly answers!: object;

  @ApiProperty({ type: 'integer', description: 'Of this section, for `If-Match`.' })
  readonly version!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'SectionVersionSummary' })
export class SectionVersionSummaryResponse {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly savedAt!: string;

  @ApiProperty({ type: () => NamedPersonDto, nullable: true })
  readonly savedBy!: NamedPersonDto | null;

  @ApiProperty({ type: 'string', enum: ['written', 'merged', 'restored', 'copied'] })
  readonly origin!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The version that it was merged with, or restored from.',
  })
  readonly originVersion!: number | null;
}

@ApiSchema({ name: 'SectionVersion' })
export class SectionVersionResponse extends SectionVersionSummaryResponse {
  @ApiProperty(ANSWERS)
  readonly answers!: object;
}

@ApiSchema({ name: 'SectionProgress', description: 'Derived from what is answered.' })
export class SectionProgressResponse {
  @ApiProperty({ type: 'string', example: 'needs' })
  readonly section!: string;

  @ApiProperty({ type: 'string', enum: [...SECTION_STATES] })
  readonly state!: string;

  @ApiProperty({ type: 'integer', description: 'Answers that are wanted and missing.' })
  readonly missing!: number;

  @ApiProperty({ type: 'integer', description: 'Answers that cannot stay as they are.' })
  readonly toCorrect!: number;
}
