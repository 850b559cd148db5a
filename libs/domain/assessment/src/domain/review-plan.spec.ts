import fc from 'fast-check';

import {
  planReviews,
  shareOut,
  type PlannedApplication,
  type PlannedReviewer,
  type PlanRule,
} from './review-plan';

const rule: PlanRule = { reviewersPerApplication: 2, loadCap: null, matchesExpertise: false };

const file = (id: string, facts: Partial<PlannedApplication> = {}): PlannedApplication => ({
  applicationId: id,
  themes: ['mobility'],
  territoryIds: ['commune-26113', 'departement-26'],
  takenBy: [],
  reviews: 0,
  ...facts,
});

const reviewer = (id: string, facts: Partial<PlannedReviewer> = {}): PlannedReviewer => ({
  personId: id,
  openReviews: 0,
  maxOpenReviews: null,
  themes: [],
  territoryIds: [],
  recusedFrom: [],
  ...facts,
});

const chosenIn = (rows: ReturnType<typeof planReviews>) =>
  rows.map(({ chosen }) => chosen.map(({ personId }) => personId));

describe('A plan of reviews', () => {
  it('shares the work out evenly', () => {
    const rows = planReviews(
      [file('a'), file('b'), file('c')],
      [reviewer('x'), reviewer('y'), reviewer('z')],
      rule,
    );
    expect(chosenIn(rows)).toEqual([
      ['x', 'y'],
      ['z', 'x'],
      ['y', 'z'],
    ]);
  });

  it.each([
    ['conflict', reviewer('x', { recusedFrom: ['a'] }), rule],
    ['load-cap', reviewer('x', { openReviews: 3, maxOpenReviews: 3 }), rule],
    ['load-cap', reviewer('x', { openReviews: 2 }), { ...rule, loadCap: 2 }],
    [
      'outside-expertise',
      reviewer('x', { themes: ['housing'] }),
      { ...rule, matchesExpertise: true },
    ],
  ])('leaves out for %s, and says that reviews are missing', (why, one, asked) => {
    const [row] = planReviews([file('a')], [one], asked);
    expect(row).toMatchObject({ chosen: [], excluded: [{ personId: 'x', why }], missing: 2 });
  });

  it('does not give again what was given, nor more than is wanted', () => {
    const given = file('a', { takenBy: ['x'], reviews: 1 });
    const [row] = planReviews([given], [reviewer('x'), reviewer('y'), reviewer('z')], rule);
    expect(row).toMatchObject({
      chosen: [{ personId: 'y' }],
      excluded: [{ personId: 'x', why: 'already-given' }],
      missing: 0,
    });
  });

  it('prefers who knows the theme and the place', () => {
    const [row] = planReviews(
      [file('a')],
      [
        reviewer('x'),
        reviewer('y', { themes: ['mobility'] }),
        reviewer('z', { themes: ['mobility'], territoryIds: ['departement-26'] }),
      ],
      rule,
    );
    expect(row?.chosen).toEqual([
      { personId: 'z', expertise: ['theme', 'territory'] },
      { personId: 'y', expertise: ['theme'] },
    ]);
  });

  it('lets choose first who has the fewest to choose from', () => {
    const busy = { maxOpenReviews: 1 };
    const rows = planReviews(
      [file('a'), file('b')],
      [reviewer('x', busy), reviewer('y', { ...busy, recusedFrom: ['b'] })],
      { ...rule, reviewersPerApplication: 1 },
    );
    expect(chosenIn(rows)).toEqual([['y'], ['x']]);
  });

  it('keeps every rule, and is the same whatever the order', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const reviewers = fc.array(
      fc.record({
        openReviews: fc.integer({ min: 0, max: 3 }),
        maxOpenReviews: fc.option(fc.integer({ min: 1, max: 5 })),
        recusedFrom: fc.subarray(ids),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(reviewers, fc.integer({ min: 1, max: 4 }), (list, reviewersPerApplication) => {
        const people = list.map((facts, index) => reviewer(`p${index}`, facts));
        const asked = { ...rule, reviewersPerApplication };
        const files = ids.map((id) => file(id));
        const rows = planReviews(files, people, asked);
        expect(planReviews(files.toReversed(), people.toReversed(), asked)).toEqual(rows);
        for (const { applicationId, chosen, missing } of rows) {
          const given = chosen.map(({ personId }) => personId);
          expect(new Set(given).size).toBe(given.length);
          expect(given.length + missing).toBe(reviewersPerApplication);
          for (const one of people.filter(({ personId }) => given.includes(personId)))
            expect(one.recusedFrom).not.toContain(applicationId);
        }
        for (const { personId, openReviews, maxOpenReviews } of people) {
          const given = rows.filter(({ chosen }) =>
            chosen.some((one) => one.personId === personId),
          );
          if (maxOpenReviews !== null && given.length > 0)
            expect(openReviews + given.length).toBeLessThanOrEqual(maxOpenReviews);
        }
      }),
    );
  });
});

describe('Sharing out by largest remainder', () => {
  it.each([
    { total: 10, weights: [1, 1, 1], shares: [4, 3, 3] },
    { total: 5, weights: [3, 1, 2], shares: [2, 1, 2] },
    { total: 4, weights: [0, 0], shares: [0, 0] },
  ])('gives $shares of $total to $weights', ({ total, weights, shares }) => {
    expect(shareOut(total, weights)).toEqual(shares);
  });

  it('gives out all, neither more nor less', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const shares = shareOut(total, weights);
          expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total);
        },
      ),
    );
  });
});
