import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import { DecisionOfApplicationQuery } from '../queries/decision-of-application.query';

import { DecisionResponse } from './decision.dto';

@ApiTags('Assessment')
@Controller('applications/:applicationId/decision')
export class DecisionsController {
  constructor(private readonly decisions: DecisionOfApplicationQuery) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'applications:read' })
  @ApiOperation({
    operationId: 'getDecision',
    summary: 'What was decided on an application, and why',
    description: 'For the funder and for every partner of the consortium.',
  })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems({ 404: 'assessment.decision-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<DecisionResponse> {
    return new DecisionResponse(await this.decisions.find(actor, applicationId));
  }
}
