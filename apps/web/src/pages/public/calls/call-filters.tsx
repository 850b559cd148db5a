import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useWords } from '../../../i18n/words';
import { SelectField } from '../../../ui/form/choice-fields';
import { TextField } from '../../../ui/form/text-fields';
import instrumentWords from '../instruments.words.json';
import themeWords from '../themes.words.json';

import type { CallsSearch } from './calls-search';
import styles from './calls.module.css';
import words from './calls.words.json';
import { PlaceField } from './place-field';
import { CALL_STATES } from './states';

const MODES = [
  'cooperative',
  'commons',
  'needs-diagnostic',
  'collective-evaluation',
  'core-funding',
  'competitive',
] as const;

const INSTRUMENTS = Object.keys(instrumentWords) as (keyof typeof instrumentWords)[];

const THEMES = Object.keys(themeWords) as (keyof typeof themeWords)[];

/** How long one types before the list follows. */
const PAUSE_MS = 350;

interface CallFiltersProps {
  readonly search: CallsSearch;
}

/** What is looked for. Each change is written into the address, which the list follows. */
export function CallFilters({ search }: CallFiltersProps) {
  const say = useWords(words);
  const change = useChange();
  return (
    <form
      role="search"
      aria-label={say('filters')}
      className={styles['filters']}
      data-screen-only
      onSubmit={(event) => event.preventDefault()}
    >
      <div>
        <WordsField value={search.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />
        <PlaceField place={search.place} onPick={(place) => change({ place })} />
        <Chosen search={search} />
      </div>
    </form>
  );
}

/** What is chosen from short lists. */
function Chosen({ search }: CallFiltersProps) {
  const say = useWords(words);
  const sayTheme = useWords(themeWords);
  const sayInstrument = useWords(instrumentWords);
  const change = useChange();
  const states = CALL_STATES.map((value) => ({
    value: value === 'published' ? '' : value,
    label: value === 'any' ? say('any') : say(`state.${value}`),
  }));
  const choices = {
    theme: THEMES.map((value) => ({ value, label: sayTheme(value) })),
    mode: MODES.map((value) => ({ value, label: say(`mode.${value}`) })),
    instrument: INSTRUMENTS.map((value) => ({ value, label: sayInstrument(value) })),
    state: states,
  };
  return (['theme', 'mode', 'instrument', 'state'] as const).map((name) => (
    <SelectField
      key={name}
      id={`calls-${name}`}
      name={name}
      label={say(name)}
      choices={choices[name]}
      value={search[name] ?? ''}
      error={undefined}
      width="full"
      onChange={(next) => change({ [name]: next || undefined })}
      none={name === 'state' ? null : say('any')}
    />
  ));
}

function useChange(): (changes: Partial<CallsSearch>) => void {
  const navigate = useNavigate({ from: '/appels' });
  return (changes) =>
    void navigate({
      search: (before) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
}

interface WordsFieldProps {
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

function WordsField({ value, onSearch }: WordsFieldProps) {
  const say = useWords(words);
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onSearch(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <TextField
      id="calls-words"
      name="q"
      type="search"
      label={say('words')}
      value={text}
      error={undefined}
      onChange={setText}
    />
  );
}
