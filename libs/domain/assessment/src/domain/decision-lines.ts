import { addAll, allocate, eur, formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { DecisionLine, Instrument } from '../decision.types';

/** What one funder of the call may still give, and how. */
export interface FunderPart {
  readonly funderId: DecisionLine['funderId'];
  readonly instruments: readonly Instrument[];
  /** Of the envelope. */
  readonly share: Money;
  readonly left: Money;
}

/**
 * The lines that nobody wrote: each funder gives in proportion to its share of the envelope, by the
 * first of its instruments. Rounding: largest remainder; a funder whose part is nothing has no line.
 */
export function usualLines(amount: Money, funders: readonly FunderPart[]): readonly DecisionLine[] {
  if (amount.cents <= 0n || funders.every(({ share }) => share.cents === 0n)) return [];
  return allocate(amount, funders, ({ share }) => share.cents)
    .filter((part) => part.amount.cents > 0n)
    .map(({ item: { funderId, instruments }, amount: given }) => ({
      funderId,
      instrument: instruments[0] ?? 'grant',
      amount: given,
    }));
}

/**
 * Lists every reason not to give the amount by these lines. The share of a single funder is the
 * envelope, which is checked already.
 */
export function checkLines(
  amount: Money,
  lines: readonly DecisionLine[],
  funders: readonly FunderPart[],
): readonly Refusal[] {
  const sum = addAll(lines.map((line) => line.amount));
  return [
    ...lines.flatMap((line, index) => checkLine(line, `/lines/${index}`, { lines, funders })),
    ...(funders.length > 1 ? funders.flatMap((funder) => checkShare(funder, lines)) : []),
    ...(sum.cents === amount.cents
      ? []
      : [refusal('lines-do-not-add-up', '/lines', { sum: formatEur(sum) })]),
  ];
}

function checkLine(
  { funderId, instrument, amount }: DecisionLine,
  pointer: string,
  { lines, funders }: { lines: readonly DecisionLine[]; funders: readonly FunderPart[] },
): readonly Refusal[] {
  const funder = funders.find((one) => one.funderId === funderId);
  if (funder === undefined) return [refusal('funder-not-of-the-call', `${pointer}/funderId`)];
  const alike = lines.filter((one) => one.funderId === funderId && one.instrument === instrument);
  return [
    ...(funder.instruments.includes(instrument)
      ? []
      : [refusal('instrument-not-offered', `${pointer}/instrument`, { instrument })]),
    ...(alike.length > 1 ? [refusal('line-repeated', pointer, { instrument })] : []),
    ...(amount.cents > 0n ? [] : [refusal('amount-missing', `${pointer}/amount`)]),
  ];
}

function checkShare({ funderId, left }: FunderPart, lines: readonly DecisionLine[]) {
  const given = addAll(
    lines.filter((line) => line.funderId === funderId).map(({ amount }) => amount),
  );
  return given.cents > left.cents
    ? [refusal('amount-above-funder-share', '/lines', { limit: formatEur(atLeastZero(left)) })]
    : [];
}

function atLeastZero(amount: Money): Money {
  return amount.cents < 0n ? eur(0n) : amount;
}
