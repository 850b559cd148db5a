import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { InstantField, ListField, TextField } from '#platform/http';

import type { AskedCompletion } from '../domain/check-return';
import { REOPENED_PARTS, type ReopenedPart, type ReopeningKind } from '../domain/reopening';

class RemarkDto {
  @TextField({
    max: 100,
    description: '`sections/<code>`, `documents/<code>`, `budget`, `financing-plan` or `plan`.',
    example: 'sections/needs',
  })
  readonly on!: string;

  @TextField({ max: 2000, min: 10, description: 'What is missing or unclear.' })
  readonly text!: string;
}

export class ReturnApplicationRequest {
  @ListField(() => RemarkDto, { max: 50, description: 'What is open again, and why.' })
  readonly remarks!: readonly RemarkDto[];

  @InstantField({ description: 'Until when, exclusive.' })
  readonly reopensUntil!: string;

  static completionOf({ remarks, reopensUntil }: ReturnApplicationRequest): AskedCompletion {
    return {
      remarks: remarks.map(({ on, text }) => ({ on, text })),
      reopensUntil: new Date(reopensUntil),
    };
  }
}

export class RecallReturnRequest {
  @TextField({ max: 2000, min: 10, description: 'Why; kept.' })
  readonly reason!: string;
}

const CODES = { type: 'string', isArray: true } as const;
const INSTANT = { type: 'string', format: 'date-time' } as const;

@ApiSchema({ name: 'ReopeningRemark' })
class RemarkResponse {
  @ApiProperty({ type: 'string', example: 'sections/needs' })
  readonly on!: string;

  @ApiProperty({ type: 'string' })
  readonly text!: string;
}

@ApiSchema({ name: 'ApplicationReopening' })
export class ReopeningOfApplication {
  @ApiProperty({ type: 'integer', description: 'From 1.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', enum: ['second-wave', 'completion'] })
  readonly kind!: ReopeningKind;

  @ApiProperty({ ...CODES, description: 'The sections open again.' })
  readonly sectionCodes!: readonly string[];

  @ApiProperty({ type: 'string', enum: REOPENED_PARTS, isArray: true })
  readonly parts!: readonly ReopenedPart[];

  @ApiProperty({ ...CODES, description: 'The documents that can be given again.' })
  readonly documentCodes!: readonly string[];

  @ApiProperty({
    type: () => RemarkResponse,
    isArray: true,
    description: 'What is asked of each; those of a second wave stand in its decision.',
  })
  readonly remarks!: readonly RemarkResponse[];

  @ApiProperty(INSTANT)
  readonly reopenedAt!: string;

  @ApiProperty({ ...INSTANT, description: 'Exclusive.' })
  readonly reopensUntil!: string;
}
