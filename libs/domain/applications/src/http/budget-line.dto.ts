import { ApiSchema } from '@nestjs/swagger';

import { asId, type Id } from '#kernel/ids';
import {
  BooleanField,
  ChoiceField,
  MoneyDto,
  MoneyField,
  ObjectField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';
import type { Instrument } from '#domain/calls';

import { COST_BASES, type BudgetLine, type CostBasis } from '../domain/budget';
import { BUDGET_INSTRUMENTS } from '../domain/cost-rules';
import type { WrittenLine } from '../domain/price-lines';
import { YEARS_MAX } from '../domain/project-plan';
import { PLAIN_LINE } from '../domain/revise-lines';

import { InKindValuationDto } from './valuation.dto';

const CODE_MAX = 40;
const LABEL_MAX = 200;
const QUANTITY = /^\d{1,7}(\.\d{1,2})?$/;
const QUANTITY_MAX = 10;

const maybe = { optional: true, nullable: true } as const;

/** What a line may say; in a change, what is absent stays as it was. */
export class BudgetCellsDto {
  @TextField({ max: LABEL_MAX, ...maybe, description: 'What it is for.' })
  readonly label?: string | null;

  @MoneyField({
    sign: 'above-zero',
    ...maybe,
    description:
      'In whole euros: the form has no cents. Computed, whatever is sent, where the call or the valuation decides it.',
  })
  readonly amount?: MoneyDto | null;

  @WholeNumberField({ min: 1, max: YEARS_MAX, optional: true, description: 'Of the project; 1.' })
  readonly year?: number;

  @TextField({ max: CODE_MAX, ...maybe, description: 'A code of the plan; null: of the whole.' })
  readonly workPackage?: string | null;

  @TextField({
    max: CODE_MAX,
    ...maybe,
    description: 'Of a cost: a family of the call; null: the one that has its account.',
  })
  readonly family?: string | null;

  @ChoiceField(COST_BASES, { optional: true, description: '`real-cost` unless told.' })
  readonly basis?: CostBasis;

  @TextField({
    max: CODE_MAX,
    ...maybe,
    description: 'The flat rate, unit cost or lump sum of the call that it is computed from.',
  })
  readonly simplifiedCost?: string | null;

  @TextField({
    max: QUANTITY_MAX,
    pattern: QUANTITY,
    ...maybe,
    description: 'Of a unit cost: how many.',
    example: '12.5',
  })
  readonly quantity?: string | null;

  @UuidField({
    ...maybe,
    description:
      'Of a grant or a loan: the funder, if registered here. Lines that ask the funders of the call for grants are the requested grant.',
  })
  readonly funderId?: string | null;

  @ChoiceField(BUDGET_INSTRUMENTS, {
    ...maybe,
    description: 'What is asked for; null: a grant. Loans and equity say which.',
  })
  readonly instrument?: Instrument | null;

  @BooleanField({ optional: true, description: 'Already granted. False unless told.' })
  readonly isSecured?: boolean;

  @UuidField({
    ...maybe,
    description: 'The partner that is paid, or pays: such a flow is left out of the whole.',
  })
  readonly counterpartId?: string | null;

  @TextField({
    max: CODE_MAX,
    ...maybe,
    description: 'Of a use in kind (86): the account of the gift (87) that mirrors it.',
    example: '87-volunteering',
  })
  readonly mirrorAccount?: string | null;

  @ObjectField(() => InKindValuationDto, {
    ...maybe,
    description: 'Of a use in kind: how it came to be worth that.',
  })
  readonly valuation?: InKindValuationDto | null;

  /** What was sent, and no more. */
  static toCells(dto: BudgetCellsDto): Partial<WrittenLine> {
    const { amount, valuation, funderId, counterpartId } = dto;
    return {
      ...plainCells(dto),
      ...(amount === undefined
        ? {}
        : { amount: amount === null ? null : MoneyDto.toMoney(amount) }),
      ...(funderId === undefined ? {} : { funderId: idIn<'Organisation'>(funderId) }),
      ...(counterpartId === undefined ? {} : { counterpartId: idIn<'Partner'>(counterpartId) }),
      ...(valuation === undefined
        ? {}
        : { valuation: valuation === null ? null : InKindValuationDto.toValuation(valuation) }),
    };
  }
}

const PLAIN_CELLS = [
  'label',
  'year',
  'workPackage',
  'family',
  'basis',
  'simplifiedCost',
  'quantity',
  'instrument',
  'isSecured',
  'mirrorAccount',
] as const;

/** Those that are kept as they are sent. */
function plainCells(dto: BudgetCellsDto): Partial<WrittenLine> {
  const sent = PLAIN_CELLS.filter((name) => dto[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, dto[name]]));
}

@ApiSchema({
  name: 'BudgetLine',
  description: 'One amount of one partner on one account, in one year, for one work package.',
})
export class BudgetLineDto extends BudgetCellsDto {
  @TextField({
    max: CODE_MAX,
    description: 'A code of the budget chart of the application.',
    example: '74-region',
  })
  readonly account!: string;

  static toLine(dto: BudgetLineDto): WrittenLine {
    return { ...PLAIN_LINE, account: dto.account, ...BudgetCellsDto.toCells(dto) };
  }

  static of({ valuation, amount, ...line }: BudgetLine): BudgetLineDto {
    return {
      ...line,
      amount: MoneyDto.of(amount),
      valuation: valuation === null ? null : InKindValuationDto.of(valuation),
    };
  }
}

/** Ids are compared as texts, so in the case in which Postgres writes them. */
export function idIn<Kind extends string>(text: string | null | undefined): Id<Kind> | null {
  return text === null || text === undefined ? null : asId<Kind>(text.toLowerCase());
}
