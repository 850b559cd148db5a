import fc from 'fast-check';

import type { Criterion } from '../calls.types';

import { answeredCriteria, scoredCriteria } from './grid';
import { type Case, faultsOf, GOOD } from './publishable';
import { criterion, opinion } from './text-section';

const HEADLINE: Criterion = { ...opinion('quality', 'Qualité', 'Quality'), kind: 'headline' };
const QUESTION: Criterion = { ...opinion('ready', 'Prêt ?', 'Ready?'), kind: 'yes-no' };
const OPINION = opinion('opinion', 'Avis', 'Opinion');
const SCORE = criterion('cooperation', 100, 'Coopération', 'Cooperation');
const anchor = (points: number) => ({ points, label: { fr: 'Réel', en: 'Real' } });
const QUALITATIVE = { ...GOOD.appraisal, method: 'qualitative-committee' as const };

const GRIDS: readonly Case[] = [
  ['one of each kind', { grid: [HEADLINE, QUESTION, OPINION, SCORE] }, []],
  ['a grid of headlines', { grid: [HEADLINE] }, ['grid-missing /grid']],
  ['no score to weigh', { grid: [QUESTION, OPINION] }, ['weights-not-whole /grid']],
  [
    'numbers on what is not scored',
    { grid: [{ ...QUESTION, weight: 0, minPoints: 1, anchors: [anchor(1)] }, SCORE] },
    [
      'criterion-not-scored /grid/0/weight',
      'criterion-not-scored /grid/0/minPoints',
      'criterion-not-scored /grid/0/anchors',
    ],
  ],
  [
    'a score without a scale, nor a weight',
    { grid: [{ ...SCORE, code: 'other', weight: null, maxPoints: null }, SCORE] },
    ['weight-not-positive /grid/0/weight', 'scale-missing /grid/0/maxPoints'],
  ],
  [
    'anchors twice, and off the scale',
    { grid: [{ ...SCORE, anchors: [anchor(5), anchor(5), anchor(6)] }] },
    ['anchor-repeated /grid/0/anchors/1/points', 'anchor-off-the-scale /grid/0/anchors/2/points'],
  ],
  [
    'hints in one language',
    {
      grid: [
        {
          ...SCORE,
          guidance: { fr: 'Qui décide ?', en: '' },
          anchors: [{ points: 0, label: { fr: '', en: 'None' } }],
        },
      ],
    },
    ['text-missing /grid/0/guidance/en', 'text-missing /grid/0/anchors/0/label/fr'],
  ],
  ['a committee without points', { appraisal: QUALITATIVE, grid: [HEADLINE, OPINION] }, []],
  [
    'a committee without points, that scores',
    { appraisal: QUALITATIVE, grid: [OPINION, SCORE] },
    ['score-without-scores /grid/1/kind'],
  ],
];

describe('A grid', () => {
  it.each(GRIDS)('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('is answered but for its headlines, and scored where points are given', () => {
    const kinds = fc.constantFrom(HEADLINE, QUESTION, OPINION, SCORE);
    fc.assert(
      fc.property(fc.array(kinds), (grid) => {
        const [answered, scored] = [answeredCriteria(grid), scoredCriteria(grid)];
        expect(answered).not.toContain(HEADLINE);
        expect(scored.every((one) => answered.includes(one))).toBe(true);
        expect(scored).toHaveLength(grid.filter((one) => one === SCORE).length);
      }),
    );
  });
});
