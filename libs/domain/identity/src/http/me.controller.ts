import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IfMatch } from '#platform/http';

import { MeQuery } from '../queries/me.query';
import { ChangePersonService } from '../services/change-person.service';

import { ChangeMeRequest, MeResponse } from './person.dto';

@ApiTags('People')
@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeQuery,
    private readonly changePerson: ChangePersonService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'self', token: 'identity:read' })
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Read who is signed in, and what they may do for whom',
    description:
      'Without `ETag`: memberships and the names of organisations change on their own. A change takes `person.version` as its `If-Match`.',
  })
  @ApiOkResponse({ type: MeResponse })
  @ApiProblems({ 403: 'identity.person-required' })
  async get(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return new MeResponse(await this.me.read(actor));
  }

  @Patch()
  @Authz({ roles: 'signed-in', scope: 'self', token: 'identity:write' })
  @ApiOperation({ operationId: 'changeMe', summary: 'Change one’s name or language' })
  @ApiOkResponse({ type: MeResponse })
  @ApiProblems({ 403: 'identity.person-required', 412: 'http.version-stale' })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() request: ChangeMeRequest,
  ): Promise<MeResponse> {
    await this.changePerson.change(actor, version, request);
    return new MeResponse(await this.me.read(actor));
  }
}
