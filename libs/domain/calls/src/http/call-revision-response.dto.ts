import { ApiProperty, ApiSchema, OmitType } from '@nestjs/swagger';

import { TranslatedDto } from '#platform/http';

import { CallResponse } from './call-response.dto';

@ApiSchema({ name: 'CallRevisionSummary', description: 'One line of the log of a call.' })
export class CallRevisionSummaryResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId!: string;

  @ApiProperty({ type: 'integer', description: 'From 1.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly opensAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly closesAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly publishedAt!: string;

  @ApiProperty({ type: () => TranslatedDto, nullable: true, description: 'Null for the first.' })
  readonly changeNote!: TranslatedDto | null;

  @ApiProperty({
    type: 'string',
    isArray: true,
    example: ['/closesAtLocal'],
    description: 'JSON pointers to what differs from the revision before.',
  })
  readonly changes!: readonly string[];
}

/** What a call has that its revisions have not: a life. */
const OF_THE_CALL = [
  'id',
  'reference',
  'funderName',
  'instruments',
  'status',
  'version',
  'revisionNumber',
  'allowedActions',
  'createdAt',
  'updatedAt',
  'closedAt',
  'cancelledAt',
  'cancelReason',
  'voidedAt',
  'voidReason',
] as const;

@ApiSchema({ name: 'CallRevision', description: 'What was published, as it was. Never changes.' })
export class CallRevisionResponse extends OmitType(CallResponse, OF_THE_CALL) {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId!: string;

  @ApiProperty({ type: 'integer', description: 'From 1.' })
  readonly number!: number;

  @ApiProperty({ type: () => TranslatedDto, nullable: true, description: 'Null for the first.' })
  readonly changeNote!: TranslatedDto | null;

  @ApiProperty({ type: 'string', isArray: true, example: ['/closesAtLocal'] })
  readonly changes!: readonly string[];
}
