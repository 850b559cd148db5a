import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch, JsonText } from '#platform/http';

import { CALL_WRITERS } from '../calls.policy';
import type { CallId } from '../calls.types';
import { OneCall } from '../queries/one-call.query';
import { CancelCallService } from '../services/cancel-call.service';
import { DeclareVoidService } from '../services/declare-void.service';
import { PublishCallService } from '../services/publish-call.service';
import { ReviseCallService } from '../services/revise-call.service';

import {
  CancelCallRequest,
  DeclareVoidRequest,
  ExtendDeadlineRequest,
  ReviseCallRequest,
} from './call-requests.dto';
import { CallResponse } from './call-response.dto';

const NOT_NOW = {
  403: 'calls.action-forbidden',
  404: 'calls.call-not-found',
  409: 'calls.transition-not-allowed',
  412: 'http.version-stale',
} as const;

@ApiTags('Calls')
@Controller('calls/:callId')
export class CallActionsController {
  constructor(
    private readonly oneCall: OneCall,
    private readonly publishCall: PublishCallService,
    private readonly reviseCall: ReviseCallService,
    private readonly cancelCall: CancelCallService,
    private readonly voidCall: DeclareVoidService,
  ) {}

  @Post('publish')
  @HttpCode(200)
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'publishCall',
    summary: 'Publish a call',
    description: 'Its first revision, which never changes. Refused with everything that lacks.',
  })
  @ApiOkResponse({ type: CallResponse })
  @ApiProblems({ ...NOT_NOW, 422: 'calls.publication-refused' })
  async publish(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
  ): Promise<JsonText> {
    await this.publishCall.publish(actor, { id, version });
    return this.written(actor, id);
  }

  @Post('revisions')
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'reviseCall',
    summary: 'Widen a published call',
    description:
      'A later deadline, a larger envelope, clearer words: what candidates relied on is never taken away. Refused with every narrowing.',
  })
  @ApiCreatedResponse({ type: CallResponse })
  @ApiProblems({ ...NOT_NOW, 422: 'calls.revision-refused' })
  async revise(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
    @Body() request: ReviseCallRequest,
  ): Promise<JsonText> {
    await this.reviseCall.revise(actor, { id, version }, ReviseCallRequest.revisingOf(request));
    return this.written(actor, id);
  }

  @Post('extend')
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'extendDeadline',
    summary: 'Put the deadline off, and say why',
    description:
      'A revision like another, told to everyone who is in a consortium of the call. The last intake and the end of full applications go with the deadline.',
  })
  @ApiCreatedResponse({ type: CallResponse })
  @ApiProblems({ ...NOT_NOW, 422: 'calls.revision-refused' })
  async extend(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
    @Body() { closesAtLocal, reason }: ExtendDeadlineRequest,
  ): Promise<JsonText> {
    await this.reviseCall.extend(actor, { id, version }, { closesAtLocal, reason });
    return this.written(actor, id);
  }

  @Post('declare-void')
  @HttpCode(200)
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'declareCallVoid',
    summary: 'Say of a closed call that it has no result, and why',
  })
  @ApiOkResponse({ type: CallResponse })
  @ApiProblems(NOT_NOW)
  async declareVoid(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
    @Body() { reason }: DeclareVoidRequest,
  ): Promise<JsonText> {
    await this.voidCall.declareVoid(actor, { id, version }, reason);
    return this.written(actor, id);
  }

  @Post('cancel')
  @HttpCode(200)
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('natural')
  @ApiOperation({ operationId: 'cancelCall', summary: 'Give a call up, and say why' })
  @ApiOkResponse({ type: CallResponse })
  @ApiProblems(NOT_NOW)
  async cancel(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
    @Body() { reason }: CancelCallRequest,
  ): Promise<JsonText> {
    await this.cancelCall.cancel(actor, { id, version }, reason);
    return this.written(actor, id);
  }

  private async written(actor: Actor, callId: CallId): Promise<JsonText> {
    const { json, version } = await this.oneCall.read(actor, callId);
    return new JsonText(json, { version });
  }
}
