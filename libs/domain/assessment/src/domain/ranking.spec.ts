import fc from 'fast-check';

import { checkVote, rankingOf, type RankedFacts } from './ranking';

const one = (applicationId: string, facts: Partial<RankedFacts> = {}): RankedFacts => ({
  applicationId,
  mean: 7_800,
  isEliminated: false,
  cooperation: 8_000,
  isInPriorityTerritory: false,
  grantRatePpm: 600_000,
  committeeOrder: null,
  ...facts,
});

const ranksOf = (facts: readonly RankedFacts[]) =>
  rankingOf(facts).map(({ applicationId, rank, settledBy }) => [applicationId, rank, settledBy]);

describe('The ranking of a call', () => {
  it.each([
    {
      name: 'the higher mean, whatever the cooperation',
      facts: [one('a', { mean: 7_799, cooperation: 10_000 }), one('b')],
      ranks: [
        ['b', 1, null],
        ['a', 2, null],
      ],
    },
    {
      name: 'among equals, the better cooperation',
      facts: [one('a', { cooperation: 7_000, isInPriorityTerritory: true }), one('b')],
      ranks: [
        ['b', 1, null],
        ['a', 2, 'cooperation'],
      ],
    },
    {
      name: 'then the priority territory',
      facts: [one('a', { grantRatePpm: 1 }), one('b', { isInPriorityTerritory: true })],
      ranks: [
        ['b', 1, null],
        ['a', 2, 'priority-territory'],
      ],
    },
    {
      name: 'then who asks for the smaller share of its costs',
      facts: [one('a'), one('b', { grantRatePpm: 599_999 })],
      ranks: [
        ['b', 1, null],
        ['a', 2, 'grant-rate'],
      ],
    },
    {
      name: 'then what the committee voted',
      facts: [one('a', { committeeOrder: 2 }), one('b', { committeeOrder: 1 }), one('c')],
      ranks: [
        ['b', 1, null],
        ['a', 2, 'committee'],
        ['c', 3, 'committee'],
      ],
    },
    {
      name: 'nothing that is eliminated or was not reviewed',
      facts: [one('a', { mean: null }), one('b', { isEliminated: true, mean: 9_900 }), one('c')],
      ranks: [
        ['c', 1, null],
        ['b', null, null],
        ['a', null, null],
      ],
    },
  ])('puts first $name', ({ facts, ranks }) => {
    expect(ranksOf(facts)).toEqual(ranks);
  });

  it('leaves to the committee what no key settles, with the same rank', () => {
    const places = rankingOf([one('a'), one('b'), one('c', { mean: 7_000 })]);
    expect(places.map(({ rank, isTied }) => [rank, isTied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it('does not depend on the order in which applications come, and forgets none', () => {
    const facts = fc.record({
      mean: fc.option(fc.integer({ min: 0, max: 3 })),
      isEliminated: fc.boolean(),
      cooperation: fc.option(fc.integer({ min: 0, max: 1 })),
      isInPriorityTerritory: fc.boolean(),
      grantRatePpm: fc.integer({ min: 0, max: 1 }),
      committeeOrder: fc.option(fc.integer({ min: 1, max: 2 })),
    });
    fc.assert(
      fc.property(fc.array(facts), (list) => {
        const all = list.map((some, index) => one(String(index).padStart(3, '0'), some));
        const ranking = rankingOf(all);
        expect(rankingOf(all.toReversed())).toEqual(ranking);
        expect(ranking).toHaveLength(all.length);
        const ranks = ranking.flatMap(({ rank }) => (rank === null ? [] : [rank]));
        expect(ranks).toEqual(ranks.toSorted((lower, higher) => lower - higher));
      }),
    );
  });
});

describe('A vote of the committee', () => {
  const low = { mean: 7_000 };
  const places = rankingOf([
    one('a'),
    one('b'),
    one('c', low),
    one('d', low),
    one('e', { mean: 1 }),
  ]);

  it.each([
    { voted: ['b', 'a'], codes: [] },
    { voted: ['a'], codes: ['vote-not-on-the-whole-tie'] },
    { voted: ['a', 'a'], codes: ['vote-not-on-the-whole-tie'] },
    { voted: ['a', 'b', 'c', 'd'], codes: ['vote-not-on-the-whole-tie'] },
    { voted: ['e', 'z'], codes: ['application-not-tied', 'application-not-tied'] },
    { voted: [], codes: ['vote-not-on-the-whole-tie'] },
  ])('on $voted: $codes', ({ voted, codes }) => {
    expect(checkVote(places, voted).map(({ code }) => code)).toEqual(codes);
  });
});
