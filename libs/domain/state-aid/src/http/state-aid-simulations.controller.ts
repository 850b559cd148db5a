import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { SimulateDeMinimisService } from '../services/simulate-de-minimis.service';
import { SimulateEquivalentService } from '../services/simulate-equivalent.service';

import { DeMinimisRequest, DeMinimisResponse } from './de-minimis.dto';
import {
  GrossGrantEquivalentRequest,
  GrossGrantEquivalentResponse,
} from './gross-grant-equivalent.dto';

/** For anyone: nothing is kept. */
@ApiTags('Simulations')
@Controller('simulations/state-aid')
export class StateAidSimulationsController {
  constructor(
    private readonly equivalents: SimulateEquivalentService,
    private readonly deMinimis: SimulateDeMinimisService,
  ) {}

  @Post('gross-grant-equivalent')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateGrossGrantEquivalent',
    summary: 'Compute what an advantage is worth as a grant',
    description:
      'By the flat figures of the de minimis regulations, or by present values at the reference rate.',
  })
  @ApiOkResponse({ type: GrossGrantEquivalentResponse })
  @ApiProblems({ 422: ['state-aid.equivalent-refused', 'legal-figures.figure-unknown'] })
  equivalent(@Body() request: GrossGrantEquivalentRequest): Promise<GrossGrantEquivalentResponse> {
    return this.equivalents.simulate(request);
  }

  @Post('de-minimis')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateDeMinimis',
    summary: 'Say whether a new aid fits under the de minimis ceiling',
  })
  @ApiOkResponse({ type: DeMinimisResponse })
  @ApiProblems({ 422: 'legal-figures.figure-unknown' })
  standing(@Body() request: DeMinimisRequest): Promise<DeMinimisResponse> {
    return this.deMinimis.simulate(request);
  }
}
