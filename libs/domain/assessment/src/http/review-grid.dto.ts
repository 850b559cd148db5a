import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { BooleanField, TextField, TranslatedDto, WholeNumberField } from '#platform/http';
import { CRITERION_KINDS, type CriterionKind } from '#domain/calls';

import type { ReviewNote } from '../assessment.types';

@ApiSchema({ name: 'ReviewNote' })
export class ReviewNoteDto {
  @TextField({ max: 60, description: 'A criterion of the grid.', example: 'cooperation' })
  readonly criterionCode!: string;

  @WholeNumberField({
    min: 0,
    max: 100,
    optional: true,
    nullable: true,
    description: 'On a score: from 0 to the top of the criterion’s scale.',
  })
  readonly points?: number | null;

  @BooleanField({ optional: true, nullable: true, description: 'On a question: yes or no.' })
  readonly answer?: boolean | null;

  @TextField({
    min: 0,
    max: 4000,
    description: 'What explains the note, and may be empty; on a text, what is asked.',
  })
  readonly comment!: string;

  static noteOf(this: void, note: ReviewNoteDto): ReviewNote {
    const { criterionCode, points = null, answer = null, comment } = note;
    return { criterionCode, points, answer, comment };
  }
}

@ApiSchema({ name: 'ReviewAnchor' })
export class GridAnchorResponse {
  @ApiProperty({ type: 'integer' })
  readonly points!: number;

  @ApiProperty({ type: () => TranslatedDto, description: 'What deserves them.' })
  readonly label!: TranslatedDto;
}

@ApiSchema({ name: 'ReviewCriterion' })
export class GridCriterionResponse {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: 'string', enum: CRITERION_KINDS })
  readonly kind!: CriterionKind;

  @ApiProperty({ type: () => TranslatedDto, description: 'What to look at; may be empty.' })
  readonly guidance!: TranslatedDto;

  @ApiProperty({ type: [GridAnchorResponse] })
  readonly anchors!: readonly GridAnchorResponse[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a score, out of 100.' })
  readonly weight!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of a score, the top of the scale.',
  })
  readonly maxPoints!: number | null;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'Fewer points eliminate.',
  })
  readonly minPoints!: number | null;
}
