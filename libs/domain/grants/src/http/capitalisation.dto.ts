import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  AmountField,
  ChoiceField,
  DayField,
  DecimalField,
  ListField,
  TextField,
  WholeNumberField,
} from '#platform/http';

import { VALUATION_METHODS, type ValuationMethod } from '../domain/in-kind';

import { AMOUNT, PERCENT } from './written';

const OPEN = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'CapitalisationRequest' })
export class CapitalisationRequest {
  @AmountField({ description: 'What was capitalised.', sign: 'above-zero' })
  readonly cost!: string;

  @AmountField({ description: 'Never charged; 0 unless told.', optional: true })
  readonly residualValue?: string;

  @WholeNumberField({ description: 'Months of use.', min: 1, max: 600 })
  readonly lifeMonths!: number;

  @DayField({ description: 'The first day of use.' })
  readonly inServiceOn!: string;

  @AmountField({ description: 'Investment grant attached; 0 unless told.', optional: true })
  readonly grant?: string;

  @WholeNumberField({
    description: 'Month in which accounting years end; 12 unless told.',
    min: 1,
    max: 12,
    optional: true,
  })
  readonly yearEndMonth?: number;

  @DayField({ ...OPEN, description: 'The last day of a project that failed.' })
  readonly failedOn?: string | null;
}

@ApiSchema({ name: 'CapitalisedYear' })
class YearResponse {
  @ApiProperty({ type: 'string', format: 'date' })
  readonly yearEnd!: string;

  @ApiProperty({ type: 'integer', description: 'In years of 360 days.' })
  readonly days!: number;

  @ApiProperty(AMOUNT)
  readonly charge!: string;

  @ApiProperty(AMOUNT)
  readonly writtenOff!: string;

  @ApiProperty(AMOUNT)
  readonly netValue!: string;

  @ApiProperty(AMOUNT)
  readonly grantReleased!: string;

  @ApiProperty(AMOUNT)
  readonly grantLeft!: string;

  @ApiProperty({ ...AMOUNT, description: 'Charge and write-off, less the grant released.' })
  readonly netCharge!: string;
}

@ApiSchema({ name: 'CapitalisationPlan' })
export class CapitalisationResponse {
  @ApiProperty({ type: () => YearResponse, isArray: true })
  readonly years!: readonly YearResponse[];

  @ApiProperty({ type: 'string', description: 'The formula, with its figures.' })
  readonly rule!: string;
}

export class InKindLineDto {
  @TextField({ description: 'What it is called.', max: 120, optional: true })
  readonly label?: string;

  @ChoiceField(VALUATION_METHODS, { description: 'How it is valued.' })
  readonly method!: ValuationMethod;

  @DecimalField({ description: 'Hours, days, m²…', min: '0', max: '10000000', example: '120' })
  readonly quantity!: string;

  @DecimalField({
    ...OPEN,
    description: 'Euros for one; for the SMIC, the legal figure of the day unless told.',
    min: '0',
    max: '10000000',
    example: '35.50',
  })
  readonly rate?: string | null;

  @DecimalField({
    description: '1 unless told.',
    min: '0',
    max: '10',
    optional: true,
    example: '1.5',
  })
  readonly coefficient?: string;

  @DecimalField({
    ...PERCENT,
    description: 'SMIC_CHARGED: of the employer.',
    optional: true,
    example: '42',
  })
  readonly employerRatePct?: string;

  @DecimalField({
    description: 'RENTAL_VALUE: part of the year.',
    min: '0',
    max: '10',
    orRatio: true,
    optional: true,
    example: '8/12',
  })
  readonly yearPart?: string;
}

@ApiSchema({ name: 'InKindValuationRequest' })
export class InKindValuationRequest {
  @DayField({ description: 'The day whose legal figures apply.' })
  readonly date!: string;

  @ListField(() => InKindLineDto, { description: 'Contributions.', min: 1, max: 500 })
  readonly lines!: readonly InKindLineDto[];

  @AmountField({
    description: 'Cash budget, to say which part they are of the whole.',
    optional: true,
  })
  readonly cash?: string;
}

@ApiSchema({ name: 'InKindValue' })
class InKindLineResponse {
  @ApiProperty({ type: 'string', nullable: true })
  readonly label!: string | null;

  @ApiProperty(AMOUNT)
  readonly amount!: string;

  @ApiProperty({ type: 'string', description: 'The formula, with its figures.' })
  readonly rule!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of the legal figure used.' })
  readonly source!: string | null;
}

@ApiSchema({ name: 'SimulatedInKindValuation' })
export class InKindValuationResponse {
  @ApiProperty({ type: () => InKindLineResponse, isArray: true })
  readonly lines!: readonly InKindLineResponse[];

  @ApiProperty({ ...AMOUNT, description: 'Of accounts 86, and of accounts 87 alike.' })
  readonly total!: string;

  @ApiProperty({ type: 'string', description: 'Hours as a part of 1 607.' })
  readonly fullTimeEquivalent!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of cash and in kind together.' })
  readonly sharePct!: string | null;
}
