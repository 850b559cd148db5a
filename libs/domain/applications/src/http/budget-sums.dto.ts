import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur, type Money } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import type { PartnerFlow } from '../domain/flows';
import type { BudgetFigures } from '../domain/tally';

@ApiSchema({ name: 'BudgetSums', description: 'In cash, but for contributions in kind.' })
export class BudgetSums {
  @ApiProperty({ type: () => MoneyDto, description: 'Accounts 60 to 69 and indirect costs.' })
  readonly costs: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Of the costs: in families that are funded.' })
  readonly eligible: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Costs and foreseen surplus.' })
  readonly expenses: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'All income, and foreseen deficit.' })
  readonly income: MoneyDto;

  @ApiProperty({ type: 'boolean' })
  readonly isBalanced: boolean;

  @ApiProperty({ type: () => MoneyDto, description: 'Grants asked of the funders of the call.' })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Grants that are already secured.' })
  readonly secured: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly publicAid: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly ownFunds: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Loans and equity.' })
  readonly repayable: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Account 86.' })
  readonly inKindUsed: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Account 87, equal to account 86.' })
  readonly inKindGiven: MoneyDto;

  constructor(figures: BudgetFigures) {
    this.costs = written(figures.costs);
    this.eligible = written(figures.eligible);
    this.expenses = written(figures.expenses);
    this.income = written(figures.income);
    this.isBalanced =
      figures.expenses === figures.income && figures.inKindUsed === figures.inKindGiven;
    this.requested = written(figures.requested);
    this.secured = written(figures.secured);
    this.publicAid = written(figures.publicAid);
    this.ownFunds = written(figures.ownFunds);
    this.repayable = written(figures.repayable);
    this.inKindUsed = written(figures.inKindUsed);
    this.inKindGiven = written(figures.inKindGiven);
  }
}

@ApiSchema({ name: 'AccountSum' })
export class AccountSum {
  @ApiProperty({ type: 'string', example: '64' })
  readonly account!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'FamilySum', description: 'Net costs of a family of the call.' })
export class FamilySum {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null: in no family.' })
  readonly family!: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly costs!: MoneyDto;
}

@ApiSchema({ name: 'FunderSum', description: 'What is asked of a funder of the call.' })
export class FunderSum {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly asked!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'What it put into the call.' })
  readonly share!: MoneyDto;
}

@ApiSchema({ name: 'PartnerFlow', description: 'What one partner pays another: not in the net.' })
export class FlowResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly payerId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly payeeId: string;

  @ApiProperty({ type: () => MoneyDto, description: 'As who pays has it.' })
  readonly paid: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'As who is paid has it.' })
  readonly received: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Paid, less received: zero once they agree.' })
  readonly difference: MoneyDto;

  constructor({ payerId, payeeId, paid, received }: PartnerFlow) {
    this.payerId = payerId;
    this.payeeId = payeeId;
    this.paid = written(paid);
    this.received = written(received);
    this.difference = written(paid - received);
  }
}

@ApiSchema({ name: 'BudgetShare', description: 'A share that explains itself.' })
export class BudgetShare {
  @ApiProperty({ type: 'string', nullable: true, example: '33.47' })
  readonly percent!: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly part!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly whole!: MoneyDto;

  @ApiProperty({ type: 'string', enum: ['half-up-to-two-decimals'] })
  readonly rounding!: string;
}

export function written(cents: bigint): MoneyDto {
  const amount: Money = eur(cents);
  return MoneyDto.of(amount);
}
