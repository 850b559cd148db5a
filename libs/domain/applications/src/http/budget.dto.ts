import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur, type Money } from '#kernel/money';
import { ListField, MoneyDto } from '#platform/http';
import { PARTNER_ROLES } from '#domain/consortia';

import type { FiledPartner } from '../queries/application-file.query';
import type { BudgetView } from '../queries/budget.query';
import type { BudgetFigures, PartnerBudget } from '../domain/budget';
import { shareOf } from '../domain/grant';

import { BudgetLineDto } from './budget-line.dto';

/** Fifty partners of that many make the largest budget that is foreseen. */
const LINES_MAX = 200;

export class SaveBudgetRequest {
  @ListField(() => BudgetLineDto, {
    max: LINES_MAX,
    description: 'The whole budget of the partner: what is not here is gone.',
  })
  readonly lines!: BudgetLineDto[];
}

@ApiSchema({ name: 'BudgetSums', description: 'In cash, but for contributions in kind.' })
class BudgetSums {
  @ApiProperty({ type: () => MoneyDto, description: 'Accounts 60 to 69 and indirect costs.' })
  readonly costs: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Costs and foreseen surplus.' })
  readonly expenses: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'All income, and foreseen deficit.' })
  readonly income: MoneyDto;

  @ApiProperty({ type: 'boolean' })
  readonly isBalanced: boolean;

  @ApiProperty({ type: () => MoneyDto, description: 'Asked of the funder of the call.' })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Grants that are already secured.' })
  readonly secured: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly publicAid: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly ownFunds: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Account 86.' })
  readonly inKindUsed: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Account 87, equal to account 86.' })
  readonly inKindGiven: MoneyDto;

  constructor(figures: BudgetFigures) {
    this.costs = written(figures.costs);
    this.expenses = written(figures.expenses);
    this.income = written(figures.income);
    this.isBalanced =
      figures.expenses === figures.income && figures.inKindUsed === figures.inKindGiven;
    this.requested = written(figures.requested);
    this.secured = written(figures.secured);
    this.publicAid = written(figures.publicAid);
    this.ownFunds = written(figures.ownFunds);
    this.inKindUsed = written(figures.inKindUsed);
    this.inKindGiven = written(figures.inKindGiven);
  }
}

@ApiSchema({ name: 'PartnerBudget' })
export class PartnerBudgetResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly partnerId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: 'string', enum: [...PARTNER_ROLES] })
  readonly role: string;

  @ApiProperty({ type: 'integer', description: 'Of this budget, for `If-Match`.' })
  readonly version: number;

  @ApiProperty({ type: () => BudgetSums, description: 'With what partners pay one another.' })
  readonly sums: BudgetSums;

  @ApiProperty({ type: () => BudgetLineDto, isArray: true })
  readonly lines: readonly BudgetLineDto[];

  constructor(partner: PartnerBudget, figures: BudgetFigures, version: number) {
    this.partnerId = partner.partnerId;
    this.name = partner.name;
    this.role = partner.role;
    this.version = version;
    this.sums = new BudgetSums(figures);
    this.lines = partner.lines.map((line) => BudgetLineDto.of(line));
  }
}

@ApiSchema({ name: 'AccountSum' })
class AccountSum {
  @ApiProperty({ type: 'string', example: '64' })
  readonly account!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'BudgetShare', description: 'A share that explains itself.' })
class BudgetShare {
  @ApiProperty({ type: 'string', nullable: true, example: '33.47' })
  readonly percent!: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly part!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly whole!: MoneyDto;

  @ApiProperty({ type: 'string', enum: ['half-up-to-two-decimals'] })
  readonly rounding!: string;
}

@ApiSchema({ name: 'ConsolidatedBudget', description: 'The budget of all, and of each.' })
export class BudgetResponse {
  @ApiProperty({ type: 'integer', description: 'Of the application.' })
  readonly version: number;

  @ApiProperty({ type: 'string', example: 'cerfa-12156-06' })
  readonly chart: string;

  @ApiProperty({
    type: () => BudgetShare,
    description: 'What the requested grant represents of all income.',
  })
  readonly requestedShare: BudgetShare;

  @ApiProperty({ type: () => BudgetSums, description: 'Flows between partners left out.' })
  readonly net: BudgetSums;

  @ApiProperty({ type: () => BudgetSums, description: 'The sum of the partners’ budgets.' })
  readonly gross: BudgetSums;

  @ApiProperty({ type: () => AccountSum, isArray: true, description: 'Net, as in the chart.' })
  readonly accounts: readonly AccountSum[];

  @ApiProperty({ type: () => PartnerBudgetResponse, isArray: true })
  readonly partners: readonly PartnerBudgetResponse[];

  constructor({ file, sums }: BudgetView) {
    const { chart } = file.budget;
    this.version = file.application.version;
    this.chart = chart.code;
    this.requestedShare = share(sums.net.requested, sums.net.income);
    this.net = new BudgetSums(sums.net);
    this.gross = new BudgetSums(sums.gross);
    this.accounts = chart.accounts.flatMap(({ code }) => {
      const cents = sums.byAccount.get(code);
      return cents === undefined ? [] : [{ account: code, amount: written(cents) }];
    });
    this.partners = partnersOf({ file, sums });
  }
}

function partnersOf({ file, sums }: BudgetView): readonly PartnerBudgetResponse[] {
  const versions = new Map(file.partners.map((one: FiledPartner) => [one.partnerId, one.version]));
  return sums.perPartner.map(
    ({ partner, figures }) =>
      new PartnerBudgetResponse(partner, figures, versions.get(partner.partnerId) ?? 0),
  );
}

function share(part: bigint, whole: bigint): BudgetShare {
  const { percent, ...amounts } = shareOf(part, whole);
  return {
    percent,
    part: MoneyDto.of(amounts.part),
    whole: MoneyDto.of(amounts.whole),
    rounding: 'half-up-to-two-decimals',
  };
}

function written(cents: bigint): MoneyDto {
  const amount: Money = eur(cents);
  return MoneyDto.of(amount);
}
