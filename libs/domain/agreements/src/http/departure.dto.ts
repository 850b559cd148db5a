import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, UuidField } from '#platform/http';

import type { Departure } from '../queries/departure.query';

export class DepartureOf {
  @UuidField({ description: 'The partner that would leave.' })
  readonly organisationId!: string;
}

@ApiSchema({ name: 'ChangedShare', description: 'What a beneficiary has, and would have.' })
class ChangedShareResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId!: string;

  @ApiProperty({ type: 'string', enum: ['lead', 'partner'] })
  readonly capacity!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly before!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly after!: MoneyDto;
}

@ApiSchema({ name: 'Departure', description: 'What the departure of a partner would come to.' })
export class DepartureResponse {
  @ApiProperty({ type: 'string', enum: ['sharing-key', 'in-proportion', 'equal', 'to-lead'] })
  readonly redistribution: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the charter says so.' })
  readonly isByCharter: boolean;

  @ApiProperty({ type: 'integer' })
  readonly noticeDays: number;

  @ApiProperty({ type: 'string', format: 'date', description: 'When it says so today.' })
  readonly earliestOn: string;

  @ApiProperty({ type: () => ChangedShareResponse, isArray: true })
  readonly shares: readonly ChangedShareResponse[];

  constructor(departure: Departure) {
    this.redistribution = departure.redistribution;
    this.isByCharter = departure.isByCharter;
    this.noticeDays = departure.noticeDays;
    this.earliestOn = departure.earliestOn;
    this.shares = departure.shares.map(({ organisationId, capacity, before, after }) => ({
      organisationId,
      capacity,
      before: MoneyDto.of(before),
      after: MoneyDto.of(after),
    }));
  }
}
