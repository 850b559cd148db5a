import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch, JsonText } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { OneApplication } from '../queries/one-application.query';
import { ReturnApplicationService } from '../services/return-application.service';

import { ApplicationResponse } from './application.dto';
import { RecallReturnRequest, ReturnApplicationRequest } from './return.dto';

const OFFICERS = { roles: ['officer'], scope: 'party', token: 'applications:write' } as const;

@ApiTags('Applications')
@Controller('applications/:applicationId')
export class ReturnsController {
  constructor(
    private readonly returnApplication: ReturnApplicationService,
    private readonly one: OneApplication,
  ) {}

  @Post('return')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(OFFICERS)
  @ApiOperation({
    operationId: 'returnApplication',
    summary: 'Return an application to its consortium for completion',
    description:
      'Before admissibility is confirmed. What the remarks name is open again until then, and nothing else; the consortium signs and submits anew. What was submitted stays, under its number.',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.for-the-officers-of-the-call',
    404: 'applications.application-not-found',
    409: 'applications.transition-not-allowed',
    412: 'applications.application-changed-meanwhile',
    422: 'applications.return-refused',
  })
  async return(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() request: ReturnApplicationRequest,
  ): Promise<JsonText> {
    const completion = ReturnApplicationRequest.completionOf(request);
    await this.returnApplication.return(actor, { applicationId, expectedVersion, ...completion });
    return this.answer(actor, applicationId);
  }

  @Post('recall')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(OFFICERS)
  @ApiOperation({
    operationId: 'recallReturn',
    summary: 'Take a return back: what was submitted stands',
    description: 'Until the consortium has begun to write, and again once its time is over.',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.for-the-officers-of-the-call',
    404: 'applications.application-not-found',
    409: ['applications.transition-not-allowed', 'applications.completion-under-way'],
    412: 'applications.application-changed-meanwhile',
  })
  async recall(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() { reason }: RecallReturnRequest,
  ): Promise<JsonText> {
    await this.returnApplication.recall(actor, { applicationId, expectedVersion, reason });
    return this.answer(actor, applicationId);
  }

  private async answer(actor: Actor, id: ApplicationId): Promise<JsonText> {
    const { json, version } = await this.one.read(actor, id);
    return new JsonText(json, { version });
  }
}
