import { asLocalDate } from '#kernel/dates';
import { parsePercentage } from '#kernel/fractions';

import type { LoanTerms } from '../loans.types';

/** An unremarkable loan; a test says what matters to it. */
export function loan(
  euros: number,
  ratePct: string,
  instalments: number,
  more: Partial<LoanTerms> = {},
): LoanTerms {
  const startDate = more.startDate ?? asLocalDate('2026-01-01');
  return {
    disbursements: [{ day: startDate, cents: BigInt(Math.round(euros * 100)) }],
    annualRate: parsePercentage(ratePct),
    rateChanges: [],
    instalments,
    frequency: { unit: 'MONTH', every: 1 },
    startDate,
    dueDates: new Map(),
    monthEndRule: 'CLAMP',
    dayCount: 'PERIODIC',
    amortisation: 'CONSTANT_ANNUITY',
    givenInstalment: null,
    instalmentShare: null,
    balloon: null,
    principals: null,
    deferral: { principalPeriods: 0, interestPaymentPeriods: 0, capitalise: false },
    prepayments: [],
    rounding: {
      interest: { increment: 1n, mode: 'HALF_UP' },
      instalment: { increment: 1n, mode: 'HALF_UP' },
      residual: 'LAST_INSTALMENT',
    },
    ...more,
  };
}
