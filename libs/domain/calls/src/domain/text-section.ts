import type { Section, Translated } from '../calls.types';

import { completeSection } from './fields';

const ANSWER: Translated = { fr: 'Réponse', en: 'Answer' };

/** A question that is answered by one text, mandatory in the full application. */
export function textSection(code: string, label: Translated, help: Translated): Section {
  return completeSection({
    code,
    label,
    help,
    fields: [{ code: 'answer', label: ANSWER, type: 'text' }],
  });
}
