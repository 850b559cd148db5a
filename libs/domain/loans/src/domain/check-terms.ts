import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { LoanTerms, Schedule } from '../loans.types';

import { periodsOf } from './periods';

/**
 * Lists every reason why terms make no schedule; an empty list means go ahead. What only the
 * schedule itself shows, such as an instalment below its interest, is for `checkSchedule`.
 */
export function checkTerms(terms: LoanTerms): readonly Refusal[] {
  return [
    ...checkDates(terms),
    ...checkDeferral(terms),
    ...checkAmortisation(terms),
    ...checkBalloon(terms),
    ...checkPrepayments(terms),
  ];
}

/** Lists what a schedule shows that no contract may hold: debts that grow, repayments of nothing. */
export function checkSchedule({ rows }: Schedule): readonly Refusal[] {
  const growing = rows.find(
    ({ trace, principal, opening }) =>
      trace.principalRule === 'instalment-less-interest' && opening > 0n && principal <= 0n,
  );
  const overpaid = rows.find(({ balance }) => balance < 0n);
  const refusals: Refusal[] = [];
  if (growing !== undefined) {
    const { number, interest, trace } = growing;
    const instalment = formatEur(eur(trace.target ?? 0n));
    const params = { number, instalment, interest: formatEur(eur(interest)) };
    refusals.push(refusal('instalment-below-interest', '/givenInstalment', params));
  }
  if (overpaid !== undefined) {
    const { dueDate, prepaid } = overpaid;
    const pointer = prepaid > 0n ? '/prepayments' : '/principals';
    refusals.push(refusal('repaid-above-balance', pointer, { day: dueDate }));
  }
  return refusals;
}

function checkDates(terms: LoanTerms): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const number of terms.dueDates.keys())
    if (number < 1 || number > terms.instalments)
      refusals.push(refusal('due-date-of-no-instalment', `/dueDates/${number}`, { number }));
  const periods = periodsOf(terms);
  const backwards = periods.find(({ from, to }) => to <= from);
  if (backwards !== undefined)
    refusals.push(
      refusal('due-dates-not-in-order', '/dueDates', {
        number: backwards.number,
        day: backwards.to,
      }),
    );
  const end = periods.at(-1)?.to ?? terms.startDate;
  for (const [index, { day }] of terms.disbursements.entries())
    if (day >= end)
      refusals.push(refusal('disbursed-after-the-end', `/disbursements/${index}/date`, { day }));
  for (const [index, { day }] of terms.prepayments.entries())
    if (day > end)
      refusals.push(refusal('prepaid-after-the-end', `/prepayments/${index}/date`, { day }));
  return refusals;
}

function checkDeferral({ deferral, instalments }: LoanTerms): readonly Refusal[] {
  const { principalPeriods, interestPaymentPeriods, capitalise } = deferral;
  const refusals: Refusal[] = [];
  if (principalPeriods >= instalments)
    refusals.push(refusal('deferred-to-the-end', '/deferral/principalPeriods', { instalments }));
  if (interestPaymentPeriods >= instalments)
    refusals.push(
      refusal('deferred-to-the-end', '/deferral/interestPaymentPeriods', { instalments }),
    );
  if (capitalise && interestPaymentPeriods > principalPeriods)
    refusals.push(refusal('capitalised-while-repaid', '/deferral/interestPaymentPeriods'));
  return refusals;
}

function checkAmortisation(terms: LoanTerms): readonly Refusal[] {
  const { amortisation, givenInstalment, instalmentShare, balloon, principals } = terms;
  if (amortisation === 'FIXED_INSTALMENT' && givenInstalment === null)
    return [refusal('instalment-missing', '/givenInstalment')];
  if (amortisation === 'PERCENT_THEN_BALLOON' && instalmentShare === null && balloon === null)
    return [refusal('share-or-balloon-missing', '/instalmentPct')];
  return amortisation === 'FREE' ? checkPrincipals(terms, principals) : [];
}

function checkPrincipals(
  terms: LoanTerms,
  principals: readonly bigint[] | null,
): readonly Refusal[] {
  if (principals === null || principals.length !== terms.instalments) {
    const given = principals?.length ?? 0;
    const params = { given, instalments: terms.instalments };
    return [refusal('principals-not-one-each', '/principals', params)];
  }
  const agreed = principals.reduce((total, one) => total + one, 0n);
  const lent = lentBy(terms);
  if (agreed === lent || terms.deferral.capitalise) return [];
  const params = { agreed: formatEur(eur(agreed)), lent: formatEur(eur(lent)) };
  return [refusal('principals-not-the-loan', '/principals', params)];
}

function checkBalloon(terms: LoanTerms): readonly Refusal[] {
  const { balloon, amortisation } = terms;
  if (balloon === null) return [];
  const takesOne = ['CONSTANT_ANNUITY', 'CONSTANT_PRINCIPAL', 'PERCENT_THEN_BALLOON'];
  if (!takesOne.includes(amortisation)) return [refusal('balloon-without-use', '/balloon')];
  return balloon >= lentBy(terms) ? [refusal('balloon-above-the-loan', '/balloon')] : [];
}

function checkPrepayments(terms: LoanTerms): readonly Refusal[] {
  const [first] = terms.disbursements;
  return terms.prepayments.flatMap(({ day }, index) =>
    first !== undefined && day > first.day
      ? []
      : [refusal('prepaid-before-the-loan', `/prepayments/${index}/date`, { day })],
  );
}

function lentBy({ disbursements }: LoanTerms): bigint {
  return disbursements.reduce((total, { cents }) => total + cents, 0n);
}
