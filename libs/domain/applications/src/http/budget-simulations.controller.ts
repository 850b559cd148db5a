import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import {
  BudgetConsolidationRequest,
  BudgetConsolidationResponse,
} from './consolidation-simulation.dto';
import { simulateConsolidation } from './simulate-consolidation';

/** For anyone: nothing is kept. */
@ApiTags('Simulations')
@Controller('simulations/budget')
export class BudgetSimulationsController {
  @Post('consolidation')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateBudgetConsolidation',
    summary: 'Add the budgets of partners up, without what they pay one another',
  })
  @ApiOkResponse({ type: BudgetConsolidationResponse })
  @ApiProblems({ 422: 'applications.consolidation-refused' })
  consolidate(@Body() request: BudgetConsolidationRequest): BudgetConsolidationResponse {
    return simulateConsolidation(request);
  }
}
