import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import type { KeptPart } from '../grants.types';

import { withhold } from './withhold';

function due(number: number, cents: bigint): KeptPart {
  return {
    id: asId(String(number)),
    number,
    label: { fr: 'Versement', en: 'Instalment' },
    trigger: 'agreement-in-force',
    payeeId: asId<'Organisation'>('a'),
    amount: eur(cents),
    status: 'due',
  };
}

describe('An excess', () => {
  it.each([
    ['is kept back from the latest step first', 300n, [['2', 100n]], 0n],
    [
      'takes a step whole, then from the one before',
      500n,
      [
        ['2', 0n],
        ['1', 500n],
      ],
      0n,
    ],
    [
      'is asked back for what is not due any more',
      1_100n,
      [
        ['2', 0n],
        ['1', 0n],
      ],
      100n,
    ],
    ['touches nothing when there is none', 0n, [], 0n],
  ] as const)('%s', (_what, excess, amounts, rest) => {
    const outcome = withhold([due(1, 600n), due(2, 400n)], eur(excess));
    expect(outcome.amounts.map(({ id, amount }) => [id, amount.cents])).toEqual(amounts);
    expect(outcome.rest.cents).toBe(rest);
  });

  it('is always kept back or asked back, to the cent', () => {
    const cents = fc.bigInt({ min: 1n, max: 99_999n });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 5 }), cents, (steps, excess) => {
        const parts = steps.map((step, index) => due(index + 1, step));
        const { amounts, withheld, rest } = withhold(parts, eur(excess));
        expect(withheld.cents + rest.cents).toBe(excess);
        const before = parts.filter(({ id }) => amounts.some((one) => one.id === id));
        const taken =
          addAll(before.map(({ amount }) => amount)).cents -
          addAll(amounts.map(({ amount }) => amount)).cents;
        expect(taken).toBe(withheld.cents);
        expect(amounts.every(({ amount }) => amount.cents >= 0n)).toBe(true);
      }),
    );
  });
});
