import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ChoiceField, InstantField, TextField } from '#platform/http';

import { APPEAL_STATUSES, type AppealAction, type AppealStatus } from '../deliberation.types';

const INSTANT = { type: 'string', format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: 'string', nullable: true } as const;

export class FileAppealRequest {
  @TextField({ max: 8000, description: 'Why the decision is contested.' })
  readonly grounds!: string;
}

export class MediateAppealRequest {
  @TextField({ max: 200, description: 'Who mediates.' })
  readonly mediator!: string;

  @InstantField({ description: 'Until when.' })
  readonly dueAt!: string;
}

export class AnswerAppealRequest {
  @ChoiceField(['uphold', 'dismiss'], { description: 'What is answered.' })
  readonly action!: 'uphold' | 'dismiss';

  @TextField({ max: 8000, description: 'Why, as the candidates read it.' })
  readonly text!: string;
}

@ApiSchema({ name: 'Appeal' })
export class AppealResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly decisionId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: 'string', description: 'In whose name it was filed.' })
  readonly organisationName!: string;

  @ApiProperty({ type: 'string', enum: APPEAL_STATUSES })
  readonly status!: AppealStatus;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: 'string' })
  readonly grounds!: string;

  @ApiProperty(INSTANT)
  readonly filedAt!: Date;

  @ApiProperty({ ...INSTANT, description: 'By when the funder answers.' })
  readonly answerDueAt!: Date;

  @ApiProperty(MAYBE_TEXT)
  readonly mediator!: string | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly mediationDueAt!: Date | null;

  @ApiProperty(MAYBE_TEXT)
  readonly answer!: string | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly answeredAt!: Date | null;

  @ApiProperty({ type: [String], example: ['mediate', 'uphold', 'dismiss'] })
  readonly allowedActions!: readonly AppealAction[];
}
