import type { Choice } from '../../../ui/form/choice-fields';
import type { Say } from '../../../i18n/words';
import { useWords } from '../../../i18n/words';

import words from './terms.words.json';

/** The words of the field: colleges, places in a consortium, roles, legal forms, families. */
export function useTerms() {
  return useWords(words);
}

type Terms = Say<typeof words>;

type Kind = 'college' | 'place' | 'role' | 'form' | 'family';

/** Every term of one kind, to be chosen from, in the order of the catalogue. */
export function choicesOf(say: Terms, kind: Kind, only?: readonly string[]): readonly Choice[] {
  return Object.keys(words)
    .filter((key) => key.startsWith(`${kind}.`) && !key.endsWith('.hint'))
    .map((key) => key.slice(kind.length + 1))
    .filter((value) => only === undefined || only.includes(value))
    .map((value) => {
      const [label, hint] = [`${kind}.${value}`, `${kind}.${value}.hint`];
      return {
        value,
        label: say.knows(label) ? say(label) : value,
        ...(say.knows(hint) ? { hint: say(hint) } : {}),
      };
    });
}
