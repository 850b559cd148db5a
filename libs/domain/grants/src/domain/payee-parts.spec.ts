import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import type { PayeePart } from '../grants.types';

import { payeeParts } from './payee-parts';

const LABEL = { fr: 'Versement', en: 'Instalment' };

function planOf(amounts: readonly bigint[]) {
  return amounts.map((cents, index) => ({
    number: index + 1,
    label: LABEL,
    trigger: 'agreement-in-force' as const,
    ratePpm: 1,
    amount: eur(cents),
  }));
}

function partiesOf(shares: readonly bigint[]) {
  return shares.map((cents, index) => ({
    organisationId: asId<'Organisation'>(`o${index}`),
    capacity: index === 0 ? ('lead' as const) : ('partner' as const),
    share: eur(cents),
  }));
}

function sumBy(parts: readonly PayeePart[], key: 'number' | 'payeeId', value: unknown): bigint {
  return addAll(parts.filter((part) => part[key] === value).map(({ amount }) => amount)).cents;
}

/** A grant shared by payees, and cut into steps, both to the cent. */
const GRANT = fc
  .tuple(
    fc.array(fc.bigInt({ min: 0n, max: 5_000_000n }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }),
  )
  .filter(([shares]) => shares.some((share) => share > 0n))
  .map(([shares, weights]) => {
    const whole = shares.reduce((sum, share) => sum + share, 0n);
    const heavy = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const early = weights.slice(1).map((weight) => (whole * BigInt(weight)) / BigInt(heavy));
    const rest = early.reduce((left, amount) => left - amount, whole);
    return { shares, amounts: [...early, rest] };
  });

describe('The parts of payees', () => {
  it('add up to each instalment, and to the share of each payee', () => {
    fc.assert(
      fc.property(GRANT, ({ shares, amounts }) => {
        const parts = payeeParts(planOf(amounts), partiesOf(shares), false);
        amounts.forEach((amount, index) => expect(sumBy(parts, 'number', index + 1)).toBe(amount));
        shares.forEach((share, index) => expect(sumBy(parts, 'payeeId', `o${index}`)).toBe(share));
        expect(parts.every(({ amount }) => amount.cents > 0n)).toBe(true);
      }),
    );
  });

  it('are all of the lead, when it may pass money on', () => {
    const parts = payeeParts(planOf([500n, 501n]), partiesOf([700n, 301n]), true);
    expect(parts.map(({ payeeId, amount }) => [payeeId, amount.cents])).toEqual([
      ['o0', 500n],
      ['o0', 501n],
    ]);
  });

  it('leave the odd cents to the last instalment', () => {
    const parts = payeeParts(planOf([50n, 51n]), partiesOf([34n, 34n, 33n]), false);
    expect(parts.map(({ number, payeeId, amount }) => [number, payeeId, amount.cents])).toEqual([
      [1, 'o0', 17n],
      [1, 'o1', 17n],
      [1, 'o2', 16n],
      [2, 'o0', 17n],
      [2, 'o1', 17n],
      [2, 'o2', 17n],
    ]);
  });

  it('give nobody anything where nobody has a share', () => {
    const funder = { organisationId: asId<'Organisation'>('f'), capacity: 'funder' as const };
    const parties = [{ ...funder, share: eur(0n) }, ...partiesOf([100n])];
    const parts = payeeParts(planOf([100n]), parties, false);
    expect(parts.map(({ payeeId }) => payeeId)).toEqual(['o0']);
  });
});
