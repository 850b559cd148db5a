import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { formatPercent } from '#kernel/rates';
import { MoneyDto, TranslatedDto } from '#platform/http';

import { ACCOUNT_NATURES, type Account, type BudgetThresholds, type Chart } from '../domain/chart';

@ApiSchema({ name: 'BudgetAccount' })
class AccountResponse {
  @ApiProperty({ type: 'string', example: '87-volunteering' })
  readonly code!: string;

  @ApiProperty({ type: 'string', nullable: true, example: '875', description: 'As printed.' })
  readonly number!: string | null;

  @ApiProperty({ type: 'string', enum: ['expenses', 'income'] })
  readonly side!: string;

  @ApiProperty({
    type: 'string',
    enum: [...ACCOUNT_NATURES],
  })
  readonly nature!: string;

  @ApiProperty({ type: 'string', nullable: true, enum: ['public', 'private', 'own'] })
  readonly origin!: string | null;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  static of({ code, number, side, nature, origin, label }: Account): AccountResponse {
    return { code, number, side, nature, origin, label };
  }
}

@ApiSchema({
  name: 'BudgetThresholds',
  description: 'Percentages past which a budget is asked about.',
})
class ThresholdsResponse {
  @ApiProperty({ type: 'string', example: '80', description: 'Of public aid in the income.' })
  readonly publicShareMax: string;

  @ApiProperty({ type: 'string', example: '7', description: 'Of indirect over direct costs.' })
  readonly indirectMax: string;

  @ApiProperty({ type: 'string', example: '80', description: 'Of staff in the costs.' })
  readonly staffShareMax: string;

  @ApiProperty({ type: 'string', example: '20', description: 'Of own funds in the income.' })
  readonly ownShareMin: string;

  constructor(thresholds: BudgetThresholds) {
    this.publicShareMax = formatPercent(thresholds.publicShareMax);
    this.indirectMax = formatPercent(thresholds.indirectMax);
    this.staffShareMax = formatPercent(thresholds.staffShareMax);
    this.ownShareMin = formatPercent(thresholds.ownShareMin);
  }
}

@ApiSchema({ name: 'HourlyRate', description: 'What an hour of volunteering is valued by.' })
class HourlyRateResponse {
  @ApiProperty({ type: 'string', example: 'smic-hourly' })
  readonly code!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly validFrom!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: 'string' })
  readonly source!: string;
}

@ApiSchema({ name: 'BudgetChart', description: 'The accounts that budgets are written on.' })
export class ChartResponse {
  @ApiProperty({ type: 'string', example: 'cerfa-12156-06' })
  readonly code: string;

  @ApiProperty({ type: () => AccountResponse, isArray: true, description: 'As in the form.' })
  readonly accounts: readonly AccountResponse[];

  @ApiProperty({ type: () => ThresholdsResponse })
  readonly thresholds: ThresholdsResponse;

  @ApiProperty({ type: () => HourlyRateResponse, isArray: true, description: 'Dated.' })
  readonly hourlyRates: readonly HourlyRateResponse[];

  constructor({ code, accounts, thresholds, hourlyRates }: Chart) {
    this.code = code;
    this.accounts = accounts.map((account) => AccountResponse.of(account));
    this.thresholds = new ThresholdsResponse(thresholds);
    this.hourlyRates = hourlyRates.map(({ amount, ...rate }) => ({
      ...rate,
      amount: MoneyDto.of(amount),
    }));
  }
}
