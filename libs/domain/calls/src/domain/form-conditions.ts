import { refusal, type Refusal } from '#kernel/problems';

import { STEPS, type Condition, type Field, type Section } from '../calls.types';

/** The fields that a condition may refer to, by the name it may use. */
type Known = ReadonlyMap<string, Field>;

/**
 * Lists the conditions that could never be told: on what does not exist or comes later, on a field
 * whose answers cannot be listed, on an answer that it has not, on what the step does not ask.
 */
export function checkConditions(sections: readonly Section[]): Refusal[] {
  const elsewhere = new Map<string, Field>();
  return sections.flatMap(({ code, fields }, index) => {
    const refusals = checkFields(fields, elsewhere, `/sections/${index}/fields`);
    for (const field of fields) elsewhere.set(`${code}.${field.code}`, field);
    return refusals;
  });
}

function checkFields(fields: readonly Field[], elsewhere: Known, pointer: string): Refusal[] {
  const known = new Map(elsewhere);
  return fields.flatMap((field, index) => {
    const at = `${pointer}/${index}`;
    const refusals = [
      ...checkCondition(field, known, `${at}/shownWhen`),
      ...checkFields(field.fields, known, `${at}/fields`),
    ];
    known.set(field.code, field);
    return refusals;
  });
}

function checkCondition(field: Field, known: Known, pointer: string): Refusal[] {
  const { shownWhen } = field;
  if (shownWhen === null) return [];
  const other = known.get(shownWhen.field);
  if (other === undefined)
    return [refusal('condition-field-unknown', `${pointer}/field`, { field: shownWhen.field })];
  const answers = answersOf(other);
  if (answers === null) return [refusal('condition-field-unfit', `${pointer}/field`)];
  return [...checkAnswers(shownWhen, answers, pointer), ...checkSteps(field, other, pointer)];
}

function answersOf({ type, options }: Field): readonly string[] | null {
  if (type === 'yes-no') return ['true', 'false'];
  return type === 'choice' || type === 'choices' ? options.map(({ code }) => code) : null;
}

function checkAnswers({ is }: Condition, answers: readonly string[], pointer: string): Refusal[] {
  return is.flatMap((answer, index) =>
    answers.includes(answer)
      ? []
      : [refusal('condition-answer-unknown', `${pointer}/is/${index}`, { answer })],
  );
}

function checkSteps(field: Field, other: Field, pointer: string): Refusal[] {
  const isLost = STEPS.some((step) => field[step] !== 'hidden' && other[step] === 'hidden');
  return isLost ? [refusal('condition-hidden-in-step', `${pointer}/field`)] : [];
}
