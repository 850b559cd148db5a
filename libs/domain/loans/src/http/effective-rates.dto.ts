import { ApiSchema } from '@nestjs/swagger';

import { APR_UNITS, type AprUnit } from '#kernel/calendars';
import {
  AmountField,
  ChoiceField,
  DayField,
  DecimalField,
  ListField,
  WholeNumberField,
} from '#platform/http';

export class FlowDto {
  @AmountField({
    description: 'Above zero: received by the borrower. Below: paid.',
    sign: 'any',
    example: '-846.94',
  })
  readonly amount!: string;

  @DayField({ description: 'When; or else `firstTimeYears`.', optional: true })
  readonly date?: string;

  @WholeNumberField({
    description: 'How many such flows; 1 unless told.',
    min: 1,
    max: 5_000,
    optional: true,
  })
  readonly count?: number;

  @DecimalField({
    description: 'Years from the origin to the first of them.',
    min: '-100',
    max: '200',
    orRatio: true,
    optional: true,
    example: '1/12',
  })
  readonly firstTimeYears?: string;

  @DecimalField({
    description: 'Years from each of them to the next.',
    min: '0',
    max: '100',
    orRatio: true,
    optional: true,
    example: '1/12',
  })
  readonly stepYears?: string;
}

@ApiSchema({
  name: 'EffectiveRatesRequest',
  description: 'All flows dated, or all timed in years.',
})
export class EffectiveRatesRequest {
  @ListField(() => FlowDto, { description: 'What is received and paid.', min: 1, max: 5_000 })
  readonly flows!: readonly FlowDto[];

  @ChoiceField(APR_UNITS, {
    description: 'In which the time between dated flows is first counted; MONTH unless told.',
    optional: true,
  })
  readonly unit?: AprUnit;

  @WholeNumberField({
    description: 'For the proportional rate: payments in a year; 12 unless told.',
    min: 1,
    max: 366,
    optional: true,
  })
  readonly periodsPerYear?: number;
}
