import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  AmountField,
  ChoiceField,
  DayField,
  DecimalField,
  ListField,
  ObjectField,
  WholeNumberField,
} from '#platform/http';

import { CAPPED_INSTRUMENTS, type CappedInstrument } from '../domain/coupon-cap';
import { REDEEMABLE_INSTRUMENTS, type RedeemableInstrument } from '../domain/redemption';

const AMOUNT = { type: 'string', example: '3802.50' } as const;
const PERCENT = { min: '0', max: '100' } as const;
const OPEN = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'CouponCapRequest' })
export class CouponCapRequest {
  @ChoiceField(CAPPED_INSTRUMENTS, {
    description: 'COOPERATIVE_SHARE unless told.',
    optional: true,
  })
  readonly instrument?: CappedInstrument;

  @DayField({ description: 'Of the general meeting, or of the issue.' })
  readonly date!: string;

  @AmountField({ description: 'That bears it.' })
  readonly capital!: string;

  @ListField('text', {
    description: 'Average bond rates (TMO) in percent; those known here unless told.',
    min: 1,
    max: 20,
    maxLength: 12,
    repeats: true,
    optional: true,
  })
  readonly bondRatesPct?: readonly string[];

  @DecimalField({ ...OPEN, ...PERCENT, description: 'The rate that is proposed.', example: '3' })
  readonly proposedRatePct?: string | null;
}

@ApiSchema({ name: 'CouponCap' })
export class CouponCapResponse {
  @ApiProperty({ type: 'string', example: '1.8025' })
  readonly meanPct!: string;

  @ApiProperty({ type: 'string', example: '2.0000' })
  readonly marginPct!: string;

  @ApiProperty({ type: 'string', example: '3.8025' })
  readonly capPct!: string;

  @ApiProperty({ ...AMOUNT, description: 'For a year, rounded down.' })
  readonly maxAmount!: string;

  @ApiProperty({ type: 'string', isArray: true, example: ['0.20', '0.27'] })
  readonly bondRatesPct!: readonly string[];

  @ApiProperty({ type: 'boolean', nullable: true })
  readonly isWithinCap!: boolean | null;

  @ApiProperty({ type: 'string', isArray: true })
  readonly sources!: readonly string[];
}

export class CapitalDto {
  @AmountField({ description: 'Before the redemption.' })
  readonly before!: string;

  @AmountField({ description: 'The least that statutes or law allow.' })
  readonly least!: string;
}

@ApiSchema({ name: 'RedemptionRequest' })
export class RedemptionRequest {
  @ChoiceField(REDEEMABLE_INSTRUMENTS, { description: 'What is redeemed.' })
  readonly instrument!: RedeemableInstrument;

  @AmountField({ description: 'Nominal that is redeemed.', sign: 'above-zero' })
  readonly nominal!: string;

  @DayField({ description: 'When it was issued.' })
  readonly issuedOn!: string;

  @DayField({ description: 'When it is to be redeemed.' })
  readonly askedOn!: string;

  @DecimalField({
    ...PERCENT,
    description: 'Cooperative shares: losses they bear.',
    optional: true,
    example: '8',
  })
  readonly lossSharePct?: string;

  @ListField('text', {
    description: 'Conditional titles: surplus or deficit of each year since the issue.',
    max: 60,
    maxLength: 20,
    repeats: true,
    optional: true,
  })
  readonly results?: readonly string[];

  @WholeNumberField({
    description: 'Yearly payments; 1 unless told.',
    min: 1,
    max: 10,
    optional: true,
  })
  readonly spreadYears?: number;

  @ObjectField(() => CapitalDto, { ...OPEN, description: 'Cooperatives: their capital.' })
  readonly capital?: CapitalDto | null;
}

@ApiSchema({ name: 'Redemption' })
export class RedemptionResponse {
  @ApiProperty(AMOUNT)
  readonly nominal!: string;

  @ApiProperty({ ...AMOUNT, description: 'Its part of losses.' })
  readonly loss!: string;

  @ApiProperty(AMOUNT)
  readonly paid!: string;

  @ApiProperty({ type: 'string', isArray: true, description: 'Year by year.' })
  readonly payments!: readonly string[];

  @ApiProperty({
    type: 'string',
    isArray: true,
    description: 'Surpluses less deficits, cumulated.',
  })
  readonly cumulatedResults!: readonly string[];
}

@ApiSchema({ name: 'BetterFortuneRequest' })
export class BetterFortuneRequest {
  @WholeNumberField({ description: 'Year of the contribution; the first is 1.', min: 1, max: 100 })
  readonly year!: number;

  @WholeNumberField({ description: 'From which the clause works.', min: 1, max: 100 })
  readonly fromYear!: number;

  @AmountField({ description: 'Of the year.', sign: 'any', optional: true })
  readonly netAssets?: string;

  @AmountField({ ...OPEN, description: 'T1; none unless told.' })
  readonly netAssetsThreshold?: string | null;

  @AmountField({ description: 'Of the year.', sign: 'any' })
  readonly surplus!: string;

  @AmountField({ description: 'T2.' })
  readonly surplusThreshold!: string;

  @DecimalField({ ...PERCENT, description: 'k: of the surplus above T2.', example: '30' })
  readonly sharePct!: string;

  @AmountField({ description: 'Not taken back yet.' })
  readonly outstanding!: string;
}

@ApiSchema({ name: 'BetterFortune' })
export class BetterFortuneResponse {
  @ApiProperty({ type: 'boolean' })
  readonly isDue!: boolean;

  @ApiProperty({ ...AMOUNT, example: '6000.00' })
  readonly repayment!: string;

  @ApiProperty({ ...AMOUNT, example: '14000.00' })
  readonly outstandingAfter!: string;

  @ApiProperty({
    type: 'string',
    enum: ['TOO_EARLY', 'NO_CONDITION_HOLDS', 'NOTHING_ABOVE_THRESHOLD', 'SHARE', 'OUTSTANDING'],
  })
  readonly rule!: string;

  @ApiProperty({ type: 'string', description: 'The formula, with its figures.' })
  readonly formula!: string;
}
