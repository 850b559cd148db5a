import fc from 'fast-check';

import { eur } from '#kernel/money';

import { firstScore, type CooperationFacts } from './first-score';

const scoreOf = (facts: CooperationFacts): number[] => {
  const { score, terms } = firstScore(facts);
  return [score, ...terms.map((term) => term.score)];
};

describe('firstScore', () => {
  it('gives all points to four colleges who share the money equally, all in the territory', () => {
    const facts = {
      colleges: ['ess-organisation', 'company', 'local-authority', 'residents'],
      fundedTotals: [eur(100n), eur(100n)],
      partnerCount: 4,
      partnersInside: 4,
    };
    expect(scoreOf(facts)).toEqual([10_000, 4_000, 3_000, 3_000]);
  });

  it('gives no point for balance when one partner carries everything', () => {
    const facts = {
      colleges: ['ess-organisation', 'company'],
      fundedTotals: [eur(100n), eur(0n)],
      partnerCount: 3,
      partnersInside: 1,
    };
    expect(scoreOf(facts)).toEqual([3_000, 2_000, 0, 1_000]);
  });

  it('stays between 0 and 100, whatever the consortium', () => {
    const anyFacts = fc.record({
      colleges: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 }),
      fundedTotals: fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(eur), { maxLength: 20 }),
      partnerCount: fc.integer({ min: 20, max: 40 }),
      partnersInside: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { score, terms } = firstScore(facts);
        expect(terms.every((term) => term.score >= 0 && term.score <= term.weight * 100)).toBe(
          true,
        );
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
