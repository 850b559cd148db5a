import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useWords } from '../../../i18n/words';
import { SelectField, type Choice } from '../../../ui/form/choice-fields';
import { TextField } from '../../../ui/form/text-fields';
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

const THEMES = Object.keys(themeWords) as (keyof typeof themeWords)[];

/** How long one types before the list follows. */
const PAUSE_MS = 350;

interface CallFiltersProps {
  readonly search: CallsSearch;
}

/** What is looked for. Each change is written into the address, which the list follows. */
export function CallFilters({ search }: CallFiltersProps) {
  const say = useWords(words);
  const sayTheme = useWords(themeWords);
  const change = useChange();
  const choose = (name: 'theme' | 'mode' | 'state', choices: readonly Choice[], value: string) => ({
    id: `calls-${name}`,
    name,
    label: say(name),
    choices,
    value,
    error: undefined,
    width: 'full' as const,
    onChange: (next: string) => change({ [name]: next || undefined }),
  });
  const states = CALL_STATES.map((value) => ({
    value: value === 'published' ? '' : value,
    label: value === 'any' ? say('any') : say(`state.${value}`),
  }));
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
        <SelectField
          {...choose(
            'theme',
            THEMES.map((value) => ({ value, label: sayTheme(value) })),
            search.theme ?? '',
          )}
          none={say('any')}
        />
        <SelectField
          {...choose(
            'mode',
            MODES.map((value) => ({ value, label: say(`mode.${value}`) })),
            search.mode ?? '',
          )}
          none={say('any')}
        />
        <SelectField {...choose('state', states, search.state ?? '')} none={null} />
      </div>
    </form>
  );
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
