import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Criterion } from '../calls.types';

import { checkDistinct } from './distinct';

const WHOLE_WEIGHT = 100;

/** Lists what keeps the questions from being asked. */
export function checkSections({ sections }: Pick<CallContent, 'sections'>): Refusal[] {
  const codes = sections.map(({ code }) => code);
  return [
    ...(sections.length === 0 ? [refusal('sections-missing', '/sections')] : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `/sections/${index}/code`),
  ];
}

/** Lists what keeps the grid from giving a score out of 100. */
export function checkGrid({ grid }: Pick<CallContent, 'grid'>): Refusal[] {
  const codes = grid.map(({ code }) => code);
  return [
    ...(grid.length === 0 ? [refusal('grid-missing', '/grid')] : checkWeights(grid)),
    ...checkDistinct(codes, 'code-repeated', (index) => `/grid/${index}/code`),
    ...grid.flatMap(checkCriterion),
  ];
}

function checkWeights(grid: readonly Criterion[]): Refusal[] {
  const sum = grid.reduce((total, { weight }) => total + weight, 0);
  return sum === WHOLE_WEIGHT ? [] : [refusal('weights-not-whole', '/grid', { sum })];
}

function checkCriterion({ weight, minPoints, maxPoints }: Criterion, index: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (weight <= 0) refusals.push(refusal('weight-not-positive', `/grid/${index}/weight`));
  if (minPoints !== null && minPoints > maxPoints)
    refusals.push(refusal('min-points-above-max', `/grid/${index}/minPoints`));
  return refusals;
}
