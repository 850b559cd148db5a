import { Body, Controller, Get, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  JsonText,
  sendPage,
} from '#platform/http';

import { CALL_WRITERS } from '../calls.policy';
import type { CallId } from '../calls.types';
import { CALL_LISTING, CallPage } from '../queries/call-page.query';
import { OneCall } from '../queries/one-call.query';
import { ChangeDraftService } from '../services/change-draft.service';
import { DraftCallService } from '../services/draft-call.service';

import { ChangeDraftRequest, DraftCallRequest } from './call-requests.dto';
import { CallResponse, CallSummaryResponse } from './call-response.dto';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@ApiTags('Calls')
@Controller('calls')
export class CallsController {
  constructor(
    private readonly calls: CallPage,
    private readonly oneCall: OneCall,
    private readonly draftCall: DraftCallService,
    private readonly changeDraft: ChangeDraftService,
  ) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @UseInterceptors(PublicCacheInterceptor)
  @ApiOperation({
    operationId: 'listCalls',
    summary: 'Find calls',
    description: 'Those that were published, and the drafts of the caller’s organisations.',
  })
  @ApiListing(CALL_LISTING)
  @ApiOkResponse({ type: CallSummaryResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.calls.read(actor, CALL_LISTING.read(query)));
  }

  @Post()
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'draftCall',
    summary: 'Start the draft of a call',
    description: 'Nothing but the funder must be said at once: publication lists what lacks.',
  })
  @ApiCreatedResponse({ type: CallResponse })
  @ApiProblems({ 403: 'calls.action-forbidden', 422: 'calls.draft-refused' })
  async draft(@CurrentActor() actor: Actor, @Body() request: DraftCallRequest): Promise<JsonText> {
    const id = await this.draftCall.draft(actor, DraftCallRequest.newCallOf(request));
    return this.written(actor, id);
  }

  @Get(':callId')
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @UseInterceptors(PublicCacheInterceptor)
  @ApiOperation({ operationId: 'getCall', summary: 'Read a call' })
  @ApiOkResponse({ type: CallResponse })
  @ApiProblems({ 404: 'calls.call-not-found' })
  get(@CurrentActor() actor: Actor, @IdParam('callId') callId: CallId): Promise<JsonText> {
    return this.written(actor, callId);
  }

  @Patch(':callId')
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @ApiOperation({
    operationId: 'changeDraft',
    summary: 'Change the draft of a call',
    description:
      'A merge patch: what is absent stays, null clears; lists are replaced whole. A draft may be as incomplete as one likes, but may not name what does not exist.',
  })
  @ApiOkResponse({ type: CallResponse })
  @ApiProblems({
    403: 'calls.action-forbidden',
    404: 'calls.call-not-found',
    409: 'calls.transition-not-allowed',
    412: 'http.version-stale',
    422: 'calls.draft-refused',
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam('callId') id: CallId,
    @IfMatch() version: number,
    @Body() request: ChangeDraftRequest,
  ): Promise<JsonText> {
    await this.changeDraft.change(actor, { id, version }, request);
    return this.written(actor, id);
  }

  private async written(actor: Actor, callId: CallId): Promise<JsonText> {
    const { json, version } = await this.oneCall.read(actor, callId);
    return new JsonText(json, { version });
  }
}
