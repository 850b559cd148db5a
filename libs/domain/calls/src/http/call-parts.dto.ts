import { ApiSchema } from '@nestjs/swagger';

import {
  ChoiceField,
  ListField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';

import {
  CRITERION_KINDS,
  INSTALMENT_TRIGGERS,
  type CriterionKind,
  type InstalmentTrigger,
} from '../calls.types';

const LABEL = { min: 0, max: 300 };
const CODE = { max: 60, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ };

@ApiSchema({ name: 'CallAnchor', description: 'What a number of points stands for.' })
export class AnchorDto {
  @WholeNumberField({ min: 0, max: 100, description: 'On the scale of the criterion.' })
  readonly points!: number;

  @TranslatedField({ ...LABEL, description: 'What deserves them.' })
  readonly label!: TranslatedDto;
}

@ApiSchema({ name: 'CallCriterion', description: 'One line of the grid.' })
export class CriterionDto {
  @TextField({ ...CODE, description: 'Scores are kept under it.', example: 'cooperation' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What is judged.' })
  readonly label!: TranslatedDto;

  @ChoiceField(CRITERION_KINDS, {
    optional: true,
    description:
      'What reviewers give: nothing (a title), yes or no, words, points. Default: score.',
  })
  readonly kind?: CriterionKind;

  @TranslatedField({
    min: 0,
    max: 2000,
    optional: true,
    description: 'What reviewers look at; may be empty.',
  })
  readonly guidance?: TranslatedDto;

  @ListField(() => AnchorDto, {
    max: 20,
    optional: true,
    description: 'What points stand for, of a score.',
  })
  readonly anchors?: AnchorDto[];

  @WholeNumberField({
    min: 0,
    max: 100,
    optional: true,
    nullable: true,
    description: 'Of a score; those of a grid add up to 100.',
  })
  readonly weight?: number | null;

  @WholeNumberField({
    min: 1,
    max: 100,
    optional: true,
    nullable: true,
    description: 'Of a score: the best that a reviewer can give.',
  })
  readonly maxPoints?: number | null;

  @WholeNumberField({
    min: 0,
    max: 100,
    optional: true,
    nullable: true,
    description: 'Fewer points eliminate; null: no such bar.',
  })
  readonly minPoints?: number | null;
}

@ApiSchema({ name: 'CallInstalment', description: 'A part of the grant, and when it is due.' })
export class InstalmentDto {
  @TranslatedField({ ...LABEL, description: 'What it is called.' })
  readonly label!: TranslatedDto;

  @PercentField({ description: 'Of the grant; those of a call add up to 100.', example: '50' })
  readonly rate!: string;

  @ChoiceField(INSTALMENT_TRIGGERS, { description: 'What makes it due.' })
  readonly trigger!: InstalmentTrigger;
}
