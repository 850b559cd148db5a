import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';

import { RiskReadings } from '../queries/risk-readings.query';
import { ReadRiskService } from '../services/read-risk.service';

import { RiskReadingResponse, RiskShareResponse } from './risk.dto';

const READ = {
  roles: ['officer', 'decision-maker', 'auditor'],
  scope: 'organisation',
  token: 'assessments:read',
} as const;

const REFUSALS = {
  403: 'assessment.action-forbidden',
  404: 'assessment.assessment-not-found',
} as const;

@ApiTags('Assessment')
@Controller()
export class RiskController {
  constructor(
    private readonly readings: RiskReadings,
    private readonly readRisk: ReadRiskService,
    private readonly messages: Messages,
  ) {}

  @Get('applications/:applicationId/risk-reading')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getRiskReading',
    summary: 'How fragile those who apply are, beside how strongly they cooperate',
    description: 'It advises those who instruct, and is never a reason to refuse.',
  })
  @ApiOkResponse({ type: RiskReadingResponse })
  @ApiProblems(REFUSALS)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<RiskReadingResponse> {
    const { language } = currentContext();
    const page = await this.readings.of(actor, id);
    return new RiskReadingResponse(page, (key, params) => this.messages.say(language, key, params));
  }

  @Post('applications/:applicationId/risk-reading')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'assessments:write' })
  @ApiOperation({
    operationId: 'refreshRiskReading',
    summary: 'Read it again, on the accounts that were shown since',
  })
  @ApiOkResponse({ type: RiskReadingResponse })
  @ApiProblems(REFUSALS)
  async refresh(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<RiskReadingResponse> {
    await this.readRisk.refresh(actor, id);
    return this.get(actor, id);
  }

  @Get('calls/:callId/risk-share')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getRiskShare',
    summary: 'What a call keeps for fragile consortia, and what was taken from it',
  })
  @ApiOkResponse({ type: RiskShareResponse })
  @ApiProblems({ 403: 'assessment.action-forbidden', 404: 'calls.call-not-found' })
  async share(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<RiskShareResponse> {
    return new RiskShareResponse(await this.readings.shareOf(actor, callId));
  }
}
