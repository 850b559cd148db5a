import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import {
  Authz,
  CLIENT_LISTING,
  ClientRegister,
  ClientsQuery,
  CurrentActor,
  type ClientId,
} from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  IdParam,
  Idempotent,
  sendPage,
  type JsonText,
} from '#platform/http';

import { ClientResponse, RegisterClientRequest, RegisteredClientResponse } from './clients.dto';

@ApiTags('Clients')
@Controller('clients')
export class ClientsController {
  constructor(
    private readonly clients: ClientRegister,
    private readonly query: ClientsQuery,
  ) {}

  @Post()
  @Authz({ roles: ['administrator'], scope: 'organisation' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'registerClient',
    summary: 'Let a programme act for an organisation',
    description:
      'It gets tokens of a quarter of an hour from `POST /oauth/token`. Calling again registers another: one whose answer was lost can be revoked.',
  })
  @ApiCreatedResponse({ type: RegisteredClientResponse })
  @ApiProblems({
    403: ['auth.not-administrator', 'auth.session-required'],
    422: 'auth.client-refused',
  })
  async register(
    @CurrentActor() actor: Actor,
    @Body() request: RegisterClientRequest,
  ): Promise<RegisteredClientResponse> {
    const client = await this.clients.register(actor, RegisterClientRequest.wishOf(request));
    return new RegisteredClientResponse(client);
  }

  @Get()
  @Authz({ roles: ['administrator'], scope: 'organisation' })
  @ApiOperation({
    operationId: 'listClients',
    summary: 'The programmes of the organisations that one administers',
  })
  @ApiListing(CLIENT_LISTING)
  @ApiOkResponse({ type: ClientResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.query.administeredBy(actor, CLIENT_LISTING.read(query)));
  }

  @Delete(':clientId')
  @HttpCode(204)
  @Authz({ roles: ['administrator'], scope: 'organisation' })
  @ApiOperation({
    operationId: 'revokeClient',
    summary: 'End the access of a programme, and its tokens, at once',
  })
  @ApiNoContentResponse()
  @ApiProblems({ 403: 'auth.not-administrator', 404: 'auth.client-not-found' })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('clientId') clientId: ClientId,
  ): Promise<void> {
    await this.clients.revoke(actor, clientId);
  }
}
