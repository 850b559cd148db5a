import { ApiSchema } from '@nestjs/swagger';

import {
  ChoiceField,
  ListField,
  ObjectField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';

import {
  FIELD_TYPES,
  FIELD_USES,
  SIMPLE_FIELD_TYPES,
  type FieldType,
  type FieldUse,
} from '../calls.types';

const LABEL = { min: 0, max: 300 };
const HELP = { min: 0, max: 2000, optional: true } as const;
const CODE = { max: 60, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ };
const CLEARABLE = { optional: true, nullable: true } as const;

/** `0.5`, `-10`, `100.00`, `2027-12-31`. */
const BOUND = {
  max: 20,
  pattern: /^(-?(0|[1-9]\d{0,14})(\.\d{1,6})?|\d{4}-\d{2}-\d{2})$/,
  ...CLEARABLE,
} as const;

@ApiSchema({ name: 'CallFieldOption' })
export class FieldOptionDto {
  @TextField({ ...CODE, description: 'What is answered.', example: 'yes' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What people read.' })
  readonly label!: TranslatedDto;
}

@ApiSchema({ name: 'CallFieldCondition' })
export class ConditionDto {
  @TextField({
    max: 130,
    pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)?$/,
    description: 'A field of the same section, or of an earlier one with its section before a dot.',
    example: 'identity.has-premises',
  })
  readonly field!: string;

  @ListField('text', {
    min: 1,
    max: 50,
    maxLength: 60,
    description: 'Shown when it has one of these answers; `true` or `false` for a yes-no.',
    example: ['true'],
  })
  readonly is!: string[];
}

@ApiSchema({ name: 'CallBlockField', description: 'One question of each row of a block.' })
export class BlockFieldDto {
  @TextField({ ...CODE, description: 'The answer is kept under it.', example: 'answer' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'The question.' })
  readonly label!: TranslatedDto;

  @TranslatedField({ ...HELP, description: 'How to answer it.' })
  readonly help?: TranslatedDto;

  @ChoiceField(SIMPLE_FIELD_TYPES, { description: 'What is answered.' })
  readonly type!: FieldType;

  @ChoiceField(FIELD_USES, {
    optional: true,
    description: 'In the first step of a call in two; `hidden` unless told.',
  })
  readonly concept?: FieldUse;

  @ChoiceField(FIELD_USES, {
    optional: true,
    description: 'In the full application; `mandatory` unless told.',
  })
  readonly full?: FieldUse;

  @WholeNumberField({
    min: 1,
    max: 20_000,
    ...CLEARABLE,
    description: 'Of a text, in characters; 5000 unless told.',
  })
  readonly maxLength?: number | null;

  @TextField({ ...BOUND, description: 'Of a number, an amount or a date.', example: '1' })
  readonly min?: string | null;

  @TextField({ ...BOUND, description: 'Of a number, an amount or a date.', example: '12' })
  readonly max?: string | null;

  @TranslatedField({ min: 0, max: 60, ...CLEARABLE, description: 'Of a number.' })
  readonly unit?: TranslatedDto | null;

  @ListField(() => FieldOptionDto, { max: 100, optional: true, description: 'Of a choice.' })
  readonly options?: FieldOptionDto[];

  @ObjectField(() => ConditionDto, { ...CLEARABLE, description: 'Null: always shown.' })
  readonly shownWhen?: ConditionDto | null;
}

@ApiSchema({ name: 'CallField', description: 'One question of the application form.' })
export class FieldDto extends BlockFieldDto {
  @ChoiceField(FIELD_TYPES, { description: 'What is answered; a block has rows of fields.' })
  declare readonly type: FieldType;

  @ListField(() => BlockFieldDto, { max: 30, optional: true, description: 'Of a block.' })
  readonly fields?: BlockFieldDto[];

  @WholeNumberField({ min: 0, max: 100, optional: true, description: 'Rows; 0 unless told.' })
  readonly minItems?: number;

  @WholeNumberField({ min: 1, max: 100, ...CLEARABLE, description: 'Rows; null: no such limit.' })
  readonly maxItems?: number | null;
}

@ApiSchema({ name: 'CallSection', description: 'One page of the application form.' })
export class SectionDto {
  @TextField({ ...CODE, description: 'Answers are kept under it.', example: 'territory-needs' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What it is called.' })
  readonly label!: TranslatedDto;

  @TranslatedField({ ...HELP, description: 'What it is about.' })
  readonly help?: TranslatedDto;

  @ListField(() => FieldDto, { max: 50, description: 'What it asks, in this order.' })
  readonly fields!: FieldDto[];
}
