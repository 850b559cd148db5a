import { ApiProperty } from '@nestjs/swagger';

const STATUSES = ['up', 'down'] as const;

export class HealthResponse {
  @ApiProperty({ enum: STATUSES, example: 'up' })
  readonly status: 'up' | 'down';
}

export class ReadinessResponse extends HealthResponse {
  @ApiProperty({
    description: 'What was looked at, with what was found.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['status'],
      properties: { status: { type: 'string', enum: [...STATUSES] } },
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    },
    example: { database: { status: 'up', milliseconds: 2 } },
  })
  readonly checks: Readonly<Record<string, object>>;
}
