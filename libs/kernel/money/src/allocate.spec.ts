import fc from 'fast-check';

import { Bug } from '#kernel/problems';

import { allocate } from './allocate';
import { addAll, eur } from './money';

const self = (weight: bigint): bigint => weight;

const centsOf = (total: bigint, weights: readonly bigint[]): bigint[] =>
  allocate(eur(total), weights, self).map(({ amount }) => amount.cents);

const weightLists = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0n));

describe('allocate', () => {
  it.each([
    { total: 10_000n, weights: [50n, 30n, 20n], parts: [5_000n, 3_000n, 2_000n] },
    { total: 100n, weights: [1n, 1n, 1n], parts: [34n, 33n, 33n] },
    { total: 1n, weights: [1n, 1n], parts: [1n, 0n] },
    { total: -100n, weights: [1n, 1n, 1n], parts: [-34n, -33n, -33n] },
    { total: 5n, weights: [0n, 3n, 0n], parts: [0n, 5n, 0n] },
  ])('splits $total cents by $weights into $parts', ({ total, weights, parts }) => {
    expect(centsOf(total, weights)).toEqual(parts);
  });

  it('never creates or loses a cent', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        weightLists,
        (total, weights) => {
          const parts = allocate(eur(total), weights, self).map(({ amount }) => amount);
          expect(addAll(parts).cents).toBe(total);
        },
      ),
    );
  });

  it('leaves no part a whole cent away from its exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weightLists, (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0n);
        centsOf(total, weights).forEach((part, index) => {
          const gap = part * whole - total * (weights[index] ?? 0n);
          expect(gap < whole && gap > -whole).toBe(true);
        });
      }),
    );
  });

  it.each([
    { name: 'no weight', weights: [] },
    { name: 'only zero weights', weights: [0n, 0n] },
    { name: 'a negative weight', weights: [2n, -1n] },
  ])('is a bug to call with $name', ({ weights }) => {
    expect(() => centsOf(100n, weights)).toThrow(Bug);
  });
});
