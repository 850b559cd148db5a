import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { EffectiveRatesResponse } from './effective-rates-response.dto';
import { EffectiveRatesRequest } from './effective-rates.dto';
import { LoanScheduleResponse } from './loan-schedule-response.dto';
import { LoanScheduleRequest } from './loan-schedule.dto';
import { PaymentAllocationsRequest, PaymentAllocationsResponse } from './payment-allocations.dto';
import { simulateAllocations, simulateEffectiveRates, simulateSchedule } from './simulate';

/** For anyone: nothing is kept, and each amount says how it came about. */
@ApiTags('Simulations')
@Controller('simulations')
export class LoanSimulationsController {
  @Post('loan-schedules')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateLoanSchedule',
    summary: 'Compute the schedule of a loan',
    description:
      'A pure function of the terms and of the events given. Interest is rounded once for each period; the trace of a row gives balance, rate, part of the year and the exact interest.',
  })
  @ApiOkResponse({ type: LoanScheduleResponse })
  @ApiProblems({ 422: 'loans.schedule-refused' })
  schedule(@Body() request: LoanScheduleRequest): LoanScheduleResponse {
    return simulateSchedule(request);
  }

  @Post('effective-rates')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateEffectiveRates',
    summary: 'Compute the effective rates of flows: TAEG and proportional TEG',
    description:
      'By the equation of directive 2008/48/EC: what is received and what is paid are worth the same.',
  })
  @ApiOkResponse({ type: EffectiveRatesResponse })
  @ApiProblems({ 422: ['loans.simulation-refused', 'loans.effective-rate-not-found'] })
  rates(@Body() request: EffectiveRatesRequest): EffectiveRatesResponse {
    return new EffectiveRatesResponse(simulateEffectiveRates(request));
  }

  @Post('payment-allocations')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulatePaymentAllocations',
    summary: 'Spread payments over what is owed',
    description: 'By the order given; within a step, the oldest due date first.',
  })
  @ApiOkResponse({ type: PaymentAllocationsResponse })
  @ApiProblems({ 422: 'loans.simulation-refused' })
  allocations(@Body() request: PaymentAllocationsRequest): PaymentAllocationsResponse {
    return new PaymentAllocationsResponse(simulateAllocations(request));
  }
}
