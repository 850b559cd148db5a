import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { SimulateInKindService } from '../services/simulate-in-kind.service';

import { AllocationRequest, AllocationResponse } from './allocations.dto';
import {
  CapitalisationRequest,
  CapitalisationResponse,
  InKindValuationRequest,
  InKindValuationResponse,
} from './capitalisation.dto';
import {
  InstalmentsRequest,
  InstalmentsResponse,
  SettlementRequest,
  SettlementResponse,
} from './settlement.dto';
import { SurplusRequest, SurplusResponse } from './surplus.dto';
import {
  simulateCapitalisation,
  simulateInstalments,
  simulateSettlement,
  simulateSurplus,
} from './simulate';
import { simulateAllocation } from './simulate-allocation';

/** For anyone: nothing is kept, and each amount says how it came about. */
@ApiTags('Simulations')
@Controller('simulations')
export class GrantSimulationsController {
  constructor(private readonly inKind: SimulateInKindService) {}

  @Post('allocations')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateAllocation',
    summary: 'Share an amount out in proportion, to the unit',
    description: 'By largest remainder: on a tie, the weight listed first takes the unit.',
  })
  @ApiOkResponse({ type: AllocationResponse })
  @ApiProblems({ 422: 'grants.simulation-refused' })
  allocate(@Body() request: AllocationRequest): AllocationResponse {
    return simulateAllocation(request);
  }

  @Post('grants/settlement')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateGrantSettlement',
    summary: 'Compute what a grant comes to once its costs are known',
  })
  @ApiOkResponse({ type: SettlementResponse })
  @ApiProblems({ 422: 'grants.simulation-refused' })
  settle(@Body() request: SettlementRequest): SettlementResponse {
    return simulateSettlement(request);
  }

  @Post('grants/instalments')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateGrantInstalments',
    summary: 'Split a grant into instalments; the last takes what is left',
  })
  @ApiOkResponse({ type: InstalmentsResponse })
  @ApiProblems({ 422: 'grants.simulation-refused' })
  instalments(@Body() request: InstalmentsRequest): InstalmentsResponse {
    return simulateInstalments(request);
  }

  @Post('surplus')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateSurplus',
    summary: 'Say which surplus is reasonable, and what goes back to whom',
    description:
      'By the clause of the agreement; with `compensation`, also by the rule of services of general economic interest.',
  })
  @ApiOkResponse({ type: SurplusResponse })
  surplus(@Body() request: SurplusRequest): SurplusResponse {
    return simulateSurplus(request);
  }

  @Post('capitalisation/schedule')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateCapitalisation',
    summary: 'Compute the yearly charges of capitalised engineering, and the release of its grant',
  })
  @ApiOkResponse({ type: CapitalisationResponse })
  @ApiProblems({ 422: 'grants.simulation-refused' })
  capitalisation(@Body() request: CapitalisationRequest): CapitalisationResponse {
    return simulateCapitalisation(request);
  }

  @Post('in-kind/valuation')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateInKindValuation',
    summary: 'Value contributions in kind: hours, premises, goods, seconded staff',
  })
  @ApiOkResponse({ type: InKindValuationResponse })
  @ApiProblems({ 422: ['grants.simulation-refused', 'legal-figures.figure-unknown'] })
  valuation(@Body() request: InKindValuationRequest): Promise<InKindValuationResponse> {
    return this.inKind.simulate(request);
  }
}
