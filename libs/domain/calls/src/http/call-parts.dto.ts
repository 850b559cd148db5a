import { ApiSchema } from '@nestjs/swagger';

import {
  ChoiceField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';

import { INSTALMENT_TRIGGERS, type InstalmentTrigger } from '../calls.types';

const LABEL = { min: 0, max: 300 };
const CODE = { max: 60, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ };

@ApiSchema({ name: 'CallCriterion', description: 'One line of the scoring grid.' })
export class CriterionDto {
  @TextField({ ...CODE, description: 'Scores are kept under it.', example: 'cooperation' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What is judged.' })
  readonly label!: TranslatedDto;

  @WholeNumberField({ min: 0, max: 100, description: 'Those of a grid add up to 100.' })
  readonly weight!: number;

  @WholeNumberField({ min: 1, max: 100, description: 'The best that a reviewer can give.' })
  readonly maxPoints!: number;

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
