import type { Criterion, Section, Translated } from '../calls.types';

import { completeSection, type WrittenField } from './fields';

const ANSWER: Translated = { fr: 'Réponse', en: 'Answer' };

/** A question that is answered by one text, mandatory in the full application. */
export function textSection(
  code: string,
  label: Translated,
  help: Translated,
  more: readonly WrittenField[] = [],
): Section {
  const answer: WrittenField = { code: 'answer', label: ANSWER, type: 'text' };
  return completeSection({ code, label, help, fields: [answer, ...more] });
}

/** The same, asked in the first step already. */
export function conceptSection(code: string, label: Translated, help: Translated): Section {
  const answer: WrittenField = {
    code: 'answer',
    label: ANSWER,
    type: 'text',
    concept: 'mandatory',
    maxLength: 3000,
  };
  return completeSection({ code, label, help, fields: [answer] });
}

/** A criterion on five points, that eliminates nobody by itself. */
export function criterion(code: string, weight: number, fr: string, en: string): Criterion {
  return { ...opinion(code, fr, en), kind: 'score', weight, maxPoints: 5 };
}

/** A criterion that is answered in words, without points. */
export function opinion(code: string, fr: string, en: string): Criterion {
  return {
    code,
    label: { fr, en },
    kind: 'text',
    guidance: { fr: '', en: '' },
    anchors: [],
    weight: null,
    maxPoints: null,
    minPoints: null,
  };
}
