import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiListing, ApiProblems, IdParam, IfMatch, JsonText, sendPage } from '#platform/http';

import { KEEPERS } from '../organisations.policy';
import type { OrganisationId } from '../organisations.types';
import { ORGANISATION_LISTING, OrganisationsQuery } from '../queries/organisations.query';
import { ChangeOrganisationService } from '../services/change-organisation.service';

import { OrganisationResponse, OrganisationSheetResponse } from './organisation-response.dto';
import { ChangeOrganisationRequest } from './organisation.dto';

@ApiTags('Organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsQuery,
    private readonly changeOrganisation: ChangeOrganisationService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'public', token: 'organisations:read' })
  @ApiOperation({ operationId: 'listOrganisations', summary: 'Find organisations' })
  @ApiListing(ORGANISATION_LISTING)
  @ApiOkResponse({ type: OrganisationResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.organisations.list(actor, query));
  }

  @Get(':organisationId')
  @Authz({ roles: 'signed-in', scope: 'public', token: 'organisations:read' })
  @ApiOperation({ operationId: 'getOrganisation', summary: 'Read an organisation' })
  @ApiOkResponse({ type: OrganisationSheetResponse })
  @ApiProblems({ 404: 'organisations.organisation-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
  ): Promise<OrganisationSheetResponse> {
    return new OrganisationSheetResponse(await this.organisations.find(actor, organisationId));
  }

  @Patch(':organisationId')
  @Authz({ roles: KEEPERS, scope: 'organisation', token: 'organisations:write' })
  @ApiOperation({
    operationId: 'changeOrganisation',
    summary: 'Bring what is known of an organisation up to date',
    description: 'A merge patch: what is absent stays, null clears. A SIREN is given for life.',
  })
  @ApiOkResponse({ type: OrganisationSheetResponse })
  @ApiProblems({
    403: 'organisations.organisation-not-yours',
    404: 'organisations.organisation-not-found',
    409: 'organisations.organisation-already-registered',
    412: 'http.version-stale',
    422: 'organisations.organisation-refused',
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @IfMatch() version: number,
    @Body() request: ChangeOrganisationRequest,
  ): Promise<OrganisationSheetResponse> {
    const changes = ChangeOrganisationRequest.changesOf(request);
    await this.changeOrganisation.change(actor, { id, version }, changes);
    return new OrganisationSheetResponse(await this.organisations.find(actor, id));
  }
}
