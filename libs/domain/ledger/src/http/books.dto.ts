import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { DayField, MoneyDto, TranslatedDto } from '#platform/http';

import type { TrialBalance, TrialBalanceLine } from '../queries/trial-balance.query';
import type { BookReport } from '../services/verify-books';

const DAY = { type: 'string', format: 'date' } as const;

export class AsOfQuery {
  @DayField({ description: 'The last day that counts.' })
  readonly asOf!: string;
}

export class PeriodQuery {
  @DayField({ description: 'The first day.' })
  readonly from!: string;

  @DayField({ description: 'The last day.' })
  readonly to!: string;
}

export class ClosePeriodRequest {
  @DayField({ description: 'The last day that is closed.' })
  readonly until!: string;
}

@ApiSchema({ name: 'TrialBalanceLine' })
class TrialBalanceLineResponse {
  @ApiProperty({ type: 'string' })
  readonly number: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly name: TranslatedDto;

  @ApiProperty({ type: 'integer', description: 'How many accounts bear the number.' })
  readonly accounts: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly debits: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly credits: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Debits less credits.' })
  readonly balance: MoneyDto;

  constructor({ debits, credits, ...line }: TrialBalanceLine) {
    this.number = line.number;
    this.name = line.name;
    this.accounts = line.accounts;
    this.debits = MoneyDto.of(eur(BigInt(debits)));
    this.credits = MoneyDto.of(eur(BigInt(credits)));
    this.balance = MoneyDto.of(eur(BigInt(debits) - BigInt(credits)));
  }
}

@ApiSchema({ name: 'TrialBalance' })
export class TrialBalanceResponse {
  @ApiProperty(DAY)
  readonly asOf: string;

  @ApiProperty({ ...DAY, nullable: true, description: 'The last closed day.' })
  readonly closedUntil: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly debits: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly credits: MoneyDto;

  @ApiProperty({ type: [TrialBalanceLineResponse] })
  readonly lines: readonly TrialBalanceLineResponse[];

  constructor({ lines, debits, credits, ...balance }: TrialBalance) {
    this.asOf = balance.asOf;
    this.closedUntil = balance.closedUntil;
    this.debits = MoneyDto.of(eur(BigInt(debits)));
    this.credits = MoneyDto.of(eur(BigInt(credits)));
    this.lines = lines.map((line) => new TrialBalanceLineResponse(line));
  }
}

@ApiSchema({ name: 'BookFault' })
class BookFaultResponse {
  @ApiProperty({ type: 'integer', description: 'In the chain; zero when it has no number.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly entryId!: string | null;

  @ApiProperty({
    type: 'string',
    enum: ['entry-changed', 'entry-removed', 'seal-removed', 'entry-unbalanced'],
  })
  readonly kind!: string;
}

@ApiSchema({ name: 'BooksReport' })
export class BooksReportResponse {
  @ApiProperty({ type: 'integer', description: 'Entries that have their place in the chain.' })
  readonly sealed: number;

  @ApiProperty({ type: 'integer', description: 'Entries without one after fifteen minutes.' })
  readonly late: number;

  @ApiProperty({ type: () => MoneyDto, description: 'Debits less credits of everything: zero.' })
  readonly difference: MoneyDto;

  @ApiProperty({ type: [BookFaultResponse], description: 'At most a hundred.' })
  readonly faults: readonly BookFaultResponse[];

  constructor({ differenceCents, ...report }: BookReport) {
    this.sealed = report.sealed;
    this.late = report.late;
    this.difference = MoneyDto.of(eur(BigInt(differenceCents)));
    this.faults = report.faults;
  }
}
