import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto } from '#platform/http';

import { FRAGILITY_CLASSES, FRAGILITY_RATIOS } from '../domain/fragility';
import type { Fragility } from '../queries/vault-directory.query';

@ApiSchema({ name: 'YearlyAccounts' })
class AccountsResponse {
  @ApiProperty({ type: 'string', format: 'date' })
  readonly closedOn!: string;

  @ApiProperty({ type: 'integer' })
  readonly months!: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly ownFunds!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly balanceTotal!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly workingCapital!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly cash!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly charges!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly income!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly largestIncome!: MoneyDto;

  @ApiProperty({ type: 'string' })
  readonly largestSource!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ type: 'integer', description: 'How often this year was said again.' })
  readonly corrections!: number;
}

@ApiSchema({ name: 'AccountsByYear' })
export class AccountsByYearResponse {
  @ApiProperty({ type: () => AccountsResponse, isArray: true, description: 'The latest first.' })
  readonly years!: readonly AccountsResponse[];
}

@ApiSchema({ name: 'FragilityRatio' })
class RatioResponse {
  @ApiProperty({ type: 'string', enum: [...FRAGILITY_RATIOS] })
  readonly ratio!: string;

  @ApiProperty({ type: 'string', enum: ['ppm', 'days'] })
  readonly unit!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null when the figures do not say.',
  })
  readonly value!: number | null;

  @ApiProperty({ type: 'string', enum: [...FRAGILITY_CLASSES] })
  readonly class!: string;

  @ApiProperty({ type: 'integer' })
  readonly points!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The bound that was met.' })
  readonly bound!: number | null;
}

@ApiSchema({ name: 'FragilityScale' })
class ScaleResponse {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly validFrom!: string;

  @ApiProperty({ type: 'string' })
  readonly source!: string;
}

@ApiSchema({ name: 'Fragility', description: 'How an organisation stands; it never decides.' })
export class FragilityResponse {
  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'The accounts read.',
  })
  readonly closedOn: string | null;

  @ApiProperty({ type: 'string', enum: [...FRAGILITY_CLASSES], nullable: true })
  readonly class: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly points: number | null;

  @ApiProperty({ type: 'boolean', description: 'Whether negative own funds set the class.' })
  readonly isCapped: boolean;

  @ApiProperty({ type: () => RatioResponse, isArray: true })
  readonly ratios: readonly RatioResponse[];

  @ApiProperty({ type: () => ScaleResponse, nullable: true })
  readonly scale: ScaleResponse | null;

  constructor(found: Fragility | null) {
    this.closedOn = found?.figures.closedOn ?? null;
    this.class = found?.reading.class ?? null;
    this.points = found?.reading.points ?? null;
    this.isCapped = found?.reading.isCapped ?? false;
    this.ratios = found?.reading.ratios ?? [];
    this.scale = found?.reading.scale ?? null;
  }
}
