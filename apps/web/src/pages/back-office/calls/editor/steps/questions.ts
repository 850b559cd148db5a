import type { CallField } from '../../../../../api/contract';
import { NO_TEXT } from '../use-editor';

import { freeCode } from './free-code';

type WithCode = readonly { readonly code: string }[];

/** A question that asks for a text, until its author says otherwise. */
export function blankQuestion(others: WithCode): CallField {
  return {
    code: freeCode('question', others),
    label: NO_TEXT,
    help: NO_TEXT,
    type: 'text',
    concept: 'hidden',
    full: 'mandatory',
    ...settingsFor('text'),
    shownWhen: null,
  };
}

/** What a question of a type may be told: what belonged to another type is dropped. */
export function settingsFor(type: CallField['type']): Partial<CallField> {
  const isChoice = type === 'choice' || type === 'choices';
  return {
    maxLength: type === 'text' ? 3000 : null,
    min: null,
    max: null,
    unit: null,
    options: isChoice
      ? [
          { code: 'choix-1', label: NO_TEXT },
          { code: 'choix-2', label: NO_TEXT },
        ]
      : [],
    fields: type === 'block' ? [blankColumn([])] : [],
    minItems: 0,
    maxItems: null,
  };
}

/** A question of the rows of a block. */
export function blankColumn(others: WithCode): NonNullable<CallField['fields']>[number] {
  return {
    code: freeCode('colonne', others),
    label: NO_TEXT,
    help: NO_TEXT,
    type: 'text',
    concept: 'hidden',
    full: 'mandatory',
    maxLength: 300,
    min: null,
    max: null,
    unit: null,
    options: [],
    shownWhen: null,
  };
}
