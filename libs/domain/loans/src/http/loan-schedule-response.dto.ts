import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  formatDecimal,
  formatFraction,
  fraction,
  multiply,
  type Fraction,
} from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';

import type { EffectiveRates } from '../domain/effective-rate';
import type { RowTrace, Schedule, ScheduleRow, ScheduleTotals, Stretch } from '../loans.types';

import { EffectiveRatesResponse } from './effective-rates-response.dto';

const AMOUNT = { type: 'string', example: '898.43' } as const;
const DAY = { type: 'string', format: 'date' } as const;

const euros = (cents: bigint) => formatEur(eur(cents));
const inPercent = (rate: Fraction) => formatDecimal(multiply(rate, fraction(100n)), 6);

@ApiSchema({ name: 'InterestStretch', description: 'Days with one balance and one rate.' })
class StretchResponse {
  @ApiProperty(DAY)
  readonly from: string;

  @ApiProperty(DAY)
  readonly to: string;

  @ApiProperty(AMOUNT)
  readonly balance: string;

  @ApiProperty({ type: 'string', example: '3.000000' })
  readonly annualRatePct: string;

  @ApiProperty({ type: 'string', example: '1/12', description: 'Of a year.' })
  readonly yearPart: string;

  constructor({ from, to, balance, rate, part }: Stretch) {
    this.from = from;
    this.to = to;
    this.balance = euros(balance);
    this.annualRatePct = inPercent(rate);
    this.yearPart = formatFraction(part);
  }
}

@ApiSchema({ name: 'ScheduleTrace', description: 'Why the amounts of a row are what they are.' })
class TraceResponse {
  @ApiProperty({ type: () => StretchResponse, isArray: true })
  readonly stretches: readonly StretchResponse[];

  @ApiProperty({ type: 'string', description: 'In euros, before it was rounded, once.' })
  readonly exactInterest: string;

  @ApiProperty({ ...AMOUNT, description: 'Interest of the deferral paid with this row.' })
  readonly deferredInterestPaid: string;

  @ApiProperty({
    type: 'string',
    enum: [
      'deferred',
      'instalment-less-interest',
      'equal-part',
      'share-of-loan',
      'as-agreed',
      'all-that-is-left',
      'none-before-the-end',
    ],
  })
  readonly principalRule: string;

  @ApiProperty({
    ...AMOUNT,
    nullable: true,
    description: 'The constant instalment, or the equal part of principal, in force.',
  })
  readonly target: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether it was reckoned anew in this period.' })
  readonly isRecomputed: boolean;

  constructor(trace: RowTrace) {
    const { num, den } = trace.exactInterest;
    this.stretches = trace.stretches.map((stretch) => new StretchResponse(stretch));
    this.exactInterest = formatDecimal({ num, den: den * 100n }, 10);
    this.deferredInterestPaid = euros(trace.deferredInterestPaid);
    this.principalRule = trace.principalRule;
    this.target = trace.target === null ? null : euros(trace.target);
    this.isRecomputed = trace.isRecomputed;
  }
}

@ApiSchema({ name: 'ScheduleRow' })
class ScheduleRowResponse {
  @ApiProperty({ type: 'integer' })
  readonly number: number;

  @ApiProperty(DAY)
  readonly dueDate: string;

  @ApiProperty({ ...AMOUNT, description: 'Lent in the period.' })
  readonly disbursed: string;

  @ApiProperty(AMOUNT)
  readonly principal: string;

  @ApiProperty(AMOUNT)
  readonly interest: string;

  @ApiProperty(AMOUNT)
  readonly capitalisedInterest: string;

  @ApiProperty({ ...AMOUNT, description: 'Repaid early since the row before.' })
  readonly prepaid: string;

  @ApiProperty({ ...AMOUNT, description: 'Principal and interest.' })
  readonly due: string;

  @ApiProperty({ ...AMOUNT, description: 'Principal owed once it is paid.' })
  readonly balance: string;

  @ApiProperty({ type: () => TraceResponse })
  readonly trace: TraceResponse;

  constructor(row: ScheduleRow) {
    this.number = row.number;
    this.dueDate = row.dueDate;
    this.disbursed = euros(row.disbursed);
    this.principal = euros(row.principal);
    this.interest = euros(row.interest);
    this.capitalisedInterest = euros(row.capitalisedInterest);
    this.prepaid = euros(row.prepaid);
    this.due = euros(row.due);
    this.balance = euros(row.balance);
    this.trace = new TraceResponse(row.trace);
  }
}

@ApiSchema({ name: 'ScheduleTotals' })
class ScheduleTotalsResponse {
  @ApiProperty(AMOUNT)
  readonly disbursed: string;

  @ApiProperty(AMOUNT)
  readonly principal: string;

  @ApiProperty(AMOUNT)
  readonly prepaid: string;

  @ApiProperty(AMOUNT)
  readonly interest: string;

  @ApiProperty(AMOUNT)
  readonly capitalisedInterest: string;

  @ApiProperty(AMOUNT)
  readonly due: string;

  constructor(totals: ScheduleTotals) {
    this.disbursed = euros(totals.disbursed);
    this.principal = euros(totals.principal);
    this.prepaid = euros(totals.prepaid);
    this.interest = euros(totals.interest);
    this.capitalisedInterest = euros(totals.capitalisedInterest);
    this.due = euros(totals.due);
  }
}

@ApiSchema({ name: 'LoanSchedule', description: 'What is due, when, and why.' })
export class LoanScheduleResponse {
  @ApiProperty({ type: 'string', enum: ['EUR'] })
  readonly currency = 'EUR';

  @ApiProperty({ type: () => ScheduleRowResponse, isArray: true })
  readonly rows: readonly ScheduleRowResponse[];

  @ApiProperty({ type: () => ScheduleTotalsResponse })
  readonly totals: ScheduleTotalsResponse;

  @ApiProperty({
    type: () => EffectiveRatesResponse,
    nullable: true,
    description: 'Of the interest alone, without any fee.',
  })
  readonly effectiveRates: EffectiveRatesResponse | null;

  constructor({ rows, totals }: Schedule, rates: EffectiveRates | null) {
    this.rows = rows.map((row) => new ScheduleRowResponse(row));
    this.totals = new ScheduleTotalsResponse(totals);
    this.effectiveRates = rates === null ? null : new EffectiveRatesResponse(rates);
  }
}
