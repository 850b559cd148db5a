import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { IdParam } from '#platform/http';
import type { CallId } from '#domain/calls';

import { ResultsQuery, type SubsidyFact } from '../queries/results.query';

import { ResultResponse, SubsidyFactResponse } from './results.dto';

const FOR_EVERYONE = { roles: 'public', scope: 'public', token: 'calls:read' } as const;

@ApiTags('Assessment')
@Controller('calls/:callId/results')
export class ResultsController {
  constructor(private readonly results: ResultsQuery) {}

  @Get()
  @Authz(FOR_EVERYONE)
  @ApiOperation({
    operationId: 'listResults',
    summary: 'What was decided on a call, once it is released',
    description:
      'Grants for everyone, with their reasons; refusals only for their candidates and the funder.',
  })
  @ApiOkResponse({ type: [ResultResponse] })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly ResultResponse[]> {
    const rows = await this.results.ofCall(actor, callId);
    return rows.map((row) => new ResultResponse(row));
  }

  @Get('subsidies')
  @Authz(FOR_EVERYONE)
  @ApiOperation({
    operationId: 'listSubsidyFacts',
    summary: 'The grants of a call as open data names them, one row for each beneficiary',
    description: 'Names and codes of the French schema of grants (SCDL).',
  })
  @ApiOkResponse({ type: [SubsidyFactResponse] })
  subsidies(@IdParam('callId') callId: CallId): Promise<readonly SubsidyFact[]> {
    return this.results.subsidies(callId);
  }
}
