import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { CallId } from '#domain/calls';

import { SelectConceptsService } from '../services/select-concepts.service';

import { SelectConceptsRequest, SelectionResultResponse } from './selection.dto';

@ApiTags('Applications')
@Controller('calls/:callId/selection')
export class SelectionController {
  constructor(
    private readonly selectConcepts: SelectConceptsService,
    private readonly messages: Messages,
  ) {}

  @Post()
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'applications:write' })
  @ApiOperation({
    operationId: 'selectConcepts',
    summary: 'Invite concepts to the second step of a call, or turn them down',
    description:
      'Once concepts are no longer taken in; with a result for each: one that is refused stops no other. The invited write on from their concept, which stays under its number.',
  })
  @ApiOkResponse({ type: [SelectionResultResponse] })
  async select(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() request: SelectConceptsRequest,
  ): Promise<readonly SelectionResultResponse[]> {
    const picks = SelectConceptsRequest.picksOf(request);
    const results = await this.selectConcepts.selectAll(actor, callId, picks);
    const { language } = currentContext();
    return results.map(
      (result) =>
        new SelectionResultResponse(result, (code, params) =>
          this.messages.say(language, code, params),
        ),
    );
  }
}
