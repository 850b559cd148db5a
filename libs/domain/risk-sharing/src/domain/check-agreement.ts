import {
  add,
  compare,
  formatDecimal,
  fraction,
  ONE,
  subtract,
  sum,
  type Fraction,
} from '#kernel/fractions';
import { refusal, type Refusal } from '#kernel/problems';

import { POOL, type RiskAgreement, type RiskEvent } from '../risk-sharing.types';

/** How far shares written with decimals may be from the whole: thirds are 33.33. */
const TOLERANCE = fraction(1n, 5_000n);

/** Lists every reason why an agreement shares nothing; an empty list means go ahead. */
export function checkAgreement(agreement: RiskAgreement): readonly Refusal[] {
  return [
    ...checkIds(agreement),
    ...checkWhole(
      agreement.lenders.map(({ participation }) => participation),
      '/lenders',
    ),
    ...checkQuotities(agreement),
    ...checkTranches(agreement),
  ];
}

/** Lists every reason why events cannot follow one another so. */
export function checkEvents(events: readonly RiskEvent[]): readonly Refusal[] {
  return events.flatMap(({ type, loan, cents, costs }, index) => {
    const before = events.slice(0, index).filter((one) => one.loan === loan);
    const isCalled = before.findLast((one) => one.type !== 'LOSS' && one.type !== 'RECOVERY');
    const refusals: Refusal[] = [];
    if (type !== 'TRUE_UP' && cents === 0n)
      refusals.push(refusal('event-without-amount', `/events/${index}/amount`));
    if (type === 'TRUE_UP' && isCalled?.type !== 'PROVISIONAL_CALL')
      refusals.push(refusal('true-up-without-call', `/events/${index}`, { loan }));
    if (type === 'RECOVERY' && costs > cents)
      refusals.push(refusal('costs-above-recovery', `/events/${index}/costs`));
    return refusals;
  });
}

function checkIds({ lenders, guarantees, tranches }: RiskAgreement): readonly Refusal[] {
  const places = [
    ...lenders.map(({ id }, index) => ({ id, pointer: `/lenders/${index}/id` })),
    ...guarantees.map(({ id }, index) => ({ id, pointer: `/guarantees/${index}/id` })),
    ...tranches.map(({ id }, index) => ({ id, pointer: `/tranches/${index}/id` })),
  ];
  const repeated = places.filter(
    ({ id }, index) => places.findIndex((place) => place.id === id) !== index,
  );
  const strangers = guarantees.flatMap(({ beneficiary }, index) =>
    beneficiary === POOL || lenders.some(({ id }) => id === beneficiary)
      ? []
      : [refusal('beneficiary-unknown', `/guarantees/${index}/beneficiary`, { id: beneficiary })],
  );
  return [
    ...repeated.map(({ id, pointer }) => refusal('id-repeated', pointer, { id })),
    ...strangers,
  ];
}

function checkWhole(weights: readonly Fraction[], pointer: string): readonly Refusal[] {
  const total = sum(weights);
  const gap = subtract(total, ONE);
  const size = gap.num < 0n ? { ...gap, num: -gap.num } : gap;
  if (compare(size, TOLERANCE) <= 0) return [];
  const percent = formatDecimal({ num: total.num * 100n, den: total.den }, 2);
  return [refusal('shares-not-the-whole', pointer, { percent })];
}

function checkQuotities({ guarantees }: RiskAgreement): readonly Refusal[] {
  const together = new Map<string, Fraction>();
  for (const { beneficiary, quotity, base } of guarantees)
    if (base === 'LOSS')
      together.set(beneficiary, add(together.get(beneficiary) ?? fraction(0n), quotity));
  return [...together]
    .filter(([, total]) => compare(total, ONE) > 0)
    .map(([beneficiary]) => refusal('guaranteed-above-the-loss', '/guarantees', { beneficiary }));
}

function checkTranches({ tranches }: RiskAgreement): readonly Refusal[] {
  return tranches.flatMap(({ size, participants }, index) => {
    const pointer = `/tranches/${index}`;
    const refusals: Refusal[] = [];
    if (size === null && index < tranches.length - 1)
      refusals.push(refusal('tranche-below-one-without-end', `${pointer}/size`));
    const weights = participants.map(({ weight }) => weight);
    return weights.length === 0
      ? refusals
      : [...refusals, ...checkWhole(weights, `${pointer}/participants`)];
  });
}
