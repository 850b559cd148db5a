import { aprInterval, daysCounted, yearFraction } from '#kernel/calendars';
import { asLocalDate } from '#kernel/dates';
import { parseFraction, type Fraction } from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';
import { moneyIn } from '#platform/http';

import { checkSchedule, checkTerms } from '../domain/check-terms';
import {
  effectiveRates,
  flowsOfSeries,
  timedFlows,
  type EffectiveRates,
  type TimedFlow,
} from '../domain/effective-rate';
import { ratesOfSchedule } from '../domain/loan-rates';
import { allocatePayments, type AllocatedPayment } from '../domain/payment-allocation';
import { scheduleOf } from '../domain/schedule';
import { EffectiveRateNotFound, ScheduleRefused, SimulationRefused } from '../loans.errors';

import type { DayCountRequest } from './calendars.dto';
import type { EffectiveRatesRequest } from './effective-rates.dto';
import type { LoanScheduleRequest } from './loan-schedule.dto';
import { LoanScheduleResponse } from './loan-schedule-response.dto';
import type { PaymentAllocationsRequest } from './payment-allocations.dto';
import { termsIn } from './read-terms';

const MOST_FLOWS = 5_000;

/** @throws ScheduleRefused */
export function simulateSchedule(request: LoanScheduleRequest): LoanScheduleResponse {
  const terms = termsIn(request);
  const unfit = checkTerms(terms);
  if (unfit.length > 0) throw new ScheduleRefused(unfit);
  const schedule = scheduleOf(terms);
  const refusals = checkSchedule(schedule);
  if (refusals.length > 0) throw new ScheduleRefused(refusals);
  return new LoanScheduleResponse(schedule, ratesOfSchedule(terms, schedule));
}

/** @throws SimulationRefused, EffectiveRateNotFound */
export function simulateEffectiveRates(request: EffectiveRatesRequest): EffectiveRates {
  const rates = effectiveRates(flowsIn(request), request.periodsPerYear ?? 12);
  if (rates === null) throw new EffectiveRateNotFound();
  return rates;
}

/** @throws SimulationRefused */
export function simulateDayCount({ convention, from, to, unit }: DayCountRequest): {
  readonly days: number;
  readonly part: Fraction;
} {
  const [first, last] = [asLocalDate(from), asLocalDate(to)];
  const refusals: Refusal[] = [];
  if (last < first) refusals.push(refusal('days-not-in-order', '/to'));
  if (convention === 'EU-APR' && unit === undefined)
    refusals.push(refusal('unit-missing', '/unit'));
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  if (convention === 'EU-APR')
    return {
      days: daysCounted('ACT/365', first, last),
      part: aprInterval(first, last, unit ?? 'MONTH'),
    };
  return {
    days: daysCounted(convention, first, last),
    part: yearFraction(convention, first, last),
  };
}

/** @throws SimulationRefused */
export function simulateAllocations(
  request: PaymentAllocationsRequest,
): readonly AllocatedPayment[] {
  const { items, order, payments } = request;
  const steps = (order ?? []).map(({ phase, component }) => `${phase} ${component}`);
  const refusals = [
    ...repeatedIn(items.map(({ id }) => id)).map(({ index, value }) =>
      refusal('item-repeated', `/items/${index}/id`, { id: value }),
    ),
    ...repeatedIn(payments.map(({ id }) => id)).map(({ index, value }) =>
      refusal('item-repeated', `/payments/${index}/id`, { id: value }),
    ),
    ...repeatedIn(steps).map(({ index }) => refusal('step-repeated', `/order/${index}`)),
  ];
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  return allocatePayments(
    items.map(({ id, dueDate, component, amount }) => ({
      id,
      component,
      dueDate: asLocalDate(dueDate),
      cents: moneyIn(amount).cents,
    })),
    payments.map(({ id, date, amount }) => ({
      id,
      day: asLocalDate(date),
      cents: moneyIn(amount).cents,
    })),
    order,
  );
}

function flowsIn({ flows, unit }: EffectiveRatesRequest): readonly TimedFlow[] {
  const refusals = checkFlows(flows);
  if (refusals.length > 0) throw new SimulationRefused(refusals);
  const dated = flows.flatMap(({ date, amount }) =>
    date === undefined ? [] : [{ day: asLocalDate(date), cents: moneyIn(amount).cents }],
  );
  if (dated.length > 0) return timedFlows(dated, unit ?? 'MONTH');
  return flowsOfSeries(
    flows.map(({ count = 1, amount, firstTimeYears = '0', stepYears = '0' }) => ({
      count,
      cents: moneyIn(amount).cents,
      firstYears: parseFraction(firstTimeYears),
      stepYears: parseFraction(stepYears),
    })),
  );
}

/** A flow is either dated or timed, and all of them alike. */
function checkFlows(flows: EffectiveRatesRequest['flows']): readonly Refusal[] {
  const count = flows.reduce((total, one) => total + (one.count ?? 1), 0);
  const isDated = flows[0]?.date !== undefined;
  const odd = flows.flatMap(({ date, count: many, firstTimeYears, stepYears }, index) => {
    const isTimed = [many, firstTimeYears, stepYears].some((one) => one !== undefined);
    if ((date !== undefined) === isTimed || (firstTimeYears === undefined && date === undefined))
      return [refusal('flow-not-timed', `/flows/${index}`)];
    return (date !== undefined) === isDated ? [] : [refusal('flows-mixed', `/flows/${index}`)];
  });
  const params = { given: count, max: MOST_FLOWS };
  return count > MOST_FLOWS ? [...odd, refusal('too-many-flows', '/flows', params)] : odd;
}

function repeatedIn(values: readonly string[]) {
  return values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => values.indexOf(value) !== index);
}
