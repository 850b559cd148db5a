import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  ADJUSTMENTS,
  APR_UNITS,
  CALENDARS,
  DAY_COUNTS,
  type Adjustment,
  type AprUnit,
  type CalendarCode,
  type DayCount,
  type Holiday,
} from '#kernel/calendars';
import { formatDecimal, formatFraction, type Fraction } from '#kernel/fractions';
import { ChoiceField, DayField, TranslatedDto, WholeNumberField } from '#platform/http';

/** The day counts of schedules, and that of effective rates. */
export const COUNTED_BY = [...DAY_COUNTS, 'EU-APR'] as const;

@ApiSchema({ name: 'DayCountRequest' })
export class DayCountRequest {
  @ChoiceField(COUNTED_BY, {
    description: 'EU-APR: as effective rates count, back from the later day in whole units.',
  })
  readonly convention!: DayCount | 'EU-APR';

  @DayField({ description: 'The first day.' })
  readonly from!: string;

  @DayField({ description: 'The last day.', example: '2027-06-30' })
  readonly to!: string;

  @ChoiceField(APR_UNITS, { description: 'For EU-APR.', optional: true })
  readonly unit?: AprUnit;
}

@ApiSchema({ name: 'DayCount', description: 'A part of a year, exactly.' })
export class DayCountResponse {
  @ApiProperty({ type: 'string', enum: [...COUNTED_BY] })
  readonly convention: string;

  @ApiProperty({ type: 'integer', description: 'As the convention counts them.' })
  readonly days: number;

  @ApiProperty({ type: 'string', example: '220/183', description: 'Of a year, in lowest terms.' })
  readonly fraction: string;

  @ApiProperty({ type: 'string', example: '1.2021857923', description: 'To ten decimals.' })
  readonly yearFraction: string;

  constructor(convention: string, days: number, part: Fraction) {
    this.convention = convention;
    this.days = days;
    this.fraction = formatFraction(part);
    this.yearFraction = formatDecimal(part, 10);
  }
}

@ApiSchema({ name: 'Holiday' })
class HolidayResponse {
  @ApiProperty({ type: 'string', format: 'date' })
  readonly date: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  constructor({ day, label }: Holiday) {
    this.date = day;
    this.label = { ...label };
  }
}

@ApiSchema({ name: 'HolidayCalendar', description: 'Days not worked, week-ends apart.' })
export class HolidayCalendarResponse {
  @ApiProperty({ type: 'string', enum: [...CALENDARS] })
  readonly calendar: CalendarCode;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: () => HolidayResponse, isArray: true })
  readonly holidays: readonly HolidayResponse[];

  constructor(calendar: CalendarCode, year: number, holidays: readonly Holiday[]) {
    this.calendar = calendar;
    this.year = year;
    this.holidays = holidays.map((holiday) => new HolidayResponse(holiday));
  }
}

@ApiSchema({ name: 'BusinessDayRequest' })
export class BusinessDayRequest {
  @ChoiceField(CALENDARS, { description: 'Whose days off.' })
  readonly calendar!: CalendarCode;

  @DayField({ description: 'The day to start from.' })
  readonly date!: string;

  @ChoiceField(ADJUSTMENTS, {
    description: 'Where a day off is moved; FOLLOWING unless told.',
    optional: true,
  })
  readonly adjustment?: Adjustment;

  @WholeNumberField({
    description: 'Business days to go on, or back; 0 unless told.',
    min: -2_000,
    max: 2_000,
    optional: true,
  })
  readonly add?: number;
}

@ApiSchema({ name: 'BusinessDay' })
export class BusinessDayResponse {
  @ApiProperty({ type: 'string', format: 'date' })
  readonly date: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the day asked about is one.' })
  readonly isBusinessDay: boolean;

  @ApiProperty({ type: 'string', format: 'date', description: 'The day it is moved to.' })
  readonly adjusted: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'So many business days later.' })
  readonly result: string;

  constructor(days: Pick<BusinessDayResponse, 'date' | 'isBusinessDay' | 'adjusted' | 'result'>) {
    this.date = days.date;
    this.isBusinessDay = days.isBusinessDay;
    this.adjusted = days.adjusted;
    this.result = days.result;
  }
}
