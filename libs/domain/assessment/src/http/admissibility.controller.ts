import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { ApplicationId } from '#domain/applications';

import { AdmissibilityOfApplicationQuery } from '../queries/admissibility-of-application.query';

import { AdmissibilityResponse } from './admissibility.dto';

@ApiTags('Assessment')
@Controller('applications/:applicationId/admissibility')
export class AdmissibilityController {
  constructor(
    private readonly rulings: AdmissibilityOfApplicationQuery,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'applications:read' })
  @ApiOperation({
    operationId: 'getAdmissibility',
    summary: 'What was concluded on the admissibility of an application, rule by rule',
    description: 'For its parties, once a person has confirmed or overruled what the rules say.',
  })
  @ApiOkResponse({ type: AdmissibilityResponse })
  @ApiProblems({ 404: 'assessment.ruling-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<AdmissibilityResponse> {
    const { language } = currentContext();
    const page = await this.rulings.find(actor, id);
    return new AdmissibilityResponse(page, (key, params) =>
      this.messages.say(language, key, params),
    );
  }
}
