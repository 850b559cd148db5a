import type { ApplicationField, ApplicationSection } from '../../../../api/contract';

import type { Answers } from './join-answers';

/** Where the answer that a condition looks at is found: the nearest first. */
export interface Scope {
  readonly row?: Answers;
  readonly section: Answers;
  readonly sections: readonly ApplicationSection[];
}

/** Whether a question is asked, given what was answered to the one that it depends on. */
export function isAsked({ full, concept, shownWhen }: ApplicationField, scope: Scope): boolean {
  if (full === 'hidden' && concept === 'hidden') return false;
  if (shownWhen === null) return true;
  const answer = answerTo(shownWhen.field, scope);
  if (answer === undefined || answer === null) return false;
  const given = Array.isArray(answer) ? answer : [String(answer)];
  return given.some((one) => typeof one === 'string' && shownWhen.is.includes(one));
}

function answerTo(field: string, { row, section, sections }: Scope): Answers[string] {
  const [first = '', second] = field.split('.');
  if (second === undefined) return row?.[first] ?? section[first];
  return sections.find(({ code }) => code === first)?.answers[second];
}
