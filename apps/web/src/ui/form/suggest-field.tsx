import { useState, type KeyboardEvent } from 'react';

import { useWords } from '../../i18n/words';

import { describedBy, Field, type FieldText } from './field';
import styles from './field.module.css';
import words from './form.words.json';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface SuggestFieldProps extends FieldText {
  readonly id: string;
  readonly error?: string;
  /** What has been typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
}

/** Text that finds something as it is typed (the combobox pattern of ARIA, with a list). */
export function SuggestField(props: SuggestFieldProps) {
  const { id, label, hint, error, isOptional, text, suggestions } = props;
  const say = useWords(words);
  const list = useSuggestions(props);
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <div className={styles['suggest']}>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          className={styles['input']}
          value={text}
          aria-expanded={list.isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={list.active < 0 ? undefined : `${id}-${String(list.active)}`}
          aria-describedby={describedBy(id, { hint, error })}
          onChange={({ target }) => list.type(target.value)}
          onKeyDown={list.onKeyDown}
          onBlur={list.close}
        />
        <SuggestionList id={id} label={label} suggestions={suggestions} list={list} />
        <p className="visually-hidden" aria-live="polite">
          {list.isOpen && text !== '' ? say('suggestions', { count: suggestions.length }) : ''}
        </p>
      </div>
    </Field>
  );
}

/** Which suggestion is in hand, and what the keys do to it. */
function useSuggestions({ suggestions, onPick, onText }: SuggestFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && suggestions.length > 0;
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (index: number): void => {
    const picked = suggestions[index];
    if (picked) onPick(picked);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Enter' && isShown && active >= 0) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape') close();
  };
  const type = (text: string): void => {
    onText(text);
    setOpen(true);
    setActive(-1);
  };
  return { isOpen, isShown, active: isShown ? active : -1, close, pick, onKeyDown, type };
}

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly list: ReturnType<typeof useSuggestions>;
}

function SuggestionList({ id, label, suggestions, list }: SuggestionListProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className={styles['list']}
      hidden={!list.isShown}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.id}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === list.active}
          className={styles['item']}
          onPointerDown={(event) => event.preventDefault()} // The focus stays in the box.
          onClick={() => list.pick(index)}
        >
          {suggestion.label} {suggestion.detail && <small>{suggestion.detail}</small>}
        </li>
      ))}
    </ul>
  );
}
