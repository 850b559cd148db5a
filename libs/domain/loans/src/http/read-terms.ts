import { asLocalDate } from '#kernel/dates';
import { parsePercentage } from '#kernel/fractions';
import { moneyIn } from '#platform/http';

import type { LoanTerms, RoundingRule } from '../loans.types';

import type { LoanScheduleRequest, RoundingRuleDto } from './loan-schedule.dto';

const TO_THE_CENT: RoundingRule = { increment: 1n, mode: 'HALF_UP' };
const NO_DEFERRAL = { principalPeriods: 0, interestPaymentPeriods: 0, capitalise: false };

/** The terms that a request states; what it leaves out is as French contracts have it. */
export function termsIn(request: LoanScheduleRequest): LoanTerms {
  const { rounding } = request;
  return {
    disbursements: byDay(request.disbursements).map(movement),
    annualRate: parsePercentage(request.annualRatePct),
    rateChanges: byDay(request.rateChanges ?? []).map(({ date, annualRatePct }) => ({
      day: asLocalDate(date),
      rate: parsePercentage(annualRatePct),
    })),
    instalments: request.instalments,
    frequency: request.frequency,
    startDate: asLocalDate(request.startDate),
    dueDates: new Map(
      Object.entries(request.dueDates ?? {}).map(([key, day]) => [Number(key), asLocalDate(day)]),
    ),
    monthEndRule: request.monthEndRule ?? 'CLAMP',
    dayCount: request.dayCount ?? 'PERIODIC',
    amortisation: request.amortisation,
    givenInstalment: centsOrNull(request.givenInstalment),
    instalmentShare: isGiven(request.instalmentPct) ? parsePercentage(request.instalmentPct) : null,
    balloon: centsOrNull(request.balloon),
    principals: request.principals?.map(({ amount }) => moneyIn(amount).cents) ?? null,
    deferral: request.deferral ?? NO_DEFERRAL,
    prepayments: byDay(request.prepayments ?? []).map((one) => ({
      ...movement(one),
      mode: one.mode,
    })),
    rounding: {
      interest: rounding ? ruleIn(rounding.interest) : TO_THE_CENT,
      instalment: rounding ? ruleIn(rounding.instalment) : TO_THE_CENT,
      residual: rounding?.residual ?? 'LAST_INSTALMENT',
    },
  };
}

function movement({ date, amount }: { readonly date: string; readonly amount: string }) {
  return { day: asLocalDate(date), cents: moneyIn(amount).cents };
}

function byDay<Dated extends { readonly date: string }>(all: readonly Dated[]): readonly Dated[] {
  return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function ruleIn({ increment, mode }: RoundingRuleDto): RoundingRule {
  return { increment: moneyIn(increment).cents, mode };
}

function centsOrNull(amount: string | null | undefined): bigint | null {
  return isGiven(amount) ? moneyIn(amount).cents : null;
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}
