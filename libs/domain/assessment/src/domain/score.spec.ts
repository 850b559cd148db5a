import fc from 'fast-check';

import { Bug } from '#kernel/problems';

import examples from '../../../../../test/worked-examples/assessment-scores.json';

import { eliminatingCriteria, meanScore, scoreOf, type Note, type ScoredCriterion } from './score';

const grids: Readonly<Record<string, readonly ScoredCriterion[]>> = examples.grids;
const gridNamed = (name: string): readonly ScoredCriterion[] => grids[name] ?? [];

const notesOn = (grid: readonly ScoredCriterion[], points: readonly number[]): readonly Note[] =>
  grid.map(({ code }, index) => ({ criterionCode: code, points: points[index] ?? 0 }));

describe('A review', () => {
  it.each(examples.scores)('of $points on the grid $grid scores $score hundredths', (example) => {
    const grid = gridNamed(example.grid);
    const notes = notesOn(grid, example.points);
    expect(scoreOf(grid, notes)).toBe(example.score);
    expect(eliminatingCriteria(grid, notes)).toEqual(example.eliminating);
  });

  it('scores nothing when every note is zero, and everything when each is at the top', () => {
    const weights = fc.integer({ min: 1, max: 99 });
    const scales = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(weights, scales, (weight, [first, second]) => {
        const grid = [
          { code: 'a', weight, maxPoints: first, minPoints: null },
          { code: 'b', weight: 100 - weight, maxPoints: second, minPoints: null },
        ];
        expect(scoreOf(grid, notesOn(grid, [0, 0]))).toBe(0);
        expect(scoreOf(grid, notesOn(grid, [first, second]))).toBe(10_000);
      }),
    );
  });

  it('is not scored while it is incomplete, or off the scale, nor where nothing is', () => {
    const grid = gridNamed('onFive');
    const notes = notesOn(grid, [5, 5, 5, 5]);
    for (const points of [6, -1, 2.5, null]) {
      const [first, ...rest] = notes;
      const wrong = { criterionCode: first?.criterionCode ?? '', points };
      expect(() => scoreOf(grid, [wrong, ...rest])).toThrow(Bug);
    }
    expect(() => scoreOf(grid, notes.slice(1))).toThrow(Bug);
    expect(scoreOf([], notes)).toBeNull();
  });
});

describe('The mean of the reviews', () => {
  it.each(examples.means)('of $scores is $mean', ({ scores, mean }) => {
    expect(meanScore(scores)).toBe(mean);
  });
});
