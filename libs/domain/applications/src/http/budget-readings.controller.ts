import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';

import type { ApplicationId } from '../applications.types';
import { explainBudget } from '../domain/explain';
import { viewOf } from '../domain/views';
import { BudgetQuery } from '../queries/budget.query';
import { PreCheckQuery } from '../queries/pre-check.query';

import { BudgetViewQuery, BudgetViewResponse } from './budget-view.dto';
import { BudgetResponse } from './budget.dto';
import { ExplanationsResponse } from './explanation.dto';
import { PreCheckResponse } from './pre-check.dto';
import { MAY_READ } from './rules';

/** What there is to read of the budgets of all partners together. */
@ApiTags('Applications')
@Controller('applications/:applicationId')
export class BudgetReadingsController {
  constructor(
    private readonly budget: BudgetQuery,
    private readonly preCheck: PreCheckQuery,
    private readonly messages: Messages,
  ) {}

  @Get('budget')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getBudget',
    summary: 'The budget of the consortium, whole and by partner',
  })
  @ApiOkResponse({ type: BudgetResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<BudgetResponse> {
    return new BudgetResponse(await this.budget.read(actor, applicationId));
  }

  @Get('budget/view')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'viewBudget',
    summary: 'The budget by partner, year, work package, family, account or funder',
  })
  @ApiOkResponse({ type: BudgetViewResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async view(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Query() query: BudgetViewQuery,
  ): Promise<BudgetViewResponse> {
    const axes = BudgetViewQuery.toAxes(query);
    const { file } = await this.budget.read(actor, applicationId);
    return new BudgetViewResponse(axes, viewOf(file.budget, axes));
  }

  @Get('budget/explanations')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'explainBudget',
    summary: 'Why each computed figure of the budget is what it is',
    description: 'The rule, its base, the rate and the rounding.',
  })
  @ApiOkResponse({ type: ExplanationsResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async explain(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<ExplanationsResponse> {
    const { file, sums } = await this.budget.read(actor, applicationId);
    return new ExplanationsResponse(explainBudget(file.budget, sums), this.messages);
  }

  @Get('pre-check')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'preCheckApplication',
    summary: 'All that submitting would say, before submitting',
  })
  @ApiOkResponse({ type: PreCheckResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<PreCheckResponse> {
    const preCheck = await this.preCheck.read(actor, applicationId);
    return new PreCheckResponse(preCheck, applicationId, this.messages);
  }
}
