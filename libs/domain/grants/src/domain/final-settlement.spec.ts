import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import type { InstalmentStatus, KeptPart } from '../grants.types';

import { settleFinally } from './final-settlement';

const A = asId<'Organisation'>('a');

function part(number: number, cents: bigint, status: InstalmentStatus): KeptPart {
  const label = { fr: 'Versement', en: 'Instalment' };
  const trigger = 'final-report-accepted';
  return {
    id: asId(String(number)),
    number,
    label,
    trigger,
    payeeId: A,
    amount: eur(cents),
    status,
  };
}

const PLAN = [part(1, 6_000n, 'paid'), part(2, 4_000n, 'planned')];

function outcomeOf(budgeted: bigint, certified: bigint, parts = PLAN): unknown {
  const { amounts, recovery } = settleFinally(parts, {
    budgeted: eur(budgeted),
    certified: eur(certified),
  });
  return [amounts.map(({ amount }) => amount.cents), recovery.cents];
}

describe('The final settlement', () => {
  it.each([
    ['all was spent', 20_000n, 20_000n, [[4_000n], 0n]],
    ['more was spent', 20_000n, 25_000n, [[4_000n], 0n]],
    ['less was spent', 20_000n, 15_000n, [[1_500n], 0n]],
    ['what was paid is just due', 20_000n, 12_000n, [[0n], 0n]],
    ['too much was paid', 20_000n, 10_000n, [[0n], 1_000n]],
    ['nothing was spent', 20_000n, 0n, [[0n], 6_000n]],
    ['there is no budget to compare with', 0n, 5_000n, [[4_000n], 0n]],
  ])('when %s', (_what, budgeted, certified, expected) => {
    expect(outcomeOf(budgeted, certified)).toEqual(expected);
  });

  it('shares what is left between the instalments that wait', () => {
    const parts = [part(1, 5_000n, 'due'), part(2, 3_000n, 'planned'), part(3, 2_000n, 'planned')];
    expect(outcomeOf(10_000n, 8_000n, parts)).toEqual([[1_800n, 1_200n], 0n]);
  });

  it('always comes to what is due: called, left to pay, less what comes back', () => {
    const amount = fc.bigInt({ min: 1n, max: 999_999n });
    const status = fc.constantFrom<InstalmentStatus>('planned', 'due', 'ordered', 'paid');
    const plan = fc.array(fc.tuple(amount, status), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(plan, amount, amount, (rows, budgeted, certified) => {
        const parts = rows.map(([cents, state], index) => part(index + 1, cents, state));
        const { amounts, recovery } = settleFinally(parts, {
          budgeted: eur(budgeted),
          certified: eur(certified),
        });
        const granted = addAll(parts.map((one) => one.amount)).cents;
        const called = parts.filter((one) => one.status !== 'planned').map((one) => one.amount);
        const due =
          addAll(called).cents + addAll(amounts.map((one) => one.amount)).cents - recovery.cents;
        const exact = (certified * granted * 2n + budgeted) / (budgeted * 2n);
        expect(due).toBe(exact > granted ? granted : exact);
      }),
    );
  });
});
