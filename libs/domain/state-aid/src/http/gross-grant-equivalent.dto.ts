import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  DecimalField,
  ListField,
  WholeNumberField,
} from '#platform/http';

import {
  INSTRUMENTS,
  METHODS,
  REGULATIONS,
  type Instrument,
  type Method,
  type Regulation,
} from '../state-aid.types';

const OPEN = { optional: true, nullable: true } as const;
const PERCENT = { min: '0', max: '100' } as const;

export class RepaymentSeriesDto {
  @WholeNumberField({ description: 'How many repayments.', min: 1, max: 1_200 })
  readonly count!: number;

  @AmountField({ description: 'Principal that each brings; 0 while only interest is paid.' })
  readonly principal!: string;

  @DecimalField({
    description: 'Years to the first.',
    min: '0',
    max: '100',
    orRatio: true,
    example: '13/12',
  })
  readonly firstTimeYears!: string;

  @DecimalField({
    description: 'Years between them.',
    min: '0',
    max: '100',
    orRatio: true,
    example: '1/12',
  })
  readonly stepYears!: string;
}

@ApiSchema({ name: 'GrossGrantEquivalentRequest' })
export class GrossGrantEquivalentRequest {
  @ChoiceField(INSTRUMENTS, { description: 'What is given.' })
  readonly instrument!: Instrument;

  @ChoiceField(METHODS, { description: 'SAFE_HARBOUR unless told.', optional: true })
  readonly method?: Method;

  @ChoiceField(REGULATIONS, { description: 'GENERAL unless told.', optional: true })
  readonly regulation?: Regulation;

  @DayField({ description: 'When the aid is granted: the law of that day applies.' })
  readonly date!: string;

  @AmountField({ description: 'Given, lent, guaranteed or invested.', sign: 'above-zero' })
  readonly amount!: string;

  @DecimalField({
    ...OPEN,
    description: 'Term in years: flat method.',
    min: '0',
    max: '50',
    orRatio: true,
    example: '5',
  })
  readonly durationYears?: string | null;

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Of the loan, in sureties: flat method.',
    example: '50',
  })
  readonly collateralPct?: string | null;

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Of the loan that is guaranteed: flat method.',
    example: '65',
  })
  readonly coverPct?: string | null;

  @BooleanField({
    description: 'Whether it is in insolvency, or meets its criteria.',
    optional: true,
  })
  readonly isInsolvent?: boolean;

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Of the loan, yearly: full method.',
    example: '2',
  })
  readonly annualRatePct?: string | null;

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Of the market, yearly: full method.',
    example: '6.30',
  })
  readonly referenceRatePct?: string | null;

  @ListField(() => RepaymentSeriesDto, {
    description: 'Full method, loans.',
    max: 400,
    optional: true,
  })
  readonly repayments?: readonly RepaymentSeriesDto[];

  @ListField('text', {
    description: 'Full method, guarantees: guaranteed in each year.',
    max: 50,
    optional: true,
    repeats: true,
  })
  readonly guaranteedBalances?: readonly string[];

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Full method, guarantees: of the market.',
    example: '1.5',
  })
  readonly marketPremiumPct?: string | null;

  @DecimalField({
    ...OPEN,
    ...PERCENT,
    description: 'Full method, guarantees: paid.',
    example: '0.5',
  })
  readonly paidPremiumPct?: string | null;
}

@ApiSchema({ name: 'GrossGrantEquivalentTerm' })
class TermResponse {
  @ApiProperty({ type: 'string', example: '1.0000' })
  readonly years!: string;

  @ApiProperty({ type: 'string', example: '500000.00' })
  readonly balance!: string;

  @ApiProperty({
    type: 'string',
    example: '9259.26',
    description: 'Its worth on the day of the loan.',
  })
  readonly advantage!: string;
}

@ApiSchema({ name: 'GrossGrantEquivalent' })
export class GrossGrantEquivalentResponse {
  @ApiProperty({ type: 'string', example: '20000.00' })
  readonly grossGrantEquivalent!: string;

  @ApiProperty({ type: 'string', enum: ['FACE_VALUE', ...METHODS] })
  readonly method!: string;

  @ApiProperty({ type: 'string', description: 'The formula, with its figures.' })
  readonly rule!: string;

  @ApiProperty({ type: 'string', nullable: true, example: '49948.86' })
  readonly presentValue!: string | null;

  @ApiProperty({ type: () => TermResponse, isArray: true })
  readonly terms!: readonly TermResponse[];

  @ApiProperty({ type: 'string', isArray: true, description: 'Of the legal figures used.' })
  readonly sources!: readonly string[];
}
