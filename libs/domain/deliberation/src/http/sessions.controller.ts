import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';
import type { CallId } from '#domain/calls';

import type { SessionId } from '../deliberation.types';
import { SessionsQuery } from '../queries/sessions.query';
import { CloseSessionService } from '../services/close-session.service';
import { OpenSessionService } from '../services/open-session.service';
import { PlanSessionService } from '../services/plan-session.service';
import { SignMinutesService } from '../services/sign-minutes.service';

import { OpenSessionRequest, planOf, PlanSessionRequest } from './plan-session.dto';
import { SESSION_READERS, SESSION_REFUSALS, SESSION_WRITERS } from './rules';
import { MinutesResponse, SessionResponse } from './session.dto';

@ApiTags('Deliberation')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsQuery,
    private readonly planSession: PlanSessionService,
    private readonly openSession: OpenSessionService,
    private readonly closeSession: CloseSessionService,
    private readonly signMinutes: SignMinutesService,
  ) {}

  @Post('calls/:callId/committee-sessions')
  @Idempotent('required')
  @Authz({ ...SESSION_WRITERS, roles: ['officer', 'decision-maker'] })
  @ApiOperation({
    operationId: 'planCommitteeSession',
    summary: 'Call a committee together on applications to a call',
    description: 'Its members are told. A college weighs what it weighs, however many sit for it.',
  })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiProblems({
    403: 'deliberation.action-forbidden',
    404: 'calls.call-not-found',
    422: 'deliberation.session-refused',
  })
  async plan(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() asked: PlanSessionRequest,
  ): Promise<SessionResponse> {
    return this.get(actor, await this.planSession.plan(actor, callId, planOf(asked)));
  }

  @Get('calls/:callId/committee-sessions')
  @Authz(SESSION_READERS)
  @ApiOperation({
    operationId: 'listCommitteeSessions',
    summary: 'The committee sessions of a call that one prepares, audits or sits in',
  })
  @ApiOkResponse({ type: [SessionResponse] })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly SessionResponse[]> {
    const pages = await this.sessions.ofCall(actor, callId);
    return pages.map((page) => new SessionResponse(page));
  }

  @Get('committee-sessions/:sessionId')
  @Authz(SESSION_READERS)
  @ApiOperation({
    operationId: 'getCommitteeSession',
    summary: 'A committee session: who sits, its agenda, what was said and concluded',
    description: 'Without the files that one is recused from.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems({ 404: 'deliberation.session-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
  ): Promise<SessionResponse> {
    return new SessionResponse(await this.sessions.find(actor, id));
  }

  @Put('committee-sessions/:sessionId')
  @Authz({ ...SESSION_WRITERS, roles: ['officer', 'decision-maker'] })
  @ApiOperation({
    operationId: 'arrangeCommitteeSession',
    summary: 'Change all of a session that is not open yet',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems({ ...SESSION_REFUSALS, 422: 'deliberation.session-refused' })
  async arrange(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
    @IfMatch() version: number,
    @Body() asked: PlanSessionRequest,
  ): Promise<SessionResponse> {
    await this.planSession.arrange(actor, id, version, planOf(asked));
    return this.get(actor, id);
  }

  @Post('committee-sessions/:sessionId/open')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'openCommitteeSession',
    summary: 'Open a session with those who are there, when every quorum is met',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems({ ...SESSION_REFUSALS, 422: 'deliberation.session-refused' })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
    @IfMatch() version: number,
    @Body() { presentIds }: OpenSessionRequest,
  ): Promise<SessionResponse> {
    await this.openSession.open(actor, id, version, presentIds);
    return this.get(actor, id);
  }

  @Post('committee-sessions/:sessionId/close')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'closeCommitteeSession',
    summary: 'Close a session: its minutes are drawn up from what was recorded',
    description: 'By its chair, once every file is concluded.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems({ ...SESSION_REFUSALS, 422: 'deliberation.conclusion-refused' })
  async close(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
    @IfMatch() version: number,
  ): Promise<SessionResponse> {
    await this.closeSession.close(actor, id, version);
    return this.get(actor, id);
  }

  @Post('committee-sessions/:sessionId/sign')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(SESSION_WRITERS)
  @ApiOperation({
    operationId: 'signMinutes',
    summary: 'Sign the minutes: nothing of the session changes any more',
    description: 'By its chair.',
  })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems(SESSION_REFUSALS)
  async sign(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
    @IfMatch() version: number,
  ): Promise<SessionResponse> {
    await this.signMinutes.sign(actor, id, version);
    return this.get(actor, id);
  }

  @Get('committee-sessions/:sessionId/minutes')
  @Authz(SESSION_READERS)
  @ApiOperation({
    operationId: 'getMinutes',
    summary: 'The minutes of a closed session, with their fingerprint',
    description: 'Files that one is recused from are left out; the fingerprint is of the whole.',
  })
  @ApiOkResponse({ type: MinutesResponse })
  @ApiProblems({ 404: ['deliberation.minutes-not-found', 'deliberation.session-not-found'] })
  async minutes(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') id: SessionId,
  ): Promise<MinutesResponse> {
    return new MinutesResponse(await this.sessions.minutesOf(actor, id));
  }
}
