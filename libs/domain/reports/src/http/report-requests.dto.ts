import { asLocalDate } from '#kernel/dates';
import {
  ChoiceField,
  DayField,
  ListField,
  MoneyDto,
  MoneyField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import { DEDUCTIONS, type Deduction, type Verdict } from '../reports.types';
import type { GivenReport } from '../services/write-report.service';

const MAY_BE_NULL = { optional: true, nullable: true } as const;

class ReportLineDto {
  @TextField({ max: 40, description: 'Of the chart that the budget was written in.' })
  readonly accountCode!: string;

  @TextField({ max: 200, description: 'What was paid for.' })
  readonly label!: string;

  @DayField({ description: 'When.' })
  readonly spentOn!: string;

  @MoneyField({
    sign: 'above-zero',
    description: 'What was paid, taxes that are not recovered included.',
  })
  readonly amount!: MoneyDto;

  @UuidField({ description: 'A clean file of the organisation that shows it.', ...MAY_BE_NULL })
  readonly fileId?: string | null;
}

export class WriteReportRequest {
  @DayField({ description: 'The first day of the period.', ...MAY_BE_NULL })
  readonly periodFrom?: string | null;

  @DayField({ description: 'The last day of the period.', ...MAY_BE_NULL })
  readonly periodTo?: string | null;

  @TextField({ max: 20_000, min: 0, description: 'What was done, and what came of it.' })
  readonly narrative!: string;

  @ListField(() => ReportLineDto, { max: 500, description: 'Expenses, in their order.' })
  readonly lines!: readonly ReportLineDto[];

  static contentOf({ periodFrom, periodTo, narrative, lines }: WriteReportRequest): GivenReport {
    return {
      periodFrom: dayOrNull(periodFrom),
      periodTo: dayOrNull(periodTo),
      narrative,
      lines: lines.map(({ spentOn, amount, fileId = null, ...line }) => ({
        accountCode: line.accountCode,
        label: line.label,
        spentOn: asLocalDate(spentOn),
        amount: MoneyDto.toMoney(amount),
        fileId,
      })),
    };
  }
}

class VerdictDto {
  @WholeNumberField({ min: 1, max: 500, description: 'Of the line.' })
  readonly position!: number;

  @MoneyField({ description: 'At most what was spent.' })
  readonly certified!: MoneyDto;

  @ChoiceField(DEDUCTIONS, { description: 'Why not all of it.', ...MAY_BE_NULL })
  readonly deduction?: Deduction | null;

  @TextField({ max: 500, description: 'For the organisation to read.', ...MAY_BE_NULL })
  readonly note?: string | null;
}

export class CertifyLinesRequest {
  @ListField(() => VerdictDto, { max: 500, min: 1, description: 'One for each line verified.' })
  readonly verdicts!: readonly VerdictDto[];

  static verdictsOf({ verdicts }: CertifyLinesRequest): readonly Verdict[] {
    return verdicts.map(({ position, certified, deduction = null, note = null }) => ({
      position,
      certified: MoneyDto.toMoney(certified),
      deduction,
      note,
    }));
  }
}

export class AcceptReportRequest {
  @TextField({ max: 2000, description: 'Said with the acceptance.', ...MAY_BE_NULL })
  readonly word?: string | null;
}

export class ReturnReportRequest {
  @TextField({ max: 2000, min: 10, description: 'What has to be corrected.' })
  readonly word!: string;
}

function dayOrNull(text: string | null | undefined) {
  return text === null || text === undefined ? null : asLocalDate(text);
}
