import fc from 'fast-check';

import { addAll, eur } from '#kernel/money';

import type { AllocationMethod } from './allocation-rules';
import { sharePools, type PooledCandidate } from './share-pools';

const candidate = (rank: number, cents: bigint, isFragile: boolean): PooledCandidate => ({
  applicationId: String(rank),
  requested: eur(cents),
  viableMinimum: null,
  score: 7_000,
  rank,
  isFragile,
});

const rulesFor = (method: AllocationMethod) => ({
  method,
  ceiling: null,
  threshold: null,
  partial: 'skip' as const,
  floor: null,
  amounts: new Map(),
});

describe('The risk share', () => {
  it('is drawn on by the fragile, by rank; once it is drawn they compete like all', () => {
    const candidates = [
      candidate(1, 60n, false),
      candidate(2, 30n, true),
      candidate(3, 20n, true),
      candidate(4, 10n, true),
    ];
    const pools = { general: eur(80n), risk: eur(40n) };
    const { awards } = sharePools(candidates, rulesFor('ranked'), pools);
    expect(awards.map(({ amount, pool }) => [amount.cents, pool])).toEqual([
      [60n, 'general'],
      [30n, 'risk'],
      [20n, 'general'],
      [10n, 'risk'],
    ]);
  });

  it('is for nobody else: without a fragile candidate, it stays whole', () => {
    const candidates = [candidate(1, 90n, false), candidate(2, 90n, false)];
    const pools = { general: eur(80n), risk: eur(40n) };
    const { awards } = sharePools(candidates, rulesFor('equal-share'), pools);
    expect(awards.map(({ amount }) => amount.cents)).toEqual([40n, 40n]);
  });

  it('does not hide that the minima do not fit', () => {
    const needy = { ...candidate(1, 90n, false), viableMinimum: eur(81n) };
    const pools = { general: eur(80n), risk: eur(40n) };
    const sharing = sharePools([needy], rulesFor('threshold-floor-prorata'), pools);
    expect(sharing.refusals.map(({ code }) => code)).toEqual(['minima-above-envelope']);
    expect(sharing.awards).toEqual([]);
  });

  it('and the general pool never give more than they hold', () => {
    const some = fc.array(
      fc.record({ cents: fc.bigInt({ min: 1n, max: 1_000n }), isFragile: fc.boolean() }),
      { maxLength: 20 },
    );
    const pool = fc.bigInt({ min: 0n, max: 5_000n }).map(eur);
    const methods = fc.constantFrom<AllocationMethod>(
      'ranked',
      'equal-share',
      'threshold-floor-prorata',
    );
    fc.assert(
      fc.property(some, pool, pool, methods, (all, general, risk, method) => {
        const candidates = all.map(({ cents, isFragile }, index) =>
          candidate(index + 1, cents, isFragile),
        );
        const rules = rulesFor(method);
        const { awards } = sharePools(candidates, rules, { general, risk });
        const given = (name: string) =>
          addAll(awards.filter((one) => one.pool === name).map(({ amount }) => amount)).cents;
        expect(given('general') <= general.cents && given('risk') <= risk.cents).toBe(true);
      }),
    );
  });
});
