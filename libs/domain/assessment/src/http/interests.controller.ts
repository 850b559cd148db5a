import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';

import type { InterestId } from '../domain/conflict';
import { InterestsQuery } from '../queries/interests.query';
import { DeclareInterestService } from '../services/declare-interest.service';

import { DeclareInterestRequest, EndInterestRequest, InterestResponse } from './interest.dto';

const WRITE = { roles: 'signed-in', scope: 'self', token: 'assessments:write' } as const;

@ApiTags('Assessment')
@Controller('interests')
export class InterestsController {
  constructor(
    private readonly interests: InterestsQuery,
    private readonly declaration: DeclareInterestService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'self', token: 'assessments:read' })
  @ApiOperation({
    operationId: 'listMyInterests',
    summary: 'What I said that binds me to organisations',
  })
  @ApiOkResponse({ type: InterestResponse, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<readonly InterestResponse[]> {
    return (await this.interests.ofActor(actor)).map((row) => new InterestResponse(row));
  }

  @Post()
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'declareInterest',
    summary: 'Say once what binds me to an organisation: a mandate, employment, shares, family',
    description: 'Recusals follow, for as long as it lasts and three years more.',
  })
  @ApiCreatedResponse({ type: InterestResponse, isArray: true })
  @ApiProblems({ 422: 'assessment.interest-refused' })
  async declare(
    @CurrentActor() actor: Actor,
    @Body() request: DeclareInterestRequest,
  ): Promise<readonly InterestResponse[]> {
    await this.declaration.declare(actor, DeclareInterestRequest.interestOf(request));
    return this.list(actor);
  }

  @Post(':interestId/end')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({ operationId: 'endInterest', summary: 'Say since when it is over' })
  @ApiOkResponse({ type: InterestResponse, isArray: true })
  @ApiProblems({
    404: 'assessment.interest-not-found',
    412: 'http.version-stale',
    422: 'assessment.interest-refused',
  })
  async end(
    @CurrentActor() actor: Actor,
    @IdParam('interestId') id: InterestId,
    @IfMatch() version: number,
    @Body() { endedOn }: EndInterestRequest,
  ): Promise<readonly InterestResponse[]> {
    await this.declaration.end(actor, id, version, asLocalDate(endedOn));
    return this.list(actor);
  }
}
