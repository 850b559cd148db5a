import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { parsePercentage } from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';
import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent, moneyIn } from '#platform/http';

import { betterFortune } from '../domain/return-to-better-fortune';
import { SimulateEquityService } from '../services/simulate-equity.service';

import {
  BetterFortuneRequest,
  BetterFortuneResponse,
  CouponCapRequest,
  CouponCapResponse,
  RedemptionRequest,
  RedemptionResponse,
} from './equity.dto';

/** For anyone: nothing is kept. */
@ApiTags('Simulations')
@Controller('simulations/equity')
export class EquitySimulationsController {
  constructor(private readonly equity: SimulateEquityService) {}

  @Post('coupon-cap')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateCouponCap',
    summary: 'Compute the most that cooperative shares or titres associatifs may bear',
  })
  @ApiOkResponse({ type: CouponCapResponse })
  @ApiProblems({ 422: ['equity.simulation-refused', 'legal-figures.figure-unknown'] })
  cap(@Body() request: CouponCapRequest): Promise<CouponCapResponse> {
    return this.equity.cap(request);
  }

  @Post('redemption')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateRedemption',
    summary: 'Say whether a stake may be redeemed, and what is paid back',
  })
  @ApiOkResponse({ type: RedemptionResponse })
  @ApiProblems({ 422: ['equity.redemption-refused', 'equity.simulation-refused'] })
  redeem(@Body() request: RedemptionRequest): Promise<RedemptionResponse> {
    return this.equity.redeem(request);
  }

  @Post('return-to-better-fortune')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateReturnToBetterFortune',
    summary: 'Compute what an apport with droit de reprise pays back when fortune returns',
  })
  @ApiOkResponse({ type: BetterFortuneResponse })
  fortune(@Body() request: BetterFortuneRequest): BetterFortuneResponse {
    const { netAssetsThreshold, sharePct } = request;
    const euros = (cents: bigint) => formatEur(eur(cents));
    const found = betterFortune({
      year: request.year,
      fromYear: request.fromYear,
      netAssets: moneyIn(request.netAssets ?? '0').cents,
      netAssetsThreshold: netAssetsThreshold ? moneyIn(netAssetsThreshold).cents : null,
      surplus: moneyIn(request.surplus).cents,
      surplusThreshold: moneyIn(request.surplusThreshold).cents,
      share: parsePercentage(sharePct),
      outstanding: moneyIn(request.outstanding).cents,
    });
    return {
      isDue: found.isDue,
      repayment: euros(found.repayment),
      outstandingAfter: euros(found.outstandingAfter),
      rule: found.rule,
      formula: `min(${sharePct} % × (${request.surplus} − ${request.surplusThreshold}), ${request.outstanding})`,
    };
  }
}
