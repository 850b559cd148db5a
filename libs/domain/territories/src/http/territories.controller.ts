import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiListing, ApiProblems, JsonText, sendPage } from '#platform/http';

import { TerritoriesQuery } from '../queries/territories.query';
import { TERRITORY_LISTING, TERRITORY_SEARCH } from '../queries/territory-listing';

import { TerritoryResponse } from './territory.dto';

/** The map changes once a year. */
const ONE_HOUR = 'public, max-age=3600';

const TERRITORY_ID = { name: 'territoryId', schema: { type: 'string' }, example: 'epci-242600534' };

@ApiTags('Territories')
@Controller('territories')
export class TerritoriesController {
  constructor(private readonly territories: TerritoriesQuery) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', ONE_HOUR)
  @ApiOperation({
    operationId: 'listTerritories',
    summary: 'Find communes, EPCI, departments and regions',
    description:
      'Those in force in the last yearly edition. Sorted by relevance with `q`, by name without.',
  })
  @ApiListing(TERRITORY_SEARCH)
  @ApiOkResponse({ type: TerritoryResponse, isArray: true })
  async list(@Query() query: Record<string, string>): Promise<JsonText> {
    return sendPage(await this.territories.list(query));
  }

  @Get(':territoryId')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', ONE_HOUR)
  @ApiOperation({
    operationId: 'getTerritory',
    summary: 'Read a territory, though it be no longer in force',
  })
  @ApiParam(TERRITORY_ID)
  @ApiOkResponse({ type: TerritoryResponse })
  @ApiProblems({ 404: 'territories.territory-not-found' })
  async get(@Param('territoryId') territoryId: string): Promise<JsonText> {
    return new JsonText(await this.territories.find(territoryId));
  }

  @Get(':territoryId/members')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', ONE_HOUR)
  @ApiOperation({
    operationId: 'listTerritoryMembers',
    summary: 'List what lies in a territory, whole or in part: the communes of an EPCI, say',
  })
  @ApiParam(TERRITORY_ID)
  @ApiListing(TERRITORY_LISTING)
  @ApiOkResponse({ type: TerritoryResponse, isArray: true })
  @ApiProblems({ 404: 'territories.territory-not-found' })
  async members(
    @Param('territoryId') territoryId: string,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.territories.members(territoryId, query));
  }
}
