import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Criterion, Section, Step } from '../calls.types';

import { checkDistinct } from './distinct';
import { checkConditions } from './form-conditions';
import { checkField } from './form-fields';

const WHOLE_WEIGHT = 100;

type Form = Pick<CallContent, 'sections' | 'steps'>;
type Grid = Pick<CallContent, 'grid' | 'appraisal' | 'passMark'>;

/** Lists what keeps the questions from being asked. */
export function checkSections({ sections, steps }: Form): Refusal[] {
  const codes = sections.map(({ code }) => code);
  return [
    ...(sections.length === 0 ? [refusal('sections-missing', '/sections')] : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `/sections/${index}/code`),
    ...sections.flatMap(checkSection),
    ...checkConditions(sections),
    ...(sections.length === 0 ? [] : checkSteps(sections, steps)),
  ];
}

/** Lists what keeps the grid from giving a score out of 100, or opinions their criteria. */
export function checkGrid({ grid, appraisal, passMark }: Grid): Refusal[] {
  const codes = grid.map(({ code }) => code);
  const isScored = appraisal.method === 'weighted-grid';
  return [
    ...(grid.length === 0 ? [refusal('grid-missing', '/grid')] : []),
    ...(grid.length > 0 && isScored ? checkWeights(grid) : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `/grid/${index}/code`),
    ...grid.flatMap(checkCriterion),
    ...(isScored ? [] : checkUnscored(passMark, appraisal)),
  ];
}

function checkSection({ fields }: Section, index: number): Refusal[] {
  const at = `/sections/${index}/fields`;
  const codes = fields.map(({ code }) => code);
  return [
    ...(fields.length === 0 ? [refusal('fields-missing', at)] : []),
    ...checkDistinct(codes, 'code-repeated', (field) => `${at}/${field}/code`),
    ...fields.flatMap((field, which) => checkField(field, `${at}/${which}`)),
  ];
}

function checkSteps(sections: readonly Section[], steps: 1 | 2): Refusal[] {
  const asked = (step: Step) =>
    sections.some(({ fields }) => fields.some((field) => field[step] !== 'hidden'));
  return [
    ...(steps === 2 && !asked('concept') ? [refusal('concept-asks-nothing', '/sections')] : []),
    ...(asked('full') ? [] : [refusal('application-asks-nothing', '/sections')]),
  ];
}

/** A committee that gives no points has no mark to pass, nor a spread to watch. */
function checkUnscored(passMark: Grid['passMark'], { spreadAlert }: Grid['appraisal']): Refusal[] {
  return [
    ...(passMark === null ? [] : [refusal('pass-mark-without-scores', '/passMark')]),
    ...(spreadAlert === null ? [] : [refusal('spread-without-scores', '/appraisal/spreadAlert')]),
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
