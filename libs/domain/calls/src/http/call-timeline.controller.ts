import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { Authz, CurrentActor } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { ApiProblems, IdParam } from '#platform/http';

import type { CallId } from '../calls.types';
import { timelineOf } from '../domain/timeline';
import { CallRegister } from '../queries/call-register.query';

import { PublicCacheInterceptor } from './public-cache.interceptor';
import { TimelineResponse } from './timeline.dto';

@ApiTags('Calls')
@Controller('calls/:callId/timeline')
@UseInterceptors(PublicCacheInterceptor)
export class CallTimelineController {
  constructor(
    private readonly calls: CallRegister,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @ApiOperation({
    operationId: 'getCallTimeline',
    summary: 'Read what a published call announces, and what is open now',
  })
  @ApiOkResponse({ type: TimelineResponse })
  @ApiProblems({ 404: 'calls.call-not-found' })
  get(@CurrentActor() actor: Actor, @IdParam('callId') callId: CallId): Promise<TimelineResponse> {
    return this.transactions.read(actor, async (reader) => {
      const revision = await this.calls.revisionOf(reader, callId);
      return new TimelineResponse(timelineOf(revision, this.clock()));
    });
  }
}
