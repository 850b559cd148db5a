import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Section, Step } from '../calls.types';

import { checkDistinct } from './distinct';
import { checkConditions } from './form-conditions';
import { checkField } from './form-fields';

type Form = Pick<CallContent, 'sections' | 'steps'>;

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
