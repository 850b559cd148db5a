import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  AmountField,
  BooleanField,
  DecimalField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';

import { AMOUNT, PERCENT } from './written';

export class FunderGrantDto {
  @TextField({ description: 'The funder.', max: 80 })
  readonly id!: string;

  @AmountField({ description: 'Its grant.' })
  readonly amount!: string;
}

export class CompensationDto {
  @DecimalField({ ...PERCENT, description: 'Of the relevant maturity.', example: '2.45' })
  readonly swapRatePct!: string;

  @DecimalField({ ...PERCENT, description: '1 unless told.', optional: true, example: '1' })
  readonly marginPct?: string;

  @AmountField({ description: 'Capital that the service employs.' })
  readonly capitalEmployed!: string;

  @AmountField({ description: 'Compensation paid.' })
  readonly paid!: string;

  @AmountField({ description: 'Average yearly compensation.' })
  readonly averageAnnual!: string;

  @DecimalField({
    ...PERCENT,
    description: 'Carried forward at most; 10 unless told.',
    optional: true,
  })
  readonly carryForwardPct?: string;
}

@ApiSchema({ name: 'SurplusRequest' })
export class SurplusRequest {
  @AmountField({ description: 'Eligible costs really borne.' })
  readonly costs!: string;

  @AmountField({ description: 'Income assigned to them; for a public service, its revenue.' })
  readonly income!: string;

  @DecimalField({
    ...PERCENT,
    description: 'Kept at most, of costs; null: no clause.',
    optional: true,
    nullable: true,
    example: '5',
  })
  readonly clausePct?: string | null;

  @AmountField({
    description: 'Of the grants, not spent; the whole surplus unless told.',
    optional: true,
  })
  readonly unspentGrant?: string;

  @BooleanField({ description: 'True unless told.', optional: true })
  readonly objectivesMet?: boolean;

  @ListField(() => FunderGrantDto, { description: 'Public grants.', max: 50, optional: true })
  readonly grants?: readonly FunderGrantDto[];

  @ObjectField(() => CompensationDto, {
    description: 'For a service of general interest.',
    optional: true,
  })
  readonly compensation?: CompensationDto;
}

@ApiSchema({ name: 'FunderShare' })
class FunderShareResponse {
  @ApiProperty({ type: 'string' })
  readonly id!: string;

  @ApiProperty(AMOUNT)
  readonly amount!: string;
}

@ApiSchema({ name: 'CompensationCheck' })
class CompensationResponse {
  @ApiProperty(AMOUNT)
  readonly reasonableProfit!: string;

  @ApiProperty({ ...AMOUNT, description: 'Costs − revenue + reasonable profit.' })
  readonly maxCompensation!: string;

  @ApiProperty(AMOUNT)
  readonly overcompensation!: string;

  @ApiProperty(AMOUNT)
  readonly carriedForward!: string;

  @ApiProperty(AMOUNT)
  readonly recoverable!: string;
}

@ApiSchema({ name: 'ReasonableSurplus' })
export class SurplusResponse {
  @ApiProperty(AMOUNT)
  readonly surplus!: string;

  @ApiProperty(AMOUNT)
  readonly deficit!: string;

  @ApiProperty({ ...AMOUNT, description: 'Clause × costs, half up.' })
  readonly cap!: string;

  @ApiProperty(AMOUNT)
  readonly kept!: string;

  @ApiProperty(AMOUNT)
  readonly recoverable!: string;

  @ApiProperty({ type: () => FunderShareResponse, isArray: true })
  readonly perFunder!: readonly FunderShareResponse[];

  @ApiProperty({
    type: 'string',
    enum: ['DEFICIT', 'NO_CLAUSE', 'OBJECTIVES_NOT_MET', 'WITHIN_CLAUSE', 'ABOVE_CLAUSE'],
  })
  readonly rule!: string;

  @ApiProperty({ type: () => CompensationResponse, nullable: true })
  readonly compensation!: CompensationResponse | null;
}
