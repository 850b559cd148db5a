import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';

import { CALL_WRITERS } from '../calls.policy';
import type { CallId } from '../calls.types';
import { PublicationCheck } from '../queries/publication-check.query';

import { PublicationCheckResponse } from './publication-check.dto';

@ApiTags('Calls')
@Controller('calls/:callId/publication-check')
export class PublicationCheckController {
  constructor(
    private readonly publication: PublicationCheck,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:read' })
  @ApiOperation({
    operationId: 'checkPublication',
    summary: 'Read everything that keeps a draft from being published',
    description: 'The same reasons as publishing would give, without publishing.',
  })
  @ApiOkResponse({ type: PublicationCheckResponse })
  @ApiProblems({
    403: 'calls.action-forbidden',
    404: 'calls.call-not-found',
    409: 'calls.transition-not-allowed',
  })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<PublicationCheckResponse> {
    const refusals = await this.publication.read(actor, callId);
    const { language } = currentContext();
    return new PublicationCheckResponse(refusals, (key, params) =>
      this.messages.say(language, key, params),
    );
  }
}
