import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TextField, UuidField } from '#platform/http';

import { DIRECTIONS, LINE_STANDINGS, type Direction, type LineStanding } from '../grants.types';

const ID = { type: 'string', format: 'uuid' } as const;
const ID_OR_NONE = { ...ID, nullable: true } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

/** Room for a statement within the size of a request; a longer one is asked by day. */
const CONTENT_MAX = 240_000;

export class ImportStatementRequest {
  @TextField({
    max: CONTENT_MAX,
    min: 20,
    description: 'The statement as the bank gives it: camt.053, as text. Statements may overlap.',
  })
  readonly content!: string;
}

export class MatchLineRequest {
  @UuidField({ description: 'The order that the line settles; of the very same amount.' })
  readonly orderId!: string;
}

export class SetAsideRequest {
  @TextField({ max: 500, min: 3, description: 'What it is about, since it is about no grant.' })
  readonly note!: string;
}

@ApiSchema({ name: 'StatementImport' })
export class StatementImportResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'Movements in the statement.' })
  readonly lines!: number;

  @ApiProperty({ type: 'integer', description: 'Read already, in an earlier statement.' })
  readonly known!: number;

  @ApiProperty({ type: 'integer', description: 'Settled by themselves.' })
  readonly matched!: number;

  @ApiProperty({ type: 'integer', description: 'Waiting for a person.' })
  readonly open!: number;
}

@ApiSchema({ name: 'StatementLineCandidate' })
class CandidateResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly reference!: string;

  @ApiProperty({ type: 'string' })
  readonly payee!: string;
}

@ApiSchema({ name: 'BankStatementLine' })
export class BankStatementLineResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly statementId!: string;

  @ApiProperty({ type: 'string', description: 'As the bank calls its statement.' })
  readonly statement!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty({ type: 'integer' })
  readonly position!: number;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly bookedOn!: string;

  @ApiProperty({ type: 'string', enum: DIRECTIONS })
  readonly direction!: Direction;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'The reference that came back.' })
  readonly endToEnd!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly counterparty!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly remittance!: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether the bank says that it came back.' })
  readonly isReturn!: boolean;

  @ApiProperty({ type: 'string', enum: LINE_STANDINGS })
  readonly standing!: LineStanding;

  @ApiProperty(ID_OR_NONE)
  readonly orderId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly order!: string | null;

  @ApiProperty(ID_OR_NONE)
  readonly fileId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly file!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly note!: string | null;

  @ApiProperty({
    type: [CandidateResponse],
    description: 'Orders of the same amount that wait for such a movement, at most 20.',
  })
  readonly candidates!: readonly CandidateResponse[];

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: [String], example: ['match'] })
  readonly allowedActions!: readonly string[];
}
