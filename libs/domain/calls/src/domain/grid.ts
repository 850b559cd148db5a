import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Criterion, ScoreCriterion } from '../calls.types';

import { checkDistinct } from './distinct';

const WHOLE_WEIGHT = 100;

type Grid = Pick<CallContent, 'grid' | 'appraisal' | 'passMark'>;

/** Those that points are given on. */
export function scoredCriteria(grid: readonly Criterion[]): readonly ScoreCriterion[] {
  return grid.filter(
    (one): one is ScoreCriterion =>
      one.kind === 'score' && one.weight !== null && one.maxPoints !== null,
  );
}

/** Those that reviewers answer, in whatever way: all but the headlines. */
export function answeredCriteria(grid: readonly Criterion[]): readonly Criterion[] {
  return grid.filter(({ kind }) => kind !== 'headline');
}

/** Lists what keeps the grid from giving a score out of 100, or opinions their criteria. */
export function checkGrid({ grid, appraisal, passMark }: Grid): Refusal[] {
  const codes = grid.map(({ code }) => code);
  const isScored = appraisal.method === 'weighted-grid';
  const asks = answeredCriteria(grid).length > 0;
  return [
    ...(asks ? [] : [refusal('grid-missing', '/grid')]),
    ...(asks && isScored ? checkWeights(grid) : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `/grid/${index}/code`),
    ...grid.flatMap((one, index) => checkCriterion(one, `/grid/${index}`)),
    ...(isScored ? [] : checkUnscored({ grid, appraisal, passMark })),
  ];
}

/** A committee that gives no points has no mark to pass, no spread to watch, no criterion to score. */
function checkUnscored({ grid, passMark, appraisal: { spreadAlert } }: Grid): Refusal[] {
  return [
    ...(passMark === null ? [] : [refusal('pass-mark-without-scores', '/passMark')]),
    ...(spreadAlert === null ? [] : [refusal('spread-without-scores', '/appraisal/spreadAlert')]),
    ...grid.flatMap(({ kind }, index) =>
      kind === 'score' ? [refusal('score-without-scores', `/grid/${index}/kind`)] : [],
    ),
  ];
}

function checkWeights(grid: readonly Criterion[]): Refusal[] {
  const scored = grid.filter(({ kind }) => kind === 'score');
  const sum = scored.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return sum === WHOLE_WEIGHT ? [] : [refusal('weights-not-whole', '/grid', { sum })];
}

function checkCriterion(criterion: Criterion, at: string): Refusal[] {
  return criterion.kind === 'score' ? checkScale(criterion, at) : checkNumbers(criterion, at);
}

function checkScale({ weight, maxPoints, minPoints, anchors }: Criterion, at: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (weight === null || weight <= 0) refusals.push(refusal('weight-not-positive', `${at}/weight`));
  if (maxPoints === null) return [...refusals, refusal('scale-missing', `${at}/maxPoints`)];
  if (minPoints !== null && minPoints > maxPoints)
    refusals.push(refusal('min-points-above-max', `${at}/minPoints`));
  const points = anchors.map((anchor) => String(anchor.points));
  return [
    ...refusals,
    ...checkDistinct(points, 'anchor-repeated', (index) => `${at}/anchors/${index}/points`),
    ...anchors.flatMap((anchor, index) =>
      anchor.points > maxPoints
        ? [refusal('anchor-off-the-scale', `${at}/anchors/${index}/points`, { maxPoints })]
        : [],
    ),
  ];
}

/** What nobody gives points on has neither weight nor scale. */
function checkNumbers({ weight, maxPoints, minPoints, anchors }: Criterion, at: string): Refusal[] {
  const said = {
    weight: weight !== null,
    maxPoints: maxPoints !== null,
    minPoints: minPoints !== null,
    anchors: anchors.length > 0,
  };
  return Object.entries(said).flatMap(([key, isSaid]) =>
    isSaid ? [refusal('criterion-not-scored', `${at}/${key}`)] : [],
  );
}
