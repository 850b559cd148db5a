import { useWords } from '../../../../../i18n/words';
import { RadioField } from '../../../../../ui/form/choice-fields';
import { NumberField } from '../../../../../ui/form/text-fields';
import terms from '../../terms.words.json';
import { useChoices } from '../fields';
import { useEditor } from '../use-editor';

import words from './money.words.json';

const METHODS = ['ranked', 'threshold-floor-prorata', 'equal-share', 'deliberative'];

/** How the envelope is shared among those who pass. */
export function AllocationFields() {
  const say = useWords(words);
  const { text, maybe, content, set } = useEditor();
  const { allocation } = content;
  const names = useChoices(terms, 'method', METHODS);
  const outcomes = useChoices(words, 'partial', ['skip', 'partial']);
  const hints = useChoices(words, 'method', METHODS);
  return (
    <section>
      <h3>{say('allocation')}</h3>
      <RadioField
        {...text('/allocation/method')}
        label={say('method')}
        choices={names.map(({ value, label }, index) => ({
          value,
          label,
          hint: hints[index]?.label,
        }))}
        onChange={(method) =>
          set('/allocation', { partial: 'skip', floorPct: null, ...allocation, method })
        }
      />
      {allocation !== null && (
        <RadioField
          {...text('/allocation/partial')}
          label={say('partial')}
          choices={outcomes}
          isInline
        />
      )}
      {allocation !== null && (
        <NumberField
          {...maybe('/allocation/floorPct')}
          label={say('share.floor')}
          hint={say('share.floor.hint')}
          unit="%"
          isOptional
        />
      )}
    </section>
  );
}
