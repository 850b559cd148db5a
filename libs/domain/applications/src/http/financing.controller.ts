import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, Idempotent, IfMatch } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { FinancingQuery } from '../queries/financing.query';
import { SaveFinancingService } from '../services/save-financing.service';

import { FinancingResponse } from './financing.dto';
import {
  FinancingSourceDto,
  MovePromiseRequest,
  SaveFinancingRequest,
} from './financing-source.dto';
import { MAY_READ, MAY_WRITE, SHUT } from './rules';

@ApiTags('Applications')
@Controller('applications/:applicationId/financing-plan')
export class FinancingController {
  constructor(
    private readonly financing: FinancingQuery,
    private readonly saveFinancing: SaveFinancingService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getFinancingPlan',
    summary: 'Who pays for the project, and how surely',
  })
  @ApiOkResponse({ type: FinancingResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<FinancingResponse> {
    return new FinancingResponse(await this.financing.read(actor, applicationId));
  }

  @Put()
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveFinancingPlan',
    summary: 'Replace the financing plan of a draft',
    description: 'By the lead, or whoever it gave the right. Conditions may not wait in a ring.',
  })
  @ApiOkResponse({ type: FinancingResponse })
  @ApiProblems({
    403: 'applications.financing-for-the-lead',
    404: 'applications.application-not-found',
    409: SHUT,
    412: 'applications.financing-changed-meanwhile',
    422: 'applications.financing-refused',
  })
  async save(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() request: SaveFinancingRequest,
  ): Promise<FinancingResponse> {
    const sources = request.sources.map((source) => FinancingSourceDto.toSource(source));
    await this.saveFinancing.save(actor, { applicationId, sources, expectedVersion });
    return this.get(actor, applicationId);
  }

  @Post('sources/:code/status')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'movePromise',
    summary: 'Say what became of the promise of a source',
    description: 'Before submission and after: the plan stays, its promises go on.',
  })
  @ApiParam({ name: 'code', schema: { type: 'string' }, example: 'region' })
  @ApiOkResponse({ type: FinancingResponse })
  @ApiProblems({
    403: 'applications.financing-for-the-lead',
    404: ['applications.application-not-found', 'applications.financing-source-not-found'],
    412: 'applications.financing-changed-meanwhile',
  })
  async move(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') source: string,
    @IfMatch() expectedVersion: number,
    @Body() { status, note }: MovePromiseRequest,
  ): Promise<FinancingResponse> {
    const news = { applicationId, source, status, note: note ?? null, expectedVersion };
    await this.saveFinancing.move(actor, news);
    return this.get(actor, applicationId);
  }
}
