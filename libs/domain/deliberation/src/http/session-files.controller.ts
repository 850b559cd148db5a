import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import type { SessionId } from '../deliberation.types';
import { SessionsQuery } from '../queries/sessions.query';
import { ConcludeFileService } from '../services/conclude-file.service';
import { DeclareOnFileService } from '../services/declare-on-file.service';
import { StatePositionService } from '../services/state-position.service';

import {
  ConcludeFileRequest,
  DeclareOnFileRequest,
  StatePositionRequest,
} from './plan-session.dto';
import { SESSION_WRITERS } from './rules';
import { SessionResponse } from './session.dto';

const REFUSALS = {
  403: ['deliberation.action-forbidden', 'assessment.declaration-missing'],
  404: ['deliberation.session-not-found', 'deliberation.file-not-on-agenda'],
  409: ['deliberation.transition-not-allowed', 'deliberation.file-already-concluded'],
  422: 'deliberation.conclusion-refused',
};

@ApiTags('Deliberation')
@Controller('committee-sessions/:sessionId/files/:applicationId')
export class SessionFilesController {
  constructor(
    private readonly sessions: SessionsQuery,
    private readonly declareOnFile: DeclareOnFileService,
    private readonly statePosition: StatePositionService,
    private readonly concludeFile: ConcludeFileService,
  ) {}

  @Post('declaration')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'declareOnFile',
    summary: 'Say, as a member, whether anything binds one to those who apply',
    description: 'Before a position. With a conflict, the file leaves the member’s agenda.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems({
    403: 'deliberation.action-forbidden',
    404: ['deliberation.session-not-found', 'deliberation.file-not-on-agenda'],
    409: 'assessment.declaration-already-made',
    422: 'assessment.declaration-refused',
  })
  async declare(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: SessionId,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { hasConflict, reason }: DeclareOnFileRequest,
  ): Promise<SessionResponse> {
    const said = { hasConflict, reason: reason ?? null };
    await this.declareOnFile.declare(actor, { sessionId, applicationId, ...said });
    return new SessionResponse(await this.sessions.find(actor, sessionId));
  }

  @Put('position')
  @Idempotent('none')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'statePosition',
    summary: 'Say what one thinks of a file: consent, reservation or objection',
    description: 'By a member who is there and not recused; again, until it is concluded.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(REFUSALS)
  async state(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: SessionId,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { stance, reason = '' }: StatePositionRequest,
  ): Promise<SessionResponse> {
    await this.statePosition.state(actor, { sessionId, applicationId, stance, reason });
    return new SessionResponse(await this.sessions.find(actor, sessionId));
  }

  @Post('conclude')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'concludeFile',
    summary: 'Say what the session concludes on a file',
    description:
      'By its chair, once every member who may look at the file has stated a position and the quorum of each college holds without the recused.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(REFUSALS)
  async conclude(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: SessionId,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { text }: ConcludeFileRequest,
  ): Promise<SessionResponse> {
    await this.concludeFile.conclude(actor, sessionId, applicationId, text);
    return new SessionResponse(await this.sessions.find(actor, sessionId));
  }
}
