import fc from 'fast-check';

import { addAll, eur, formatEur, parseEur } from '#kernel/money';
import { Bug } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import examples from '../../../../../test/worked-examples/deliberation-allocations.json';

import { shareEnvelope } from './allocation';
import {
  ALLOCATION_METHODS,
  type AllocationMethod,
  type AllocationRules,
  type Candidate,
} from './allocation-rules';
import { checkAllocation } from './check-allocation';

const rules: AllocationRules = {
  method: 'ranked',
  envelope: eur(10_000_000n),
  ceiling: null,
  threshold: null,
  partial: 'skip',
  floor: null,
  amounts: new Map(),
};

const candidate = (rank: number, facts: Partial<Candidate> = {}): Candidate => ({
  applicationId: `application-${rank}`,
  requested: eur(5_000_000n),
  viableMinimum: null,
  score: 8_000,
  rank,
  ...facts,
});

const money = (text: string | null) => (text === null ? null : parseEur(text));

describe('An allocation', () => {
  it.each(examples.allocations)('$name', (example) => {
    const candidates = example.requests.map(({ requested, minimum }, index) =>
      candidate(index + 1, { requested: parseEur(requested), viableMinimum: money(minimum) }),
    );
    const awards = shareEnvelope(candidates, {
      ...rules,
      method: example.method as AllocationMethod,
      envelope: parseEur(example.envelope),
      ceiling: money(example.ceiling),
      partial: example.partial as AllocationRules['partial'],
      floor: example.floor === null ? null : parsePercent(example.floor),
    });
    expect(awards.map(({ amount }) => formatEur(amount))).toEqual(example.awards);
  });

  it('explains each amount', () => {
    const partial = { ...rules, partial: 'partial', floor: parsePercent('50') } as const;
    const candidates = [
      candidate(1, { requested: eur(8_000_000n) }),
      candidate(2, { requested: eur(9_000_000n) }),
      candidate(3, { requested: eur(3_000_000n) }),
      candidate(4, { requested: eur(1n) }),
      candidate(5, { score: 100 }),
    ];
    const awards = shareEnvelope(candidates, { ...partial, threshold: 5_000 });
    expect(awards.map(({ because }) => because.code)).toEqual([
      'funded-in-full',
      'part-below-floor',
      'funded-in-part',
      'does-not-fit',
      'below-threshold',
    ]);
    expect(awards[4]?.because.params).toEqual({ score: '1.00', threshold: '50.00' });
  });

  it.each(['threshold-floor-prorata', 'equal-share'] as const)(
    'by %s gives nothing below the threshold, nor to what nobody scored',
    (method) => {
      const candidates = [
        candidate(1),
        candidate(2, { score: 4_999 }),
        candidate(3, { score: null }),
      ];
      const awards = shareEnvelope(candidates, { ...rules, method, threshold: 5_000 });
      expect(awards.map(({ amount }) => amount.cents)).toEqual([5_000_000n, 0n, 0n]);
    },
  );

  it('is not computed when the minima do not fit: people must deliberate', () => {
    const method = 'threshold-floor-prorata';
    const candidates = [1, 2, 3].map((rank) => candidate(rank, { viableMinimum: eur(4_000_000n) }));
    expect(checkAllocation(candidates, { ...rules, method })).toEqual([
      {
        code: 'minima-above-envelope',
        params: { minima: '120000.00', envelope: '100000.00' },
      },
    ]);
    expect(() => shareEnvelope(candidates, { ...rules, method })).toThrow(Bug);
  });

  it('in part needs a floor', () => {
    const codes = checkAllocation([], { ...rules, partial: 'partial' }).map(({ code }) => code);
    expect(codes).toEqual(['allocation-floor-missing']);
  });

  it('that people propose names every fault of what they propose', () => {
    const amounts = new Map([
      ['application-1', { amount: eur(6_000_000n), pointer: '/amounts/0' }],
      ['application-9', { amount: eur(1n), pointer: '/amounts/1' }],
      ['application-2', { amount: eur(5_000_000n), pointer: '/amounts/2' }],
    ]);
    const candidates = [candidate(1), candidate(2)];
    const proposed = { ...rules, method: 'deliberative', amounts } as const;
    const refusals = checkAllocation(candidates, proposed);
    expect(refusals.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['amount-above-limit', '/amounts/0/amount'],
      ['candidate-unknown', '/amounts/1/applicationId'],
      ['amounts-above-envelope', '/amounts'],
    ]);
  });

  const arbitraryCandidates = fc
    .array(
      fc.record({
        requested: fc.bigInt({ min: 1n, max: 10n ** 8n }),
        minimum: fc.option(fc.bigInt({ min: 0n, max: 10n ** 7n })),
        score: fc.option(fc.integer({ min: 0, max: 10_000 })),
      }),
      { maxLength: 30 },
    )
    .map((all) =>
      all.map(({ requested, minimum, score }, index) =>
        candidate(index + 1, {
          requested: eur(requested),
          viableMinimum: minimum === null ? null : eur(minimum),
          score,
        }),
      ),
    );

  const arbitraryRules = fc.record({
    method: fc.constantFrom(...ALLOCATION_METHODS.filter((method) => method !== 'deliberative')),
    envelope: fc.bigInt({ min: 0n, max: 10n ** 9n }).map(eur),
    ceiling: fc.option(fc.bigInt({ min: 1n, max: 10n ** 8n }).map(eur)),
    threshold: fc.option(fc.integer({ min: 0, max: 10_000 })),
    partial: fc.constantFrom('skip' as const, 'partial' as const),
    floor: fc.bigInt({ min: 0n, max: 1_000_000n }).map((ppm) => ({ ppm })),
    amounts: fc.constant(new Map<string, never>()),
  });

  const computable = fc
    .tuple(arbitraryCandidates, arbitraryRules)
    .filter(([candidates, some]) => checkAllocation(candidates, some).length === 0);

  it('never exceeds the envelope, a request or the ceiling, and is never negative', () => {
    fc.assert(
      fc.property(computable, ([candidates, some]) => {
        const awards = shareEnvelope(candidates, some);
        const total = addAll(awards.map(({ amount }) => amount));
        expect(total.cents <= some.envelope.cents).toBe(true);
        awards.forEach(({ amount, applicationId }, index) => {
          const { requested } = candidates[index] as Candidate;
          expect(applicationId).toBe(candidates[index]?.applicationId);
          expect(amount.cents >= 0n && amount.cents <= requested.cents).toBe(true);
          expect(some.ceiling === null || amount.cents <= some.ceiling.cents).toBe(true);
        });
      }),
    );
  });

  it('by need or in equal parts leaves no cent that somebody may still have', () => {
    const sharing = computable.filter(([, { method }]) => method !== 'ranked');
    fc.assert(
      fc.property(sharing, ([candidates, some]) => {
        const awards = shareEnvelope(candidates, some);
        const given = addAll(awards.map(({ amount }) => amount)).cents;
        const most = candidates
          .filter(({ score }) => some.threshold === null || (score ?? -1) >= some.threshold)
          .map(({ requested: { cents } }) =>
            some.ceiling !== null && some.ceiling.cents < cents ? some.ceiling.cents : cents,
          )
          .reduce((sum, cents) => sum + cents, 0n);
        expect(given).toBe(most < some.envelope.cents ? most : some.envelope.cents);
      }),
    );
  });

  it('by need gives everyone at least the viable minimum', () => {
    const byNeed = computable.filter(([, { method }]) => method === 'threshold-floor-prorata');
    fc.assert(
      fc.property(byNeed, ([candidates, some]) => {
        shareEnvelope(candidates, some).forEach(({ amount, because }, index) => {
          if (because.code === 'below-threshold') return;
          const { viableMinimum, requested } = candidates[index] as Candidate;
          const most = [requested.cents, some.ceiling?.cents ?? requested.cents];
          const least = [viableMinimum?.cents ?? 0n, ...most].toSorted((a, b) => Number(a - b))[0];
          expect(amount.cents >= (least ?? 0n)).toBe(true);
        });
      }),
    );
  });
});
