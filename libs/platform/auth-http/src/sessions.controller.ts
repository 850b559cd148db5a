import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '#kernel/actors';
import {
  Authz,
  callerOf,
  ChangePasswordService,
  CurrentActor,
  EndSessionService,
  SESSION_LISTING,
  SessionCookie,
  SessionMissing,
  SessionsQuery,
  SignInService,
  type OpenedSession,
  type SessionId,
} from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  IdParam,
  Idempotent,
  sendPage,
  type JsonText,
} from '#platform/http';

import {
  ChangePasswordRequest,
  OpenedSessionResponse,
  SessionResponse,
  SignInRequest,
} from './sessions.dto';

@ApiTags('Sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly signIn: SignInService,
    private readonly endSession: EndSessionService,
    private readonly changePassword: ChangePasswordService,
    private readonly sessions: SessionsQuery,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sessions')
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in, and get a cookie',
    description:
      'The session is in an HttpOnly cookie; requests that change something are accepted from our own pages only, so that no further token is needed. Slips are slowed down, never shut out.',
  })
  @ApiCreatedResponse({ type: OpenedSessionResponse })
  @ApiProblems({
    401: 'auth.credentials-refused',
    403: 'auth.origin-refused',
    429: 'auth.too-many-attempts',
    503: 'auth.busy',
  })
  async open(
    @Body() { email, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedSessionResponse> {
    const session = await this.signIn.signIn({
      email,
      password,
      userAgent: request.headers['user-agent'],
      earlierSessionId: callerOf(request).sessionId,
    });
    return this.give(session, reply);
  }

  @Put('password')
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change one’s password',
    description: 'Ends every session of the person; the one that asks gets a new cookie.',
  })
  @ApiOkResponse({ type: OpenedSessionResponse })
  @ApiProblems({ 422: 'auth.password-refused', 429: 'auth.too-many-attempts', 503: 'auth.busy' })
  async change(
    @Body() { currentPassword, newPassword }: ChangePasswordRequest,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedSessionResponse> {
    const userAgent = request.headers['user-agent'];
    const wish = { currentPassword, newPassword, userAgent };
    return this.give(await this.changePassword.change(actor, wish), reply);
  }

  @Get('sessions')
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'listSessions', summary: 'Where one is signed in' })
  @ApiListing(SESSION_LISTING)
  @ApiOkResponse({ type: SessionResponse, isArray: true })
  async list(@Query() query: unknown, @Req() request: FastifyRequest): Promise<JsonText> {
    return sendPage(await this.sessions.of(callerOf(request), SESSION_LISTING.read(query)));
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse()
  async endCurrent(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { sessionId } = callerOf(request);
    if (sessionId === null) throw new SessionMissing();
    await this.endSession.end(actor, sessionId);
    reply.header('set-cookie', this.cookie.takingBack());
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'endSession', summary: 'Sign out elsewhere' })
  @ApiNoContentResponse()
  @ApiProblems({ 404: 'auth.session-not-found' })
  async end(
    @IdParam('sessionId') sessionId: SessionId,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.endSession.end(actor, sessionId);
  }

  private give(session: OpenedSession, reply: FastifyReply): OpenedSessionResponse {
    reply.header('set-cookie', this.cookie.giving(session.secret, session.endsAt));
    return new OpenedSessionResponse(session);
  }
}
