import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import { DecisionOfApplicationQuery } from '../queries/decision-of-application.query';
import { ReleaseDecisionService } from '../services/release-decision.service';
import { RevokeDecisionService } from '../services/revoke-decision.service';

import { RevokeDecisionRequest } from './decide.dto';
import { DecisionResponse } from './decision.dto';

const READERS = { roles: 'signed-in', scope: 'party', token: 'applications:read' } as const;
const DECIDERS = {
  roles: ['decision-maker'],
  scope: 'organisation',
  token: 'assessments:write',
} as const;

@ApiTags('Assessment')
@Controller('applications/:applicationId')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionOfApplicationQuery,
    private readonly releaseDecision: ReleaseDecisionService,
    private readonly revokeDecision: RevokeDecisionService,
  ) {}

  @Get('decision')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'getDecision',
    summary: 'What was decided on an application, and why',
    description: 'For the funder, and for every partner of the consortium once it is released.',
  })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems({ 404: 'assessment.decision-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<DecisionResponse> {
    return new DecisionResponse(await this.decisions.find(actor, applicationId));
  }

  @Get('decisions')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'listDecisionsOnApplication',
    summary: 'Every decision there was on an application, the last first',
    description: 'Revoked ones and those of an earlier wave as well; candidates read the released.',
  })
  @ApiOkResponse({ type: [DecisionResponse] })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly DecisionResponse[]> {
    const history = await this.decisions.history(actor, applicationId);
    return history.map((decision) => new DecisionResponse(decision));
  }

  @Post('decision/release')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(DECIDERS)
  @ApiOperation({
    operationId: 'releaseDecision',
    summary: 'Let the candidates know of a held decision now',
  })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.assessment-not-found',
    409: 'assessment.decision-not-held',
  })
  async release(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<DecisionResponse> {
    await this.releaseDecision.release(actor, applicationId);
    return this.get(actor, applicationId);
  }

  @Post('decision/revoke')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(DECIDERS)
  @ApiOperation({
    operationId: 'revokeDecision',
    summary: 'Take a decision back, with a trace',
    description:
      'The application is where `revertsTo` said, and the envelope has its money again. Not once the funder has signed the agreement. The version is that of the assessment.',
  })
  @ApiOkResponse({ type: [DecisionResponse] })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.assessment-not-found',
    409: 'assessment.transition-not-allowed',
    412: 'http.version-stale',
    422: 'assessment.revocation-refused',
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() version: number,
    @Body() { reason }: RevokeDecisionRequest,
  ): Promise<readonly DecisionResponse[]> {
    await this.revokeDecision.revoke(actor, applicationId, version, reason);
    return this.list(actor, applicationId);
  }
}
