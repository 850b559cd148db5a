import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto } from '#platform/http';
import { PARTNER_ROLES } from '#domain/consortia';

import type { FiledPartner } from '../queries/application-file.query';
import type { BudgetView } from '../queries/budget.query';
import type { PartnerBudget } from '../domain/budget';
import { shareOf } from '../domain/grant';
import type { BudgetFigures } from '../domain/tally';
import { askedOfFunders } from '../domain/views';

import { BudgetLineDto } from './budget-line.dto';
import {
  AccountSum,
  BudgetShare,
  BudgetSums,
  FamilySum,
  FlowResponse,
  FunderSum,
  written,
} from './budget-sums.dto';

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

  @ApiProperty({ type: () => FamilySum, isArray: true })
  readonly families: readonly FamilySum[];

  @ApiProperty({ type: () => FunderSum, isArray: true })
  readonly funders: readonly FunderSum[];

  @ApiProperty({ type: () => FlowResponse, isArray: true })
  readonly flows: readonly FlowResponse[];

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
    this.families = [...sums.byFamily].map(([family, { costs }]) => ({
      family,
      costs: written(costs),
    }));
    this.funders = fundersOf(file);
    this.flows = sums.flows.map((flow) => new FlowResponse(flow));
    this.partners = partnersOf({ file, sums });
  }
}

function fundersOf({ budget, revision }: BudgetView['file']): readonly FunderSum[] {
  const asked = askedOfFunders(budget);
  return revision.funders.map(({ organisationId, share: put }) => ({
    funderId: organisationId,
    asked: written(asked.get(organisationId) ?? 0n),
    share: MoneyDto.of(put),
  }));
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
