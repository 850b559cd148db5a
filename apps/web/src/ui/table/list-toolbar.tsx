import { useState, type ReactNode } from 'react';

import { useWords } from '../../i18n/words';
import { Icon } from '../icon';

import type { Column } from './columns';
import { hiddenIn, type ListSearch } from './list-search';
import styles from './list-toolbar.module.css';
import words from './table.words.json';

interface ListToolbarProps<Row> {
  readonly search: ListSearch;
  /** Writes a change of the list into the address. */
  readonly onChange: (changes: Partial<ListSearch>) => void;
  readonly columns: readonly Column<Row>[];
  /** How many rows there are in all; null when it is not known. */
  readonly total?: number | null;
  /** Filters of this list, and what can be done with it. */
  readonly children?: ReactNode;
}

/** What stands above a list: how many, search, filters, columns, density. */
export function ListToolbar<Row>({
  search,
  onChange,
  columns,
  total,
  children,
}: ListToolbarProps<Row>) {
  const say = useWords(words);
  return (
    <div className={styles['toolbar']}>
      {typeof total === 'number' && (
        <p className={styles['count']} role="status">
          {say('count', { count: total })}
        </p>
      )}
      <SearchBox
        value={search.q ?? ''}
        onSearch={(q) => onChange({ q: q === '' ? undefined : q })}
      />
      {children}
      <span className={styles['spring']} />
      <label className={styles['toggle']}>
        <input
          type="checkbox"
          checked={search.dense === 1}
          onChange={() => onChange({ dense: search.dense === 1 ? undefined : 1 })}
        />
        {say('density')}
      </label>
      <ColumnChooser columns={columns} hidden={hiddenIn(search)} onChange={onChange} />
    </div>
  );
}

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches when Enter is pressed, or the box is left. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const say = useWords(words);
  const [text, setText] = useState(value);
  const send = (): void => {
    if (text.trim() !== value) onSearch(text.trim());
  };
  return (
    <form
      role="search"
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={send}
      />
    </form>
  );
}

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly hidden: readonly string[];
  readonly onChange: (changes: Partial<ListSearch>) => void;
}

function ColumnChooser<Row>({ columns, hidden, onChange }: ColumnChooserProps<Row>) {
  const say = useWords(words);
  const toggle = (id: string): void => {
    const next = hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id];
    onChange({ hidden: next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <details className={styles['columns']}>
      <summary>
        {say('columns')} <Icon name="chevron" size={14} />
      </summary>
      <div className={styles['panel']}>
        {columns
          .filter(({ canHide = true }) => canHide)
          .map(({ id, header }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
              {header}
            </label>
          ))}
      </div>
    </details>
  );
}
