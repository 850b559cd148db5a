import { parseFraction, parsePercentage, type Fraction } from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { moneyIn } from '#platform/http';

import {
  fullEquivalent,
  premiumEquivalent,
  type Repayment,
} from '../domain/gross-grant-equivalent';
import type {
  GrossGrantEquivalentRequest,
  GrossGrantEquivalentResponse,
} from '../http/gross-grant-equivalent.dto';
import { EquivalentRefused } from '../state-aid.errors';

const SOURCE = 'Commission communication 2008/C 14/02';
const AMOUNT = /^(0|[1-9]\d{0,9})(\.\d{1,2})?$/;

const euros = (cents: bigint) => formatEur(eur(cents));

/** The full method: present values at the reference rate. @throws EquivalentRefused */
export function fullAnswer(
  request: GrossGrantEquivalentRequest,
  instrument: 'LOAN' | 'GUARANTEE',
): GrossGrantEquivalentResponse {
  return instrument === 'LOAN' ? ofLoan(request) : ofGuarantee(request);
}

function ofLoan(request: GrossGrantEquivalentRequest): GrossGrantEquivalentResponse {
  const { annualRatePct, referenceRatePct } = request;
  const lent = moneyIn(request.amount).cents;
  const repayments = repaymentsIn(request);
  const refusals = [
    ...missing({ annualRatePct, referenceRatePct }),
    ...checkRepayments(lent, repayments),
  ];
  if (refusals.length > 0) throw new EquivalentRefused(refusals);
  const reference = rateIn(referenceRatePct);
  const found = fullEquivalent(lent, rateIn(annualRatePct), reference, repayments);
  return {
    grossGrantEquivalent: euros(found.cents),
    method: 'FULL',
    rule: `${euros(lent)} − Σ (principal + interest) ÷ (1 + ${referenceRatePct ?? ''} %)^years`,
    presentValue: euros(found.presentValue),
    terms: found.terms.map(({ years, balance, advantage }) => ({
      years: years.toFixed(4),
      balance: euros(balance),
      advantage: (advantage / 100).toFixed(2),
    })),
    sources: [SOURCE],
  };
}

function ofGuarantee(request: GrossGrantEquivalentRequest): GrossGrantEquivalentResponse {
  const { marketPremiumPct, paidPremiumPct, referenceRatePct, guaranteedBalances } = request;
  const refusals = [
    ...missing({ marketPremiumPct, paidPremiumPct, referenceRatePct }),
    ...(guaranteedBalances === undefined || !guaranteedBalances.every((one) => AMOUNT.test(one))
      ? [refusal('needed-for-method', '/guaranteedBalances')]
      : []),
  ];
  if (refusals.length > 0) throw new EquivalentRefused(refusals);
  const balances = (guaranteedBalances ?? []).map((one) => moneyIn(one).cents);
  const [market, paid] = [rateIn(marketPremiumPct), rateIn(paidPremiumPct)];
  const cents = premiumEquivalent(balances, market, paid, rateIn(referenceRatePct));
  return {
    grossGrantEquivalent: euros(cents),
    method: 'FULL',
    rule: `Σ guaranteed × (${marketPremiumPct ?? ''} % − ${paidPremiumPct ?? ''} %) ÷ (1 + ${referenceRatePct ?? ''} %)^year`,
    presentValue: null,
    terms: [],
    sources: [SOURCE],
  };
}

function repaymentsIn({ repayments = [] }: GrossGrantEquivalentRequest): readonly Repayment[] {
  return repayments.flatMap(({ count, principal, firstTimeYears, stepYears }) => {
    const [first, step] = [number(parseFraction(firstTimeYears)), number(parseFraction(stepYears))];
    const { cents } = moneyIn(principal);
    return Array.from({ length: count }, (_, index) => ({ years: first + index * step, cents }));
  });
}

function checkRepayments(lent: bigint, repayments: readonly Repayment[]): readonly Refusal[] {
  const repaid = repayments.reduce((total, { cents }) => total + cents, 0n);
  const isOrdered = repayments.every(
    ({ years }, index) => years > (repayments[index - 1]?.years ?? 0),
  );
  const refusals: Refusal[] = [];
  if (repaid !== lent) {
    const params = { repaid: euros(repaid), lent: euros(lent) };
    refusals.push(refusal('repayments-not-the-loan', '/repayments', params));
  }
  if (!isOrdered) refusals.push(refusal('repayments-not-in-order', '/repayments'));
  return refusals;
}

function missing(fields: Readonly<Record<string, string | null | undefined>>): readonly Refusal[] {
  return Object.entries(fields)
    .filter(([, value]) => value === null || value === undefined)
    .map(([name]) => refusal('needed-for-method', `/${name}`));
}

function rateIn(percent: string | null | undefined): number {
  return number(parsePercentage(percent ?? '0'));
}

function number({ num, den }: Fraction): number {
  return Number(num) / Number(den);
}
