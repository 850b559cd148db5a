import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TextField, TranslatedDto } from '#platform/http';

import { SIDES, type Side } from '../ledger.types';

const DAY = { type: 'string', format: 'date' } as const;
const ID = { type: 'string', format: 'uuid' } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'LedgerAccount' })
export class LedgerAccountResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ ...ID, description: 'Whose books.' })
  readonly keeperId!: string;

  @ApiProperty({ type: 'string' })
  readonly path!: string;

  @ApiProperty({ type: 'string', description: 'In the chart of accounts.' })
  readonly number!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly name!: TranslatedDto;

  @ApiProperty({ type: 'string', enum: SIDES })
  readonly normal!: Side;

  @ApiProperty({ ...ID, nullable: true })
  readonly partyId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly party!: string | null;

  @ApiProperty(DAY)
  readonly openedOn!: string;

  @ApiProperty({ ...DAY, nullable: true })
  readonly closedOn!: string | null;

  @ApiProperty({ type: () => MoneyDto, description: 'Positive on its normal side.' })
  readonly balance!: MoneyDto;
}

@ApiSchema({ name: 'LedgerStatementLine' })
export class StatementLineResponse {
  @ApiProperty(ID)
  readonly entryId!: string;

  @ApiProperty({ type: 'string' })
  readonly kind!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: 'string' })
  readonly causeKind!: string;

  @ApiProperty({ type: 'string' })
  readonly causeId!: string;

  @ApiProperty(DAY)
  readonly valueDate!: string;

  @ApiProperty(DAY)
  readonly bookedOn!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly debit!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly credit!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'After it.' })
  readonly balance!: MoneyDto;
}

@ApiSchema({ name: 'LedgerPosting' })
class PostingResponse {
  @ApiProperty({ type: 'integer' })
  readonly line!: number;

  @ApiProperty({ type: 'string', enum: SIDES })
  readonly side!: Side;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty(TEXT_OR_NONE)
  readonly component!: string | null;

  @ApiProperty({ ...ID, nullable: true })
  readonly contractId!: string | null;

  @ApiProperty(ID)
  readonly accountId!: string;

  @ApiProperty({ type: 'string' })
  readonly path!: string;

  @ApiProperty({ type: 'string' })
  readonly number!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly name!: TranslatedDto;

  @ApiProperty({ ...ID, nullable: true })
  readonly partyId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly party!: string | null;
}

@ApiSchema({ name: 'ListedLedgerEntry' })
export class ListedEntryResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly keeperId!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'In the chain of the books; given within a minute.',
  })
  readonly number!: number | null;

  @ApiProperty({ type: 'string' })
  readonly kind!: string;

  @ApiProperty({ type: 'string', description: 'What kind of business fact is behind it.' })
  readonly causeKind!: string;

  @ApiProperty({ type: 'string' })
  readonly causeId!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ ...DAY, description: 'When it took effect.' })
  readonly valueDate!: string;

  @ApiProperty({ ...DAY, description: 'In which period it counts.' })
  readonly bookedOn!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly bookedAt!: string;

  @ApiProperty({ ...ID, nullable: true })
  readonly reversesId!: string | null;

  @ApiProperty({ ...ID, nullable: true })
  readonly reversedById!: string | null;

  @ApiProperty({ type: [PostingResponse] })
  readonly postings!: readonly PostingResponse[];
}

@ApiSchema({ name: 'LedgerEntry' })
export class EntryResponse extends ListedEntryResponse {
  @ApiProperty({ type: [String], enum: ['reverse'] })
  readonly allowedActions!: readonly string[];
}

export class ReverseEntryRequest {
  @TextField({ max: 500, description: 'Why: it stays in the audit trail.' })
  readonly reason!: string;
}
