import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import { SYSTEM } from '#kernel/actors';
import { Authz } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import { ApiProblems } from '#platform/http';

import { BudgetQuery } from '../queries/budget.query';
import { ChartDirectory } from '../queries/chart-directory.query';

import { BudgetTemplatesResponse } from './budget-changes.dto';
import { ChartResponse } from './chart.dto';

@ApiTags('Applications')
@Controller()
export class BudgetChartsController {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly charts: ChartDirectory,
    private readonly budgets: BudgetQuery,
  ) {}

  @Get('budget-charts/:code')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'getBudgetChart',
    summary: 'The accounts that budgets are written on',
  })
  @ApiParam({ name: 'code', schema: { type: 'string' }, example: 'cerfa-12156-06' })
  @ApiOkResponse({ type: ChartResponse })
  @ApiProblems({ 404: 'applications.chart-not-found' })
  async get(@Param('code') code: string): Promise<ChartResponse> {
    const chart = await this.transactions.read(SYSTEM, (reader) => this.charts.find(reader, code));
    return new ChartResponse(chart);
  }

  @Get('budget-templates')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({ operationId: 'listBudgetTemplates', summary: 'What budgets may begin with' })
  @ApiOkResponse({ type: BudgetTemplatesResponse })
  async templates(): Promise<BudgetTemplatesResponse> {
    return new BudgetTemplatesResponse(await this.budgets.templates());
  }
}
