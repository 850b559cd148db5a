import { refusal, type Params, type Refusal } from '#kernel/problems';
import type { Field, FieldAnswer, Section, SectionAnswers, Step } from '#domain/calls';

import { compareDecimals } from './answer-forms';
import { isRows, isShown, isUnanswered, type Answer, type AnswerScope } from './answers';

/** A section with what stands between its answers and the form of the call. */
export interface CheckedSection {
  readonly code: string;
  readonly refusals: readonly Refusal[];
}

/** Lists, section by section, what is missing or out of bounds: `/sections/needs/answers/who/2/name`. */
export function checkSectionsOf(
  sections: readonly Section[],
  answers: readonly Answer[],
  step: Step,
): readonly CheckedSection[] {
  const all = new Map(answers.map(({ code, answers: given }) => [code, given]));
  return sections.map((section) => ({
    code: section.code,
    refusals: checkAnswers(section, all.get(section.code) ?? {}, { all, step }),
  }));
}

/** All of them at once, in the order of the form. */
export function checkSections(
  sections: readonly Section[],
  answers: readonly Answer[],
  step: Step,
): readonly Refusal[] {
  return checkSectionsOf(sections, answers, step).flatMap(({ refusals }) => refusals);
}

export interface AnswerContext {
  /** Of the whole form, for conditions that look at another section. */
  readonly all: AnswerScope['all'];
  readonly step: Step;
}

/** Lists what one section wants and does not have, or has and should not. */
export function checkAnswers(
  { code, fields }: Pick<Section, 'code' | 'fields'>,
  answers: SectionAnswers,
  { all, step }: AnswerContext,
): readonly Refusal[] {
  const scope = { section: answers, all };
  return checkFields(fields, { at: `/sections/${code}/answers`, answers, scope, step });
}

interface Place {
  readonly at: string;
  readonly answers: Readonly<Record<string, FieldAnswer>>;
  readonly scope: AnswerScope;
  readonly step: Step;
}

function checkFields(fields: readonly Field[], place: Place): readonly Refusal[] {
  return fields
    .filter((field) => field[place.step] !== 'hidden' && isShown(field, place.scope))
    .flatMap((field) => checkField(field, place));
}

function checkField(field: Field, place: Place): readonly Refusal[] {
  const value = place.answers[field.code];
  const at = `${place.at}/${field.code}`;
  const names = { fieldFr: field.label.fr, fieldEn: field.label.en };
  if (value === undefined || isUnanswered(value))
    return field[place.step] === 'mandatory' ? [refusal('answer-missing', at, names)] : [];
  if (isRows(value) && field.type === 'block')
    return [
      ...checkCount(field, value.length, at),
      ...value.flatMap((row, index) =>
        checkFields(field.fields, {
          at: `${at}/${String(index)}`,
          answers: row,
          scope: { ...place.scope, row },
          step: place.step,
        }),
      ),
    ];
  return checkValue(field, value, { at, names });
}

function checkCount({ minItems, maxItems, label }: Field, count: number, at: string) {
  const names = { fieldFr: label.fr, fieldEn: label.en };
  if (count < minItems) return [refusal('too-few-rows', at, { ...names, min: minItems })];
  if (maxItems !== null && count > maxItems)
    return [refusal('too-many-rows', at, { ...names, max: maxItems })];
  return [];
}

interface Named {
  readonly at: string;
  readonly names: Params;
}

/** What is not of the form of its field was refused when it was sent. */
function checkValue(field: Field, value: FieldAnswer, named: Named): readonly Refusal[] {
  if (typeof value === 'string') return checkWritten(field, value, named);
  return field.type === 'choices' ? checkOptions(field, value, named) : [];
}

function checkWritten(field: Field, value: string, named: Named): readonly Refusal[] {
  switch (field.type) {
    case 'text':
      return checkLength(field, value, named);
    case 'number':
    case 'money':
      return checkBounds(field, value, named, compareDecimals);
    case 'date':
      return checkBounds(field, value, named, (one, other) => (one < other ? -1 : 1));
    case 'choice':
      return checkOptions(field, [value], named);
    default:
      return [];
  }
}

function checkLength({ maxLength }: Field, { length }: string, { at, names }: Named) {
  if (maxLength === null || length <= maxLength) return [];
  return [refusal('answer-too-long', at, { ...names, length, maxLength })];
}

function checkBounds(
  { min, max }: Field,
  value: string,
  { at, names }: Named,
  compare: (one: string, other: string) => number,
): readonly Refusal[] {
  if (min !== null && value !== min && compare(value, min) < 0)
    return [refusal('answer-below-min', at, { ...names, min })];
  if (max !== null && value !== max && compare(value, max) > 0)
    return [refusal('answer-above-max', at, { ...names, max })];
  return [];
}

/** An option that the call no longer has, after it was revised, is to be chosen again. */
function checkOptions({ options }: Field, chosen: FieldAnswer, { at, names }: Named) {
  const known = new Set<unknown>(options.map(({ code }) => code));
  const isKnown = Array.isArray(chosen) && chosen.every((code) => known.has(code));
  return isKnown ? [] : [refusal('option-unknown', at, names)];
}
