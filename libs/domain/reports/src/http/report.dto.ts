import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { MoneyDto, TranslatedDto } from '#platform/http';

import { variance } from '../domain/variance';
import {
  DEDUCTIONS,
  REPORT_KINDS,
  REPORT_STATUSES,
  type Deduction,
  type ReportKind,
  type ReportStatus,
} from '../reports.types';
import type { ComparedAccount } from '../queries/budget-comparison';
import type { ReportSheet } from '../queries/reports.query';

const DAY = { type: 'string', format: 'date' } as const;
const DAY_OR_NONE = { ...DAY, nullable: true } as const;
const ID = { type: 'string', format: 'uuid' } as const;
const INSTANT_OR_NONE = { type: 'string', format: 'date-time', nullable: true } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'ReportSummary' })
export class ReportSummaryResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly agreementId!: string;

  @ApiProperty({ type: 'string', description: 'Reference of the agreement.' })
  readonly agreement!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty({ type: 'string' })
  readonly funder!: string;

  @ApiProperty(ID)
  readonly organisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly organisation!: string;

  @ApiProperty({ type: 'string', enum: REPORT_KINDS })
  readonly kind!: ReportKind;

  @ApiProperty({ type: 'string', enum: REPORT_STATUSES })
  readonly status!: ReportStatus;

  @ApiProperty({ ...DAY_OR_NONE, description: 'Last day to submit it.' })
  readonly dueOn!: string | null;

  @ApiProperty(INSTANT_OR_NONE)
  readonly submittedAt!: string | null;

  @ApiProperty(INSTANT_OR_NONE)
  readonly settledAt!: string | null;

  @ApiProperty({ type: () => MoneyDto, description: 'Of the lines that the caller reads.' })
  readonly spent!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly certified!: MoneyDto;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}

@ApiSchema({ name: 'ReportLine' })
class ReportLineResponse {
  @ApiProperty({ type: 'integer' })
  readonly position!: number;

  @ApiProperty({ type: 'string' })
  readonly accountCode!: string;

  @ApiProperty({ type: 'string' })
  readonly label!: string;

  @ApiProperty(DAY)
  readonly spentOn!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ ...ID, nullable: true })
  readonly fileId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly fileName!: string | null;

  @ApiProperty({ type: () => MoneyDto, nullable: true, description: 'Null until it is verified.' })
  readonly certified!: MoneyDto | null;

  @ApiProperty({ type: 'string', enum: DEDUCTIONS, nullable: true })
  readonly deduction!: Deduction | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly note!: string | null;
}

@ApiSchema({
  name: 'ReportedAccount',
  description: 'The budget of an account beside its expenses.',
})
class ComparedAccountResponse {
  @ApiProperty({ type: 'string' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly budgeted: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly spent: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly certified: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Spent less budgeted.' })
  readonly variance: MoneyDto;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'In percent of the budget; null without one.' })
  readonly variancePercent: string | null;

  constructor({ code, labelFr, labelEn, budgeted, spent, certified }: ComparedAccount) {
    const [plan, actual] = [eur(BigInt(budgeted)), eur(BigInt(spent))];
    const { difference, percent } = variance(plan, actual);
    this.code = code;
    this.label = { fr: labelFr, en: labelEn };
    this.budgeted = MoneyDto.of(plan);
    this.spent = MoneyDto.of(actual);
    this.certified = MoneyDto.of(eur(BigInt(certified)));
    this.variance = MoneyDto.of(difference);
    this.variancePercent = percent;
  }
}

@ApiSchema({ name: 'Report' })
export class ReportResponse extends ReportSummaryResponse {
  @ApiProperty(DAY_OR_NONE)
  readonly periodFrom!: string | null;

  @ApiProperty(DAY_OR_NONE)
  readonly periodTo!: string | null;

  @ApiProperty({ type: 'string', description: 'Empty for others while it is a draft.' })
  readonly narrative!: string;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'Of the officer who settled it.' })
  readonly word!: string | null;

  @ApiProperty({ type: [ReportLineResponse] })
  readonly lines!: readonly ReportLineResponse[];

  @ApiProperty({ type: [ComparedAccountResponse] })
  readonly comparison!: readonly ComparedAccountResponse[];

  @ApiProperty({ type: [String], example: ['write', 'submit'] })
  readonly allowedActions!: readonly string[];

  static of({ sheet, comparison }: ReportSheet, allowedActions: readonly string[]): ReportResponse {
    const compared = comparison.map((one) => new ComparedAccountResponse(one));
    const shown: object = { ...sheet, comparison: compared, allowedActions };
    return shown as ReportResponse;
  }
}
