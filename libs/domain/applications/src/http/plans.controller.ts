import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, IfMatch } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { PlanQuery } from '../queries/plan.query';
import { SavePlanService } from '../services/save-plan.service';

import { PlanResponse, SavePlanRequest } from './plan.dto';
import { MAY_READ, MAY_WRITE, SHUT } from './rules';

@ApiTags('Applications')
@Controller('applications/:applicationId/plan')
export class PlansController {
  constructor(
    private readonly plan: PlanQuery,
    private readonly savePlan: SavePlanService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getProjectPlan',
    summary: 'When the project takes place, and its work packages',
  })
  @ApiOkResponse({ type: PlanResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<PlanResponse> {
    return new PlanResponse(await this.plan.read(actor, applicationId));
  }

  @Put()
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveProjectPlan',
    summary: 'Replace the calendar and the work packages of a project',
    description: 'What lines of budgets name must stay, and their years must fit in.',
  })
  @ApiOkResponse({ type: PlanResponse })
  @ApiProblems({
    403: 'applications.plan-for-the-lead',
    404: 'applications.application-not-found',
    409: SHUT,
    412: 'applications.plan-changed-meanwhile',
    422: 'applications.plan-refused',
  })
  async save(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() request: SavePlanRequest,
  ): Promise<PlanResponse> {
    const plan = SavePlanRequest.toPlan(request);
    await this.savePlan.save(actor, { applicationId, plan, expectedVersion });
    return this.get(actor, applicationId);
  }
}
