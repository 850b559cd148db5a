import { ApiSchema } from '@nestjs/swagger';

import { asId, type Id } from '#kernel/ids';
import { BooleanField, MoneyDto, MoneyField, TextField, UuidField } from '#platform/http';

import type { BudgetLine } from '../domain/budget';

const ACCOUNT_MAX = 40;
const LABEL_MAX = 200;

@ApiSchema({ name: 'BudgetLine', description: 'One amount of one partner on one account.' })
export class BudgetLineDto {
  @TextField({
    max: ACCOUNT_MAX,
    description: 'A code of the budget chart of the application.',
    example: '74-region',
  })
  readonly account!: string;

  @TextField({ max: LABEL_MAX, optional: true, nullable: true, description: 'What it is for.' })
  readonly label?: string | null;

  @MoneyField({ sign: 'above-zero', description: 'In whole euros: the form has no cents.' })
  readonly amount!: MoneyDto;

  @UuidField({
    optional: true,
    nullable: true,
    description:
      'Of a grant: the funder, if registered here. Lines that ask the funder of the call are the requested grant.',
  })
  readonly funderId?: string | null;

  @BooleanField({ optional: true, description: 'Of a grant: already granted. False unless told.' })
  readonly isSecured?: boolean;

  @UuidField({
    optional: true,
    nullable: true,
    description: 'The partner that is paid, or pays: such a flow is left out of the whole.',
  })
  readonly counterpartId?: string | null;

  static toLine(dto: BudgetLineDto): BudgetLine {
    const { account, label, amount, funderId, isSecured, counterpartId } = dto;
    return {
      account,
      label: label ?? null,
      amount: MoneyDto.toMoney(amount),
      funderId: idIn<'Organisation'>(funderId),
      isSecured: isSecured ?? false,
      counterpartId: idIn<'Partner'>(counterpartId),
    };
  }

  static of(line: BudgetLine): BudgetLineDto {
    return { ...line, amount: MoneyDto.of(line.amount) };
  }
}

/** Ids are compared as texts, so in the case in which Postgres writes them. */
function idIn<Kind extends string>(text: string | null | undefined): Id<Kind> | null {
  return text === null || text === undefined ? null : asId<Kind>(text.toLowerCase());
}
