import { useWords } from '../../../../../i18n/words';
import { RadioField, SelectField } from '../../../../../ui/form/choice-fields';
import { NumberField, TextField } from '../../../../../ui/form/text-fields';
import { PickMany } from '../../../../../ui/mantine/pick-many';
import terms from '../../terms.words.json';
import { BothLanguages, useChoices } from '../fields';
import { TerritoriesField } from '../pick-fields';
import { useEditor } from '../use-editor';

import words from './identity.words.json';

const MODES = [
  'cooperative',
  'commons',
  'needs-diagnostic',
  'collective-evaluation',
  'core-funding',
  'competitive',
];
const KINDS = ['cooperative-call', 'call-for-commons', 'call-for-interest', 'call-for-projects'];
const THEMES = Object.keys(terms)
  .filter((key) => key.startsWith('theme.'))
  .map((key) => key.slice('theme.'.length));

/** What the call is, and which game is played. */
export function IdentityStep() {
  const say = useWords(words);
  const { text, maybe, whole, list } = useEditor();
  const modes = useModes();
  return (
    <>
      <BothLanguages pointer="/title" label={say('title')} />
      <BothLanguages pointer="/summary" label={say('summary')} isLong />
      <RadioField {...text('/mode')} label={say('mode')} hint={say('mode.hint')} choices={modes} />
      <SelectField
        {...text('/kind')}
        label={say('kind')}
        none={null}
        choices={useChoices(terms, 'kind', KINDS)}
      />
      <RadioField
        {...whole('/steps')}
        label={say('steps')}
        choices={useChoices(words, 'steps', ['1', '2'])}
      />
      <PickMany
        {...list('/themes')}
        label={say('themes')}
        nothing={say('themes.none')}
        choices={useChoices(terms, 'theme', THEMES)}
      />
      <TerritoriesField pointer="/territoryIds" label={say('territories')} />
      <NumberField
        {...whole('/maxDurationMonths')}
        label={say('duration')}
        unit={say('months')}
        isOptional
      />
      <TextField
        {...maybe('/referenceCode')}
        label={say('reference')}
        hint={say('reference.hint')}
        width="short"
        isOptional
      />
    </>
  );
}

function useModes() {
  const say = useWords(words);
  const names = useChoices(terms, 'mode', MODES);
  return names.map(({ value, label }) => {
    const key = `about.${value}`;
    return { value, label, hint: say.knows(key) ? say(key) : undefined };
  });
}
