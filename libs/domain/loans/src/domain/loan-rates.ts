import type { Schedule } from '../loans.types';
import type { LoanTerms } from '../loans.types';

import { effectiveRates, timedFlows, type DatedFlow, type EffectiveRates } from './effective-rate';
import { periodsPerYear } from './periods';

/** The effective rates of a loan as its schedule tells it, without any cost beside the interest. */
export function ratesOfSchedule(terms: LoanTerms, { rows }: Schedule): EffectiveRates | null {
  const flows: readonly DatedFlow[] = [
    ...terms.disbursements,
    ...terms.prepayments.map(({ day, cents }) => ({ day, cents: -cents })),
    ...rows.map(({ dueDate, due }) => ({ day: dueDate, cents: -due })),
  ];
  const { num, den } = periodsPerYear(terms.frequency);
  return effectiveRates(timedFlows(flows, terms.frequency.unit), Number(num) / Number(den));
}
