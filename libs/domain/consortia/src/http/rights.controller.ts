import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import type { ConsortiumId, RightId } from '../consortia.types';
import { ConsortiumPeople } from '../queries/consortium-people.query';
import { GiveRightService } from '../services/give-right.service';

import { ConsortiumRightsResponse, GiveRightRequest } from './rights.dto';

const GIVERS = ['representative', 'contributor'] as const;

@ApiTags('Consortia')
@Controller('consortia/:consortiumId/rights')
export class RightsController {
  constructor(
    private readonly people: ConsortiumPeople,
    private readonly giveRight: GiveRightService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'consortia:read' })
  @ApiOperation({
    operationId: 'getConsortiumRights',
    summary: 'Who may view, comment, edit or manage which part',
    description:
      'A partner keeps its own budget and documents, the lead the common parts; what was given adds to it.',
  })
  @ApiOkResponse({ type: ConsortiumRightsResponse })
  @ApiProblems({ 404: 'consortia.consortium-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
  ): Promise<ConsortiumRightsResponse> {
    return new ConsortiumRightsResponse(await this.people.read(actor, id));
  }

  @Post()
  @Authz({ roles: GIVERS, scope: 'party', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'giveConsortiumRight',
    summary: 'Give somebody of a partner a right on a part',
    description: 'By who manages that part. It takes the place of the one they had on it.',
  })
  @ApiCreatedResponse({ type: ConsortiumRightsResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    422: 'consortia.right-refused',
  })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @Body() { personId, part, level }: GiveRightRequest,
  ): Promise<ConsortiumRightsResponse> {
    await this.giveRight.give(actor, id, { personId, part, level });
    return this.get(actor, id);
  }

  @Delete(':rightId')
  @HttpCode(204)
  @Authz({ roles: GIVERS, scope: 'party', token: 'consortia:write' })
  @ApiOperation({ operationId: 'takeBackConsortiumRight', summary: 'Take a right back' })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.right-not-found'],
  })
  async takeBack(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IdParam('rightId') rightId: RightId,
  ): Promise<void> {
    await this.giveRight.takeBack(actor, id, rightId);
  }
}
