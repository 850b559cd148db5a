import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TextField } from '#platform/http';

export class AskQuestionRequest {
  @TextField({ max: 4000, description: 'What is not clear; everyone will read it.' })
  readonly text!: string;
}

export class AnswerQuestionRequest {
  @TextField({ max: 8000, description: 'The answer, that everyone will read.' })
  readonly answer!: string;
}

@ApiSchema({
  name: 'CallQuestion',
  description: 'What was asked about a call; nobody learns by whom.',
})
export class QuestionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId!: string;

  @ApiProperty({ type: 'string' })
  readonly text!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the caller asked it.' })
  readonly isMine!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null: not answered yet.' })
  readonly answer!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly answeredAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`.' })
  readonly version!: number;

  @ApiProperty({ type: 'string', enum: ['answer'], isArray: true })
  readonly allowedActions!: readonly string[];
}
