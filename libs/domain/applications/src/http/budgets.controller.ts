import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, IfMatch } from '#platform/http';
import { Messages } from '#platform/messages';
import type { PartnerId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { BudgetQuery } from '../queries/budget.query';
import { PreCheckQuery } from '../queries/pre-check.query';
import { SaveBudgetService } from '../services/save-budget.service';

import { BudgetLineDto } from './budget-line.dto';
import { BudgetResponse, PartnerBudgetResponse, SaveBudgetRequest } from './budget.dto';
import { PreCheckResponse } from './pre-check.dto';
import { MAY_READ, MAY_WRITE } from './rules';

@ApiTags('Applications')
@Controller('applications/:applicationId')
export class BudgetsController {
  constructor(
    private readonly budget: BudgetQuery,
    private readonly saveBudget: SaveBudgetService,
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

  @Put('budgets/:partnerId')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveBudget',
    summary: 'Replace the budget of one partner',
    description: 'By that partner. It may be unbalanced while it is being written.',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems({
    403: 'applications.budget-for-its-partner',
    404: ['applications.application-not-found', 'applications.partner-budget-not-found'],
    409: 'applications.application-not-draft',
    412: 'applications.budget-changed-meanwhile',
    422: 'applications.budget-refused',
  })
  async save(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: SaveBudgetRequest,
  ): Promise<PartnerBudgetResponse> {
    const lines = request.lines.map((line) => BudgetLineDto.toLine(line));
    await this.saveBudget.save(actor, { applicationId, partnerId, lines, expectedVersion });
    const { partners } = await this.get(actor, applicationId);
    const saved = partners.find((partner) => partner.partnerId === partnerId);
    invariant(saved !== undefined, 'a budget that was saved can be read');
    return saved;
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
