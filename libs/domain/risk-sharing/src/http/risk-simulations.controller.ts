import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { ONE, parsePercentage } from '#kernel/fractions';
import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent, moneyIn } from '#platform/http';

import { checkAgreement, checkEvents } from '../domain/check-agreement';
import { capOf, guaranteedAmount, shareBack } from '../domain/guarantee-amounts';
import { shareEvents } from '../domain/share-events';
import { SharingRefused } from '../risk-sharing.errors';

import {
  GuaranteeCapRequest,
  GuaranteeCapResponse,
  GuaranteedAmountRequest,
  GuaranteedAmountResponse,
  RecoveriesRequest,
  RecoveriesResponse,
} from './guarantee-amounts.dto';
import { LossAllocationsResponse } from './loss-allocations-response.dto';
import { LossAllocationsRequest } from './loss-allocations.dto';
import { agreementIn, eventsIn } from './read-agreement';

/** For anyone: nothing is kept, and each amount says by which rules it came about. */
@ApiTags('Simulations')
@Controller('simulations')
export class RiskSimulationsController {
  @Post('loss-allocations')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateLossAllocations',
    summary: 'Share losses and recoveries between lenders, guarantors and tranches',
    description:
      'Tranches first, then guarantees with their ceilings and caps, then lenders by participation; counter-guarantees bear their part of what guarantors pay. Each part gives its rules, base, exact share and rounding.',
  })
  @ApiOkResponse({ type: LossAllocationsResponse })
  @ApiProblems({ 422: 'risk-sharing.sharing-refused' })
  losses(@Body() request: LossAllocationsRequest): LossAllocationsResponse {
    const agreement = agreementIn(request);
    const events = eventsIn(request);
    const refusals = [...checkAgreement(agreement), ...checkEvents(events)];
    if (refusals.length > 0) throw new SharingRefused(refusals);
    return new LossAllocationsResponse(agreement, shareEvents(agreement, events));
  }

  @Post('guarantee-caps')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateGuaranteeCap',
    summary: 'Compute the most that a portfolio guarantee pays',
  })
  @ApiOkResponse({ type: GuaranteeCapResponse })
  cap(@Body() request: GuaranteeCapRequest): GuaranteeCapResponse {
    const volume = moneyIn(request.portfolioVolume).cents;
    const rate = parsePercentage(request.guaranteeRatePct);
    const cap = capOf(volume, rate, parsePercentage(request.capRatePct));
    return new GuaranteeCapResponse(capOf(volume, rate, ONE), cap);
  }

  @Post('guaranteed-amounts')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateGuaranteedAmount',
    summary: 'Compute what is guaranteed of a loan, and what the guarantee costs',
  })
  @ApiOkResponse({ type: GuaranteedAmountResponse })
  guaranteed(@Body() request: GuaranteedAmountRequest): GuaranteedAmountResponse {
    const { ceiling } = request;
    const found = guaranteedAmount({
      loan: moneyIn(request.loan).cents,
      quotity: parsePercentage(request.quotityPct),
      ceiling: ceiling === null || ceiling === undefined ? null : moneyIn(ceiling).cents,
      feeRate: parsePercentage(request.feeRatePct ?? '0'),
      mutualisationRate: parsePercentage(request.mutualisationPct ?? '0'),
    });
    return new GuaranteedAmountResponse(found);
  }

  @Post('recoveries')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateRecoveries',
    summary: 'Share what came back by what each party bore',
  })
  @ApiOkResponse({ type: RecoveriesResponse })
  recoveries(@Body() { recovery, borne }: RecoveriesRequest): RecoveriesResponse {
    const amounts = borne.map(({ amount }) => moneyIn(amount).cents);
    const { parts, surplus } = shareBack(moneyIn(recovery).cents, amounts);
    const shares = borne.map(({ id }, index) => ({
      id,
      borne: amounts[index] ?? 0n,
      amount: parts[index] ?? 0n,
    }));
    return new RecoveriesResponse(shares, surplus);
  }
}
