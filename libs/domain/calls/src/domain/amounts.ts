import { parseEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent, parsePercent } from '#kernel/rates';

import type { CallContent, WrittenMoney } from '../calls.types';

import { isShare } from './share';

const WHOLE_PPM = 1_000_000n;

type Amounts = Pick<CallContent, 'envelope' | 'grantFloor' | 'grantCeiling' | 'maxRate'>;

/** Lists what cannot hold between the envelope, what one grant may be, and its rate. */
export function checkAmounts({ envelope, grantFloor, grantCeiling, maxRate }: Amounts): Refusal[] {
  return [
    ...(envelope === null ? [refusal('envelope-missing', '/envelope')] : []),
    ...checkPositive(envelope, '/envelope'),
    ...checkPositive(grantFloor, '/grantFloor'),
    ...checkPositive(grantCeiling, '/grantCeiling'),
    ...checkOrder(grantFloor, grantCeiling, 'floor-above-ceiling', '/grantFloor'),
    ...checkOrder(grantCeiling, envelope, 'ceiling-above-envelope', '/grantCeiling'),
    ...checkOrder(grantFloor, envelope, 'floor-above-envelope', '/grantFloor'),
    ...(maxRate === null ? [] : checkRate(maxRate, '/maxRate')),
  ];
}

/** Lists what keeps the instalments from being the whole grant, in parts. */
export function checkInstalments({ instalments }: Pick<CallContent, 'instalments'>): Refusal[] {
  if (instalments.length === 0) return [refusal('instalments-missing', '/instalments')];
  const sum = instalments.reduce((ppm, { rate }) => ppm + parsePercent(rate).ppm, 0n);
  const refusals = instalments.flatMap(({ rate }, index) =>
    checkRate(rate, `/instalments/${index}/rate`),
  );
  if (sum === WHOLE_PPM) return refusals;
  const percent = formatPercent({ ppm: sum });
  return [...refusals, refusal('instalments-not-whole', '/instalments', { percent })];
}

function checkPositive(written: WrittenMoney | null, pointer: string): Refusal[] {
  return written === null || centsOf(written) > 0n ? [] : [refusal('amount-not-positive', pointer)];
}

function checkOrder(
  smaller: WrittenMoney | null,
  larger: WrittenMoney | null,
  code: string,
  pointer: string,
): Refusal[] {
  if (smaller === null || larger === null || centsOf(smaller) <= centsOf(larger)) return [];
  return [refusal(code, pointer, { amount: smaller.amount, limit: larger.amount })];
}

function checkRate(percent: string, pointer: string): Refusal[] {
  return isShare(percent) ? [] : [refusal('rate-out-of-range', pointer, { percent })];
}

function centsOf({ amount }: WrittenMoney): Money['cents'] {
  return parseEur(amount).cents;
}
