import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  sendPage,
  type JsonText,
} from '#platform/http';

import { CONSORTIUM_WRITERS, PARTNER_VOICES } from '../consortia.policy';
import type { ConsortiumId, PartnerId } from '../consortia.types';
import { CONSORTIUM_LISTING, ConsortiumPage } from '../queries/consortium-page.query';
import { EndPartnershipService } from '../services/end-partnership.service';
import { FormConsortiumService } from '../services/form-consortium.service';
import { RenameConsortiumService } from '../services/rename-consortium.service';

import { FormConsortiumRequest, RenameConsortiumRequest } from './consortium-requests.dto';
import { ConsortiumResponse, ConsortiumSummaryResponse } from './consortium-response.dto';
import { ConsortiumWriter } from './consortium-writer';

@ApiTags('Consortia')
@Controller('consortia')
export class ConsortiaController {
  constructor(
    private readonly consortia: ConsortiumPage,
    private readonly writer: ConsortiumWriter,
    private readonly formConsortium: FormConsortiumService,
    private readonly renameConsortium: RenameConsortiumService,
    private readonly endPartnership: EndPartnershipService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'consortia:read' })
  @ApiOperation({
    operationId: 'listConsortia',
    summary: 'Find consortia',
    description:
      'That the caller’s organisations lead, take part in, are invited to, or are shown.',
  })
  @ApiListing(CONSORTIUM_LISTING)
  @ApiOkResponse({ type: ConsortiumSummaryResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.consortia.read(actor, CONSORTIUM_LISTING.read(query)));
  }

  @Post()
  @Authz({ roles: CONSORTIUM_WRITERS, scope: 'organisation', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'formConsortium',
    summary: 'Form a consortium to answer a call',
    description:
      'From the publication of the call on, until it closes; the lead is alone at first.',
  })
  @ApiCreatedResponse({ type: ConsortiumResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'calls.call-not-found',
    409: 'calls.call-not-open',
    422: 'consortia.consortium-refused',
  })
  async form(
    @CurrentActor() actor: Actor,
    @Body() { callId, leadOrganisationId, name }: FormConsortiumRequest,
  ): Promise<ConsortiumResponse> {
    const id = await this.formConsortium.form(actor, { callId, leadOrganisationId, name });
    return this.writer.write(actor, id);
  }

  @Get(':consortiumId')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'consortia:read' })
  @ApiOperation({
    operationId: 'getConsortium',
    summary: 'Read a consortium',
    description: 'With what the rules of the call still have against its partners.',
  })
  @ApiOkResponse({ type: ConsortiumResponse })
  @ApiProblems({ 404: 'consortia.consortium-not-found' })
  get(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
  ): Promise<ConsortiumResponse> {
    return this.writer.write(actor, id);
  }

  @Patch(':consortiumId')
  @Authz({ roles: CONSORTIUM_WRITERS, scope: 'organisation', token: 'consortia:write' })
  @ApiOperation({ operationId: 'renameConsortium', summary: 'Rename a consortium' })
  @ApiOkResponse({ type: ConsortiumResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    409: 'consortia.transition-not-allowed',
    412: 'http.version-stale',
  })
  async rename(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IfMatch() version: number,
    @Body() { name }: RenameConsortiumRequest,
  ): Promise<ConsortiumResponse> {
    await this.renameConsortium.rename(actor, { id, version }, name);
    return this.writer.write(actor, id);
  }

  @Delete(':consortiumId/partners/:partnerId')
  @HttpCode(204)
  @Authz({ roles: PARTNER_VOICES, scope: 'party', token: 'consortia:write' })
  @ApiOperation({
    operationId: 'endPartnership',
    summary: 'Leave a consortium, or send a partner away',
    description: 'By the partner itself, or by the lead, who cannot leave. Kept as history.',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.partner-not-found'],
    409: 'consortia.transition-not-allowed',
    422: 'consortia.departure-refused',
  })
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @IdParam('partnerId') partnerId: PartnerId,
  ): Promise<void> {
    await this.endPartnership.end(actor, consortiumId, partnerId);
  }
}
