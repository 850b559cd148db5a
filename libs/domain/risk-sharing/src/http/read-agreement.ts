import { parsePercentage } from '#kernel/fractions';
import { moneyIn } from '#platform/http';

import { POOL, type Guarantee, type RiskAgreement, type RiskEvent } from '../risk-sharing.types';

import type { GuaranteeDto, LossAllocationsRequest } from './loss-allocations.dto';

/** The agreement that a request states, its guarantees in the order in which they are called. */
export function agreementIn(request: LossAllocationsRequest): RiskAgreement {
  const { lenders, guarantees = [], tranches = [] } = request;
  return {
    lenders: lenders.map(({ id, participationPct }) => ({
      id,
      participation: parsePercentage(participationPct),
    })),
    guarantees: guarantees.map(guaranteeIn).toSorted((a, b) => a.order - b.order),
    tranches: tranches.map(({ id, size, participants = [] }) => ({
      id,
      size: centsOrNull(size),
      participants: participants.map((one) => ({
        id: one.id,
        weight: parsePercentage(one.weightPct),
      })),
    })),
    recoveryRule: request.recoveryRule ?? 'PRO_RATA_TO_LOSS_BORNE',
    capBasis: request.capBasis ?? 'NET_OF_RECOVERIES',
    unpaidClaims: request.unpaidClaims ?? 'LAPSE',
  };
}

export function eventsIn({ events }: LossAllocationsRequest): readonly RiskEvent[] {
  return events.map(({ type, loan = 'loan', amount, costs = '0' }) => ({
    type,
    loan,
    cents: moneyIn(amount).cents,
    costs: moneyIn(costs).cents,
  }));
}

function guaranteeIn(dto: GuaranteeDto, index: number): Guarantee {
  const { counterGuarantee } = dto;
  return {
    id: dto.id,
    quotity: parsePercentage(dto.quotityPct),
    base: dto.base ?? 'LOSS',
    ceilingPerClaim: centsOrNull(dto.ceilingPerClaim),
    portfolioCap: centsOrNull(dto.portfolioCap),
    beneficiary: dto.beneficiary ?? POOL,
    order: dto.order ?? index,
    counterGuarantee:
      counterGuarantee === null || counterGuarantee === undefined
        ? null
        : {
            id: counterGuarantee.id,
            quotity: parsePercentage(counterGuarantee.quotityPct),
            headroom: centsOrNull(counterGuarantee.headroom),
          },
  };
}

function centsOrNull(amount: string | null | undefined): bigint | null {
  return amount === null || amount === undefined ? null : moneyIn(amount).cents;
}
