import { Body, Controller, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, Idempotent, IfMatch } from '#platform/http';
import type { PartnerId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { readTable } from '../domain/read-table';
import { changeLines, copyYear, replaceLines, useTemplate } from '../domain/revise-lines';
import { BudgetQuery } from '../queries/budget.query';
import { SaveBudgetService, type BudgetRevision } from '../services/save-budget.service';

import {
  ChangeBudgetRequest,
  CopyYearRequest,
  PasteBudgetRequest,
  SaveBudgetRequest,
  UseTemplateRequest,
} from './budget-changes.dto';
import { BudgetLineDto } from './budget-line.dto';
import { PartnerBudgetResponse } from './budget.dto';
import { MAY_READ, MAY_WRITE, SHUT } from './rules';

/** What keeps a budget from being written, whichever way it is. */
const WRITE_PROBLEMS = {
  403: 'applications.budget-for-its-partner',
  404: ['applications.application-not-found', 'applications.partner-budget-not-found'],
  409: SHUT,
  412: 'applications.budget-changed-meanwhile',
  422: 'applications.budget-refused',
};

@ApiTags('Applications')
@Controller('applications/:applicationId/budgets/:partnerId')
export class BudgetsController {
  constructor(
    private readonly budget: BudgetQuery,
    private readonly saveBudget: SaveBudgetService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'getPartnerBudget', summary: 'The budget of one partner' })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems({
    404: ['applications.application-not-found', 'applications.partner-budget-not-found'],
  })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
  ): Promise<PartnerBudgetResponse> {
    const { partner, figures, version } = await this.budget.ofPartner(
      actor,
      applicationId,
      partnerId,
    );
    return new PartnerBudgetResponse(partner, figures, version);
  }

  @Put()
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveBudget',
    summary: 'Replace the budget of one partner',
    description: 'By that partner. It may be unbalanced while it is being written.',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems(WRITE_PROBLEMS)
  save(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: SaveBudgetRequest,
  ): Promise<PartnerBudgetResponse> {
    const lines = request.lines.map((line) => BudgetLineDto.toLine(line));
    const revise = () => replaceLines(lines);
    return this.write(actor, { applicationId, partnerId, expectedVersion, revise });
  }

  @Patch()
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'changeBudget',
    summary: 'Change some cells of the budget of one partner',
    description: 'All of them or, if any is refused, none; others stay as they are.',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems(WRITE_PROBLEMS)
  change(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: ChangeBudgetRequest,
  ): Promise<PartnerBudgetResponse> {
    const changes = ChangeBudgetRequest.toChanges(request);
    return this.write(actor, {
      applicationId,
      partnerId,
      expectedVersion,
      revise: (present) => changeLines(present, changes),
    });
  }

  @Post('paste')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'pasteBudget',
    summary: 'Paste a table into the budget of one partner',
    description: 'As a spreadsheet copies it. Faults point to cells: `/cells/{row}/{column}`.',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems(WRITE_PROBLEMS)
  paste(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: PasteBudgetRequest,
  ): Promise<PartnerBudgetResponse> {
    const table = PasteBudgetRequest.toTable(request);
    const { replaces = false } = request;
    return this.write(actor, {
      applicationId,
      partnerId,
      expectedVersion,
      revise: (present) => readTable(present, table, { replaces }),
    });
  }

  @Post('copy-year')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'copyBudgetYear',
    summary: 'Copy a year of the budget of one partner to other years',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems(WRITE_PROBLEMS)
  copy(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: CopyYearRequest,
  ): Promise<PartnerBudgetResponse> {
    const copy = CopyYearRequest.toCopy(request);
    return this.write(actor, {
      applicationId,
      partnerId,
      expectedVersion,
      revise: (present) => copyYear(present, copy),
    });
  }

  @Post('use-template')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'useBudgetTemplate',
    summary: 'Add the lines of a template to the budget of one partner',
    description: 'The total is shared by the weights of the template, in whole euros.',
  })
  @ApiOkResponse({ type: PartnerBudgetResponse })
  @ApiProblems({
    ...WRITE_PROBLEMS,
    404: [...WRITE_PROBLEMS[404], 'applications.template-not-found'],
  })
  async use(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @IfMatch() expectedVersion: number,
    @Body() request: UseTemplateRequest,
  ): Promise<PartnerBudgetResponse> {
    const use = UseTemplateRequest.toUse(request, await this.budget.template(request.template));
    return this.write(actor, {
      applicationId,
      partnerId,
      expectedVersion,
      revise: (present) => useTemplate(present, use),
    });
  }

  private async write(actor: Actor, revision: BudgetRevision): Promise<PartnerBudgetResponse> {
    await this.saveBudget.save(actor, revision);
    return this.get(actor, revision.applicationId, revision.partnerId);
  }
}
