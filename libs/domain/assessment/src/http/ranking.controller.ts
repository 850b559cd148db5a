import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import { asId } from '#kernel/ids';
import type { CallId } from '#domain/calls';

import { RankingQuery } from '../queries/ranking.query';
import { SettleTieService } from '../services/settle-tie.service';
import { AskRankingService } from '../services/ask-ranking.service';

import { PrioritiseTerritoriesRequest, RankingResponse, SettleTieRequest } from './ranking.dto';

const WHO = { scope: 'organisation', token: 'assessments:write', roles: ['officer'] } as const;

@ApiTags('Assessment')
@Controller('calls/:callId')
export class RankingController {
  constructor(
    private readonly ranking: RankingQuery,
    private readonly askRanking: AskRankingService,
    private readonly settleTie: SettleTieService,
    private readonly messages: Messages,
  ) {}

  @Get('ranking')
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'assessments:read',
  })
  @ApiOperation({
    operationId: 'getRanking',
    summary: 'The applications of a call, first to last, and why',
    description:
      'The highest mean first; among equals the better cooperation, the priority territory, the lower grant rate, then the vote of the committee. What the caller is recused from is not there.',
  })
  @ApiOkResponse({ type: RankingResponse })
  @ApiProblems({ 403: 'assessment.action-forbidden', 404: 'calls.call-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<RankingResponse> {
    const { language } = currentContext();
    const entries = await this.ranking.of(actor, callId);
    return new RankingResponse(entries, (key, params) => this.messages.say(language, key, params));
  }

  @Post('ranking/refresh')
  @HttpCode(202)
  @Idempotent('required')
  @Authz(WHO)
  @ApiOperation({
    operationId: 'refreshRanking',
    summary: 'Have a worker add up all the scores of a call again',
  })
  @ApiAcceptedResponse({ type: RankingResponse, description: 'As it is: a worker will follow.' })
  @ApiProblems({ 403: 'assessment.action-forbidden', 404: 'calls.call-not-found' })
  async refresh(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<RankingResponse> {
    await this.askRanking.refresh(actor, callId);
    return this.get(actor, callId);
  }

  @Post('ranking/settle-tie')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ ...WHO, roles: ['decision-maker'] })
  @ApiOperation({
    operationId: 'settleTie',
    summary: 'Keep what the committee voted among applications that nothing else sets apart',
  })
  @ApiOkResponse({ type: RankingResponse })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'calls.call-not-found',
    422: 'assessment.tie-refused',
  })
  async settle(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { applicationIds }: SettleTieRequest,
  ): Promise<RankingResponse> {
    const inOrder = applicationIds.map((id) => asId<'Application'>(id));
    await this.settleTie.settle(actor, callId, inOrder);
    return this.get(actor, callId);
  }

  @Put('priority-territories')
  @Authz(WHO)
  @ApiOperation({
    operationId: 'prioritiseTerritories',
    summary: 'Say which territories come first among applications that are otherwise equal',
  })
  @ApiOkResponse({ type: RankingResponse, description: 'As it is: a worker will follow.' })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'calls.call-not-found',
    422: 'assessment.priority-refused',
  })
  async prioritise(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { territoryIds }: PrioritiseTerritoriesRequest,
  ): Promise<RankingResponse> {
    await this.askRanking.prioritise(actor, callId, territoryIds);
    return this.get(actor, callId);
  }
}
