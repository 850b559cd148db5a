import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam } from '#platform/http';

import type { AgreementId } from '../agreements.types';
import { DepartureQuery } from '../queries/departure.query';

import { DepartureOf, DepartureResponse } from './departure.dto';

@ApiTags('Agreements')
@Controller('agreements/:agreementId/departure')
export class DeparturesController {
  constructor(private readonly departures: DepartureQuery) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'previewDeparture',
    summary: 'Who would have what if a partner left, as the charter of the consortium says',
    description:
      'Changes nothing: to be proposed as an amendment. Without a charter, in proportion to the parts of those who stay.',
  })
  @ApiOkResponse({ type: DepartureResponse })
  @ApiProblems({
    404: 'agreements.agreement-not-found',
    422: 'agreements.departure-refused',
  })
  async show(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Query() { organisationId }: DepartureOf,
  ): Promise<DepartureResponse> {
    const leaver = asId<'Organisation'>(organisationId);
    return new DepartureResponse(await this.departures.read(actor, id, leaver));
  }
}
