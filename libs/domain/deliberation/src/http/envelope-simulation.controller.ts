import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { fraction, multiply, parseFraction, round } from '#kernel/fractions';
import { addAll, eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';
import { Authz } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, moneyIn } from '#platform/http';
import { Messages } from '#platform/messages';

import { AllocationRefused } from '../deliberation.errors';
import { shareEnvelope } from '../domain/allocation';
import type { AllocationMethod, AllocationRules, Candidate } from '../domain/allocation-rules';
import { checkAllocation } from '../domain/check-allocation';

import { ReasonResponse, type Say } from './allocation.dto';
import {
  EnvelopeAllocationRequest,
  EnvelopeAllocationResponse,
  type EnvelopeCandidateDto,
} from './envelope-allocation.dto';

/** For anyone: nothing is kept. */
@ApiTags('Simulations')
@Controller('simulations')
export class EnvelopeSimulationController {
  constructor(private readonly messages: Messages) {}

  @Post('envelope-allocation')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'simulateEnvelopeAllocation',
    summary: 'Share an envelope among applications by one of four methods',
    description: 'When the viable minima are more than there is, nothing is computed.',
  })
  @ApiOkResponse({ type: EnvelopeAllocationResponse })
  @ApiProblems({ 422: 'deliberation.allocation-refused' })
  allocate(@Body() request: EnvelopeAllocationRequest): EnvelopeAllocationResponse {
    const candidates = request.candidates.map(candidateIn);
    const rules = rulesIn(request);
    const refusals = [...checkIds(request), ...checkAllocation(candidates, rules)];
    if (refusals.length > 0) throw new AllocationRefused(refusals);
    const awards = shareEnvelope(candidates, rules);
    const total = addAll(awards.map(({ amount }) => amount));
    const { language } = currentContext();
    const say: Say = (key, params) => this.messages.say(language, key, params);
    return {
      awards: awards.map(({ applicationId, amount, because }) => ({
        id: applicationId,
        amount: formatEur(amount),
        because: new ReasonResponse(because, say),
      })),
      total: formatEur(total),
      left: formatEur(eur(rules.envelope.cents - total.cents)),
    };
  }
}

function candidateIn(dto: EnvelopeCandidateDto, index: number): Candidate {
  const { id, requested, viableMinimum, score } = dto;
  return {
    applicationId: id,
    requested: moneyIn(requested),
    viableMinimum: viableMinimum ? moneyIn(viableMinimum) : null,
    score: score ? hundredths(score) : null,
    rank: index + 1,
  };
}

function rulesIn(request: EnvelopeAllocationRequest): AllocationRules {
  const { method, ceiling, threshold, partial, floorPct } = request;
  const amounts = request.candidates.flatMap(({ id, proposed }, index) =>
    proposed ? [[id, { amount: moneyIn(proposed), pointer: `/candidates/${index}` }] as const] : [],
  );
  return {
    method: method.toLowerCase().replaceAll('_', '-') as AllocationMethod,
    envelope: moneyIn(request.envelope),
    ceiling: ceiling ? moneyIn(ceiling) : null,
    threshold: threshold ? hundredths(threshold) : null,
    partial: partial === 'PARTIAL' ? 'partial' : 'skip',
    floor: floorPct ? parsePercent(floorPct) : null,
    amounts: new Map(amounts),
  };
}

function checkIds({ candidates }: EnvelopeAllocationRequest): readonly Refusal[] {
  return candidates.flatMap(({ id }, index) =>
    candidates.findIndex((one) => one.id === id) === index
      ? []
      : [refusal('candidate-repeated', `/candidates/${index}/id`, { id })],
  );
}

function hundredths(points: string): number {
  return Number(round(multiply(parseFraction(points), fraction(100n)), 'HALF_UP'));
}
