import { asLocalDate } from '#kernel/dates';
import { parsePercentage } from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';
import { moneyIn } from '#platform/http';

import { capitalisationPlan } from '../domain/capitalisation';
import { checkPlan, instalmentsOf, type PlannedPart } from '../domain/instalment-plan';
import { settle } from '../domain/settlement';
import { compensationOf, surplusOf } from '../domain/surplus';
import { SimulationRefused } from '../grants.errors';

import type { CapitalisationRequest, CapitalisationResponse } from './capitalisation.dto';
import {
  SettlementResponse,
  type InstalmentsRequest,
  type InstalmentsResponse,
  type PlannedShareDto,
  type SettlementRequest,
} from './settlement.dto';
import type { CompensationDto, SurplusRequest, SurplusResponse } from './surplus.dto';
import { euros } from './written';

const cents = (amount: string) => moneyIn(amount).cents;

/** @throws SimulationRefused */
export function simulateSettlement(request: SettlementRequest): SettlementResponse {
  const { mode = 'RATE', need, outputsReached } = request;
  if (mode === 'FIXED_AMOUNT' && outputsReached === undefined)
    throw new SimulationRefused([refusal('needed-for-mode', '/outputsReached')]);
  const found = settle({
    mode,
    granted: cents(request.granted),
    budgetedEligible: cents(request.budgetedEligible),
    actualEligible: cents(request.actualEligible),
    paid: cents(request.paid),
    need: need === null || need === undefined ? null : cents(need),
    outputsReached: outputsReached ?? true,
  });
  return new SettlementResponse(request, found);
}

/** @throws SimulationRefused */
export function simulateInstalments({ amount, shares }: InstalmentsRequest): InstalmentsResponse {
  const total = cents(amount);
  const parts = shares.map(partIn);
  const refusals = checkPlan(total, parts);
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  const amounts = instalmentsOf(total, parts);
  return {
    total: euros(total),
    instalments: amounts.map((part, index) => ({
      number: index + 1,
      label: shares[index]?.label ?? null,
      amount: euros(part),
      rule:
        index === amounts.length - 1 ? 'REST' : parts[index]?.cents === null ? 'SHARE' : 'AMOUNT',
    })),
  };
}

export function simulateSurplus(request: SurplusRequest): SurplusResponse {
  const { clausePct, objectivesMet = true, grants = [], compensation } = request;
  const [costs, income] = [cents(request.costs), cents(request.income)];
  const found = surplusOf({
    costs,
    income,
    clause: clausePct === null || clausePct === undefined ? null : parsePercentage(clausePct),
    unspent: request.unspentGrant === undefined ? income : cents(request.unspentGrant),
    objectivesMet,
    grants: grants.map(({ amount }) => cents(amount)),
  });
  return {
    surplus: euros(found.surplus),
    deficit: euros(found.deficit),
    cap: euros(found.cap),
    kept: euros(found.kept),
    recoverable: euros(found.recoverable),
    perFunder: grants.map(({ id }, index) => ({ id, amount: euros(found.perFunder[index] ?? 0n) })),
    rule: found.rule,
    compensation: compensation === undefined ? null : compensated(costs, income, compensation),
  };
}

/** @throws SimulationRefused */
export function simulateCapitalisation(request: CapitalisationRequest): CapitalisationResponse {
  const asset = {
    cost: cents(request.cost),
    residualValue: cents(request.residualValue ?? '0'),
    lifeMonths: request.lifeMonths,
    inServiceOn: asLocalDate(request.inServiceOn),
    grant: cents(request.grant ?? '0'),
    yearEndMonth: request.yearEndMonth ?? 12,
    failedOn: request.failedOn ? asLocalDate(request.failedOn) : null,
  };
  const refusals: Refusal[] = [];
  if (asset.residualValue > asset.cost)
    refusals.push(refusal('residual-above-cost', '/residualValue'));
  if (asset.grant > asset.cost) refusals.push(refusal('grant-above-cost', '/grant'));
  if (asset.failedOn !== null && asset.failedOn < asset.inServiceOn)
    refusals.push(refusal('failed-before-service', '/failedOn'));
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  return {
    rule: `(${request.cost} − ${request.residualValue ?? '0.00'}) × days ÷ ${String(request.lifeMonths * 30)}`,
    years: capitalisationPlan(asset).map((year) => ({
      yearEnd: year.yearEnd,
      days: year.days,
      charge: euros(year.charge),
      writtenOff: euros(year.writtenOff),
      netValue: euros(year.netValue),
      grantReleased: euros(year.grantReleased),
      grantLeft: euros(year.grantLeft),
      netCharge: euros(year.netCharge),
    })),
  };
}

function partIn({ pct, amount }: PlannedShareDto): PlannedPart {
  return {
    share: pct === null || pct === undefined ? null : parsePercentage(pct),
    cents: amount === null || amount === undefined ? null : cents(amount),
  };
}

function compensated(costs: bigint, revenue: bigint, dto: CompensationDto) {
  const found = compensationOf({
    costs,
    revenue,
    capitalEmployed: cents(dto.capitalEmployed),
    swapRate: parsePercentage(dto.swapRatePct),
    margin: parsePercentage(dto.marginPct ?? '1'),
    paid: cents(dto.paid),
    averageAnnual: cents(dto.averageAnnual),
    carryRate: parsePercentage(dto.carryForwardPct ?? '10'),
  });
  return {
    reasonableProfit: euros(found.reasonableProfit),
    maxCompensation: euros(found.most),
    overcompensation: euros(found.over),
    carriedForward: euros(found.carriedForward),
    recoverable: euros(found.recoverable),
  };
}
