import fc from 'fast-check';

import examples from '../../../../../test/worked-examples/assessment-aggregation.json';

import { aggregate, type AggregationRules, type CountedReview } from './aggregation';
import { eliminatingCriteria, scoreOf, type ScoredCriterion } from './score';

const grids: Readonly<Record<string, readonly ScoredCriterion[]>> = examples.grids;

function reviewsOn(grid: readonly ScoredCriterion[], points: readonly (readonly number[])[]) {
  return points.map((given): CountedReview => {
    const notes = grid.map(({ code }, index) => ({
      criterionCode: code,
      points: given[index] ?? 0,
    }));
    return {
      score: scoreOf(grid, notes),
      notes,
      eliminatingCriteria: eliminatingCriteria(grid, notes),
    };
  });
}

describe('The reviews of an application', () => {
  it.each(examples.aggregates)(
    '$name',
    ({ grid: name, points, passMark, spreadAlert, expected }) => {
      const grid = grids[name] ?? [];
      const found = aggregate(reviewsOn(grid, points), { grid, passMark, spreadAlert });
      expect(found).toMatchObject(expected);
    },
  );

  it('add up to a mean between their extremes, in whatever order they come', () => {
    const grid = grids['onFive'] ?? [];
    const rules: AggregationRules = { grid, passMark: 50, spreadAlert: 20 };
    const points = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), (given) => {
        const reviews = reviewsOn(grid, given);
        const found = aggregate(reviews, rules);
        expect(found.mean).toBeGreaterThanOrEqual(found.min ?? 0);
        expect(found.mean).toBeLessThanOrEqual(found.max ?? 0);
        expect(aggregate(reviews.toReversed(), rules)).toEqual(found);
        expect(found.needsDiscussion).toBe((found.spread ?? 0) > 2_000);
      }),
    );
  });
});
