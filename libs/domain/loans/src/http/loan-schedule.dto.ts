import { ApiSchema } from '@nestjs/swagger';

import { DAY_COUNTS, MONTH_END_RULES, type DayCount, type MonthEndRule } from '#kernel/calendars';
import { ROUNDING_MODES, type RoundingMode } from '#kernel/fractions';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  DaysByNumberField,
  DecimalField,
  ListField,
  ObjectField,
  WholeNumberField,
} from '#platform/http';

import {
  AMORTISATIONS,
  FREQUENCY_UNITS,
  PREPAYMENT_MODES,
  RESIDUALS,
  type Amortisation,
  type Frequency,
  type PrepaymentMode,
  type Residual,
} from '../loans.types';

/** A hundred years of months: beyond it, a slip of the keyboard. */
export const MOST_INSTALMENTS = 1_200;

const RATE = { description: 'For a year, in percent.', min: '0', max: '100', example: '4.25' };

export class DisbursementDto {
  @DayField({ description: 'When it is lent.' })
  readonly date!: string;

  @AmountField({ description: 'What is lent.', sign: 'above-zero' })
  readonly amount!: string;
}

export class RateChangeDto {
  @DayField({ description: 'From this day on.' })
  readonly date!: string;

  @DecimalField(RATE)
  readonly annualRatePct!: string;
}

export class PrepaymentDto {
  @DayField({ description: 'When it is repaid; on a due date, once its instalment is paid.' })
  readonly date!: string;

  @AmountField({ description: 'Principal repaid early.', sign: 'above-zero' })
  readonly amount!: string;

  @ChoiceField(PREPAYMENT_MODES, { description: 'What it shortens.' })
  readonly mode!: PrepaymentMode;
}

export class FrequencyDto {
  @ChoiceField(FREQUENCY_UNITS, { description: 'What is counted.' })
  readonly unit!: Frequency['unit'];

  @WholeNumberField({ description: 'How many of them lie between due dates.', min: 1, max: 366 })
  readonly every!: number;
}

export class PrincipalDto {
  @AmountField({ description: 'Principal of one instalment.' })
  readonly amount!: string;
}

export class DeferralDto {
  @WholeNumberField({ description: 'First periods without principal.', min: 0, max: 1_199 })
  readonly principalPeriods!: number;

  @WholeNumberField({ description: 'First periods without interest paid.', min: 0, max: 1_199 })
  readonly interestPaymentPeriods!: number;

  @BooleanField({
    description: 'Whether that interest joins the principal; or else it waits, bearing none.',
  })
  readonly capitalise!: boolean;
}

export class RoundingRuleDto {
  @AmountField({ description: 'A multiple of it is kept.', sign: 'above-zero', example: '0.01' })
  readonly increment!: string;

  @ChoiceField(ROUNDING_MODES, { description: 'Which way.' })
  readonly mode!: RoundingMode;
}

export class RoundingDto {
  @ObjectField(() => RoundingRuleDto, { description: 'Of the interest of each period.' })
  readonly interest!: RoundingRuleDto;

  @ObjectField(() => RoundingRuleDto, { description: 'Of the instalment.' })
  readonly instalment!: RoundingRuleDto;

  @ChoiceField(RESIDUALS, { description: 'What takes the cents left over.' })
  readonly residual!: Residual;
}

@ApiSchema({ name: 'LoanScheduleRequest', description: 'The terms of a loan, and its events.' })
export class LoanScheduleRequest {
  @ChoiceField(['EUR'], { description: 'ISO 4217.', optional: true })
  readonly currency?: string;

  @ListField(() => DisbursementDto, { description: 'What is lent, and when.', min: 1, max: 60 })
  readonly disbursements!: readonly DisbursementDto[];

  @DecimalField(RATE)
  readonly annualRatePct!: string;

  @ListField(() => RateChangeDto, { description: 'Later rates.', max: 240, optional: true })
  readonly rateChanges?: readonly RateChangeDto[];

  @WholeNumberField({
    description: 'Due dates in all, those of the deferral included.',
    min: 1,
    max: MOST_INSTALMENTS,
  })
  readonly instalments!: number;

  @ObjectField(() => FrequencyDto, { description: 'How often.' })
  readonly frequency!: FrequencyDto;

  @DayField({ description: 'Due dates are reckoned from it: the first is one period later.' })
  readonly startDate!: string;

  @DaysByNumberField({
    description: 'Due dates that replace the reckoned ones.',
    max: MOST_INSTALMENTS,
    optional: true,
  })
  readonly dueDates?: Readonly<Record<string, string>>;

  @ChoiceField(MONTH_END_RULES, {
    description: 'For months that lack the day. CLAMP unless told.',
    optional: true,
  })
  readonly monthEndRule?: MonthEndRule;

  @ChoiceField(DAY_COUNTS, { description: 'PERIODIC unless told.', optional: true })
  readonly dayCount?: DayCount;

  @ChoiceField(AMORTISATIONS, { description: 'How the principal comes back.' })
  readonly amortisation!: Amortisation;

  @AmountField({
    description: 'FIXED_INSTALMENT: what is due each time.',
    sign: 'above-zero',
    optional: true,
    nullable: true,
  })
  readonly givenInstalment?: string | null;

  @DecimalField({
    description: 'PERCENT_THEN_BALLOON: the part of the loan that each instalment repays.',
    min: '0',
    max: '100',
    optional: true,
    nullable: true,
  })
  readonly instalmentPct?: string | null;

  @AmountField({
    description: 'Principal left to the last instalment.',
    sign: 'above-zero',
    optional: true,
    nullable: true,
  })
  readonly balloon?: string | null;

  @ListField(() => PrincipalDto, {
    description: 'FREE: the principal of each instalment.',
    max: MOST_INSTALMENTS,
    optional: true,
  })
  readonly principals?: readonly PrincipalDto[];

  @ObjectField(() => DeferralDto, { description: 'None unless told.', optional: true })
  readonly deferral?: DeferralDto;

  @ListField(() => PrepaymentDto, { description: 'Early repayments.', max: 120, optional: true })
  readonly prepayments?: readonly PrepaymentDto[];

  @ObjectField(() => RoundingDto, {
    description: 'To the cent, half up, residual in the last instalment, unless told.',
    optional: true,
  })
  readonly rounding?: RoundingDto;
}
