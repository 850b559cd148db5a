import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { CallId } from '#domain/calls';

import { EligibilityTest } from '../queries/eligibility-test.query';

import { EligibilityResponse, TestEligibilityRequest } from './eligibility.dto';

@ApiTags('Calls')
@Controller('calls/:callId/eligibility')
export class EligibilityController {
  constructor(
    private readonly test: EligibilityTest,
    private readonly messages: Messages,
  ) {}

  @Post()
  @HttpCode(200)
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'testEligibility',
    summary: 'Find out which partnership rules of a call a consortium would not meet',
    description: 'Nothing is kept: partners are described, and need not be registered.',
  })
  @ApiOkResponse({ type: EligibilityResponse })
  @ApiProblems({ 404: 'calls.call-not-found' })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { partners, meetings = 0 }: TestEligibilityRequest,
  ): Promise<EligibilityResponse> {
    const refusals = await this.test.of(actor, callId, { partners, meetings });
    return new EligibilityResponse(refusals, this.messages);
  }
}
