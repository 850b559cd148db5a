import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiListing, ApiProblems, IdParam, JsonText, sendPage } from '#platform/http';

import { RevisionNotFound } from '../calls.errors';
import type { CallId } from '../calls.types';
import { CallRevisions, REVISION_LISTING } from '../queries/call-revisions.query';

import { CallRevisionResponse, CallRevisionSummaryResponse } from './call-revision-response.dto';
import { PublicCacheInterceptor } from './public-cache.interceptor';

const NUMBER = /^[1-9]\d{0,5}$/;

@ApiTags('Calls')
@Controller('calls/:callId/revisions')
@UseInterceptors(PublicCacheInterceptor)
export class CallRevisionsController {
  constructor(private readonly revisions: CallRevisions) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @ApiOperation({
    operationId: 'listCallRevisions',
    summary: 'Read what was published of a call, and when',
  })
  @ApiListing(REVISION_LISTING)
  @ApiOkResponse({ type: CallRevisionSummaryResponse, isArray: true })
  @ApiProblems({ 404: 'calls.call-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.revisions.page(actor, callId, REVISION_LISTING.read(query)));
  }

  @Get(':number')
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @ApiOperation({ operationId: 'getCallRevision', summary: 'Read a revision of a call' })
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: CallRevisionResponse })
  @ApiProblems({ 404: ['calls.call-not-found', 'calls.revision-not-found'] })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Param('number') number: string,
  ): Promise<JsonText> {
    if (!NUMBER.test(number)) throw new RevisionNotFound();
    return new JsonText(await this.revisions.read(actor, callId, Number(number)));
  }
}
