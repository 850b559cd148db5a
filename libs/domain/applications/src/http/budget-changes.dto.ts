import { ApiProperty } from '@nestjs/swagger';

import { parsePercent } from '#kernel/rates';
import {
  BooleanField,
  ListField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TextField,
  TranslatedDto,
  WholeNumberField,
} from '#platform/http';

import type { BudgetTemplate } from '../domain/chart';
import { YEARS_MAX } from '../domain/project-plan';
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX, tableOf, type Table } from '../domain/read-table';
import type { LineChange, TemplateUse, YearCopy } from '../domain/revise-lines';
import { LINES_MAX } from '../services/save-budget.service';

import { BudgetCellsDto, BudgetLineDto } from './budget-line.dto';

const CODE_MAX = 40;
const TSV_MAX = 200_000;
const CELL_MAX = 200;

export class SaveBudgetRequest {
  @ListField(() => BudgetLineDto, {
    max: LINES_MAX,
    description: 'The whole budget of the partner: what is not here is gone.',
  })
  readonly lines!: BudgetLineDto[];
}

class LineCellsDto extends BudgetCellsDto {
  @TextField({ max: CODE_MAX, optional: true, description: 'Of a new line: a must.' })
  readonly account?: string;
}

class LineChangeDto {
  @WholeNumberField({
    min: 0,
    max: LINES_MAX,
    optional: true,
    nullable: true,
    description: 'Its place in the version that was read, from 0; null or absent: a new line.',
  })
  readonly line?: number | null;

  @ObjectField(() => LineCellsDto, {
    optional: true,
    nullable: true,
    description: 'The cells that change; null or absent: the line is removed.',
  })
  readonly set?: LineCellsDto | null;

  static toChange({ line, set }: LineChangeDto): LineChange {
    if (set === null || set === undefined) return { line: line ?? null, set: null };
    const { account } = set;
    const cells = BudgetCellsDto.toCells(set);
    return { line: line ?? null, set: account === undefined ? cells : { account, ...cells } };
  }
}

export class ChangeBudgetRequest {
  @ListField(() => LineChangeDto, {
    min: 1,
    max: LINES_MAX,
    description: 'What changes; other lines and cells stay as they are.',
  })
  readonly changes!: LineChangeDto[];

  static toChanges({ changes }: ChangeBudgetRequest): readonly LineChange[] {
    return changes.map((change) => LineChangeDto.toChange(change));
  }
}

class TableRowDto {
  @ListField('text', {
    max: TABLE_COLUMNS_MAX,
    maxLength: CELL_MAX,
    repeats: true,
    description: 'The cells of one row, as text.',
  })
  readonly cells!: string[];
}

export class PasteBudgetRequest {
  @TextField({
    max: TSV_MAX,
    optional: true,
    description:
      'Tab-separated text, headed by `account` (or `compte`), and by `year 1`, `year 2`… (or `année 1`); also `label`, `work package`, `family`. One line per amount.',
    example: 'compte\tlibellé\tannée 1\tannée 2\n64\tAnimation\t12 000\t12 500',
  })
  readonly text?: string;

  @ListField(() => TableRowDto, {
    max: TABLE_ROWS_MAX,
    optional: true,
    description:
      'The same as rows of cells, the first being the headings. Used if there is no text.',
  })
  readonly rows?: TableRowDto[];

  @BooleanField({
    optional: true,
    description: 'Whether the lines that there are go. They stay unless told.',
  })
  readonly replaces?: boolean;

  static toTable({ text, rows }: PasteBudgetRequest): Table {
    return text === undefined ? (rows ?? []).map(({ cells }) => cells) : tableOf(text);
  }
}

const yearOptions = { min: 1, max: YEARS_MAX };

class YearDto {
  @WholeNumberField({ ...yearOptions, description: 'A year of the project.' })
  readonly year!: number;
}

/** Each once, however often it is sent. */
function yearsIn(years: readonly YearDto[]): readonly number[] {
  return [...new Set(years.map(({ year }) => year))];
}

export class CopyYearRequest {
  @WholeNumberField({ ...yearOptions, description: 'The year to copy.' })
  readonly from!: number;

  @ListField(() => YearDto, { min: 1, max: YEARS_MAX, description: 'The years to fill.' })
  readonly to!: YearDto[];

  @PercentField({
    optional: true,
    description:
      'How prices grow from one year to the next; half up to whole euros. 0 unless told.',
    example: '2.5',
  })
  readonly growthPct?: string;

  @BooleanField({
    optional: true,
    description: 'Whether what these years hold goes. Such a year refuses the copy unless told.',
  })
  readonly replaces?: boolean;

  static toCopy({ from, to, growthPct, replaces }: CopyYearRequest): YearCopy {
    const years = yearsIn(to);
    const growth = parsePercent(growthPct ?? '0');
    return { from, to: years, growth, replaces: replaces ?? false };
  }
}

export class UseTemplateRequest {
  @TextField({ max: CODE_MAX, description: 'Of a template.', example: 'cooperation' })
  readonly template!: string;

  @MoneyField({ sign: 'above-zero', description: 'What its lines add up to, in all years.' })
  readonly total!: MoneyDto;

  @ListField(() => YearDto, { min: 1, max: YEARS_MAX, description: 'Each gets as much.' })
  readonly years!: YearDto[];

  @TextField({
    max: CODE_MAX,
    optional: true,
    nullable: true,
    description: 'A code of the plan; null: of the project as a whole.',
  })
  readonly workPackage?: string | null;

  static toUse(request: UseTemplateRequest, template: BudgetTemplate): TemplateUse {
    const { total, years, workPackage } = request;
    return {
      template,
      total: MoneyDto.toMoney(total),
      years: yearsIn(years),
      workPackage: workPackage ?? null,
    };
  }
}

class TemplateRowResponse {
  @ApiProperty({ type: 'string', example: '64' })
  readonly account!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: 'integer', description: 'Its share of the total, out of all weights.' })
  readonly weight!: number;
}

class BudgetTemplateResponse {
  @ApiProperty({ type: 'string', example: 'cooperation' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: () => TemplateRowResponse, isArray: true })
  readonly rows!: readonly TemplateRowResponse[];

  static of({ code, label, rows }: BudgetTemplate): BudgetTemplateResponse {
    return { code, label, rows };
  }
}

export class BudgetTemplatesResponse {
  @ApiProperty({ type: () => BudgetTemplateResponse, isArray: true })
  readonly data: readonly BudgetTemplateResponse[];

  constructor(templates: readonly BudgetTemplate[]) {
    this.data = templates.map((template) => BudgetTemplateResponse.of(template));
  }
}
