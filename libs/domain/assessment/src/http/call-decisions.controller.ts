import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { CallId } from '#domain/calls';

import { DecideManyService } from '../services/decide-many.service';

import { DecideManyRequest, writtenDecisionOf } from './decide.dto';
import { DecisionResultResponse } from './many-decisions.dto';

@ApiTags('Assessment')
@Controller('calls/:callId/decisions')
export class CallDecisionsController {
  constructor(
    private readonly decisions: DecideManyService,
    private readonly messages: Messages,
  ) {}

  @Post()
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ roles: ['decision-maker'], scope: 'organisation', token: 'assessments:write' })
  @ApiOperation({
    operationId: 'decideMany',
    summary: 'Decide on many applications to a call, with a result for each',
    description: 'In the order given; one that is refused stops no other.',
  })
  @ApiOkResponse({ type: [DecisionResultResponse] })
  async decideAll(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { decisions }: DecideManyRequest,
  ): Promise<readonly DecisionResultResponse[]> {
    const rows = decisions.map(({ applicationId, version, ...asked }) => ({
      applicationId: asId<'Application'>(applicationId),
      version,
      written: writtenDecisionOf(asked),
    }));
    const results = await this.decisions.decideAll(actor, callId, rows);
    const { language } = currentContext();
    return results.map(
      (result) =>
        new DecisionResultResponse(result, (key, params) =>
          this.messages.say(language, key, params),
        ),
    );
  }
}
