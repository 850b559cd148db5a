import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import { AidAccountQuery } from '../queries/aid-account.query';
import { DeclareAidService } from '../services/declare-aid.service';
import { DeclareLinkService } from '../services/declare-link.service';
import type { AidId } from '../state-aid.types';

import { AidAccountResponse } from './aid.dto';
import { DeclareAidRequest, DeclareLinkRequest } from './declarations.dto';

const DECLARERS = {
  roles: ['representative'],
  scope: 'organisation',
  token: 'organisations:write',
} as const;

@ApiTags('State aid')
@Controller('organisations/:organisationId')
export class AidAccountController {
  constructor(
    private readonly account: AidAccountQuery,
    private readonly declareAid: DeclareAidService,
    private readonly declareLink: DeclareLinkService,
  ) {}

  @Get('aid-account')
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'getAidAccount',
    summary: 'The de minimis aid that counts for an organisation today, and what is left',
  })
  @ApiOkResponse({ type: AidAccountResponse })
  @ApiProblems({
    403: 'state-aid.aid-declaration-forbidden',
    422: 'legal-figures.figure-unknown',
  })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<AidAccountResponse> {
    return new AidAccountResponse(await this.account.of(actor, id));
  }

  @Post('declared-aids')
  @HttpCode(200)
  @Authz(DECLARERS)
  @Idempotent('required')
  @ApiOperation({ operationId: 'declareAid', summary: 'Declare de minimis aid had from elsewhere' })
  @ApiOkResponse({ type: AidAccountResponse })
  @ApiProblems({
    403: 'state-aid.aid-declaration-forbidden',
    422: 'state-aid.aid-declaration-refused',
  })
  async declare(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() request: DeclareAidRequest,
  ): Promise<AidAccountResponse> {
    await this.declareAid.declare(actor, DeclareAidRequest.aidOf(id, request));
    return this.get(actor, id);
  }

  @Post('declared-aids/:aidId/withdraw')
  @HttpCode(200)
  @Authz(DECLARERS)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'withdrawDeclaredAid',
    summary: 'Take back a declaration made by mistake',
  })
  @ApiOkResponse({ type: AidAccountResponse })
  @ApiProblems({ 403: 'state-aid.aid-declaration-forbidden', 404: 'state-aid.aid-not-found' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @IdParam('aidId') aidId: AidId,
  ): Promise<AidAccountResponse> {
    await this.declareAid.withdraw(actor, id, aidId);
    return this.get(actor, id);
  }

  @Post('undertaking-links')
  @HttpCode(200)
  @Authz(DECLARERS)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'declareUndertakingLink',
    summary: 'Declare an enterprise with which this one is a single undertaking',
  })
  @ApiOkResponse({ type: AidAccountResponse })
  @ApiProblems({
    403: 'state-aid.aid-declaration-forbidden',
    422: 'state-aid.aid-declaration-refused',
  })
  async link(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() request: DeclareLinkRequest,
  ): Promise<AidAccountResponse> {
    await this.declareLink.declare(actor, DeclareLinkRequest.linkOf(id, request));
    return this.get(actor, id);
  }

  @Post('undertaking-links/:linkId/end')
  @HttpCode(200)
  @Authz(DECLARERS)
  @Idempotent('required')
  @ApiOperation({ operationId: 'endUndertakingLink', summary: 'Say that a link ends today' })
  @ApiOkResponse({ type: AidAccountResponse })
  @ApiProblems({ 403: 'state-aid.aid-declaration-forbidden', 404: 'state-aid.link-not-found' })
  async unlink(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @IdParam('linkId') linkId: Id<'Link'>,
  ): Promise<AidAccountResponse> {
    await this.declareLink.end(actor, id, linkId);
    return this.get(actor, id);
  }
}
