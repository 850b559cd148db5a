import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { EffectiveRates } from '../domain/effective-rate';

@ApiSchema({ name: 'EffectiveRates', description: 'Yearly, in percent.' })
export class EffectiveRatesResponse {
  @ApiProperty({ type: 'string', example: '5.98402178', description: 'TAEG, to eight decimals.' })
  readonly taegPct: string;

  @ApiProperty({ type: 'string', example: '6.0', description: 'TAEG, as contracts write it.' })
  readonly taegRoundedPct: string;

  @ApiProperty({
    type: 'string',
    example: '5.81954400',
    description:
      'Proportional TEG, for professional credit: the rate of a period times their number.',
  })
  readonly tegProportionalPct: string;

  constructor({ annual, proportional }: EffectiveRates) {
    this.taegPct = (annual * 100).toFixed(8);
    this.taegRoundedPct = (annual * 100).toFixed(1);
    this.tegProportionalPct = (proportional * 100).toFixed(8);
  }
}
