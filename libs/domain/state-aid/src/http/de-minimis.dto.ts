import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur, formatEur } from '#kernel/money';
import { AmountField, ChoiceField, DayField, ListField, TextField } from '#platform/http';

import type { DeMinimisStanding } from '../domain/de-minimis';
import { REGULATIONS, type DeMinimisRule, type Regulation } from '../state-aid.types';

const AMOUNT = { type: 'string', example: '40000.00' } as const;

const euros = (cents: bigint) => formatEur(eur(cents));

export class AidDto {
  @TextField({ description: 'Chosen by the caller.', max: 80, optional: true })
  readonly id?: string;

  @DayField({ description: 'When the right to it was given, whenever it was paid.' })
  readonly date!: string;

  @AmountField({ description: 'Its gross grant equivalent.' })
  readonly amount!: string;
}

@ApiSchema({ name: 'DeMinimisRequest' })
export class DeMinimisRequest {
  @ChoiceField(REGULATIONS, { description: 'GENERAL unless told.', optional: true })
  readonly regulation?: Regulation;

  @DayField({ description: 'When the new aid is granted.' })
  readonly date!: string;

  @AmountField({ description: 'Gross grant equivalent of the new aid.' })
  readonly amount!: string;

  @ListField(() => AidDto, { description: 'Granted before to the whole undertaking.', max: 1_000 })
  readonly pastAids!: readonly AidDto[];
}

@ApiSchema({ name: 'DeMinimisStanding' })
export class DeMinimisResponse {
  @ApiProperty(AMOUNT)
  readonly ceiling: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'The first day that counts.' })
  readonly windowFrom: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly windowTo: string;

  @ApiProperty({ ...AMOUNT, description: 'Granted in the window.' })
  readonly used: string;

  @ApiProperty({ ...AMOUNT, description: 'What may still be granted.' })
  readonly available: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the whole new aid fits; never a part.' })
  readonly isWithin: boolean;

  @ApiProperty({ type: 'string', isArray: true, description: 'The past aids that count.' })
  readonly countedIds: readonly string[];

  @ApiProperty({ type: 'string' })
  readonly source: string;

  constructor(day: string, rule: DeMinimisRule, standing: DeMinimisStanding, source: string) {
    this.ceiling = euros(rule.ceiling);
    this.windowFrom = standing.windowFrom;
    this.windowTo = day;
    this.used = euros(standing.used);
    this.available = euros(standing.available);
    this.isWithin = standing.isWithin;
    this.countedIds = standing.counted.map(({ id }) => id);
    this.source = source;
  }
}
