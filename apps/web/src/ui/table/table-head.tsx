import { useWords } from '../../i18n/words';
import { Icon } from '../icon';

import { nextSort, type Column } from './columns';
import type { Selection } from './data-table';
import styles from './data-table.module.css';
import words from './table.words.json';

export interface Sorter {
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  /** Null when the order cannot be changed. */
  readonly sorter: Sorter | null;
  readonly selection: Selection<Row> | undefined;
  readonly ids: readonly string[];
}

export function TableHead<Row>({ columns, sorter, selection, ids }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selection && <SelectAll selection={selection} ids={ids} />}
        {columns.map((column) => (
          <Head key={column.id} column={column} sorter={sorter} />
        ))}
      </tr>
    </thead>
  );
}

function Head<Row>({
  column,
  sorter,
}: {
  readonly column: Column<Row>;
  readonly sorter: Sorter | null;
}) {
  const { id, header, align, sort, sortBy } = column;
  const side = align === 'right' ? styles['right'] : undefined;
  const name = sort ?? (sortBy === undefined ? undefined : id);
  if (sorter === null || name === undefined) {
    return (
      <th scope="col" className={side}>
        {header}
      </th>
    );
  }
  const [first = ''] = sorter.sort.split(',');
  const isFirst = first.replace(/^-/, '') === name;
  const isDown = first.startsWith('-');
  return (
    <th
      scope="col"
      className={side}
      aria-sort={isFirst ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles['sort']}
        onClick={() => sorter.onSort(nextSort(first, name))}
      >
        {header}
        <Icon name={isFirst ? (isDown ? 'down' : 'up') : 'sort'} size={14} />
      </button>
    </th>
  );
}

interface SelectAllProps<Row> {
  readonly selection: Selection<Row>;
  readonly ids: readonly string[];
}

function SelectAll<Row>({ selection, ids }: SelectAllProps<Row>) {
  const say = useWords(words);
  const wanted = new Set(selection.ids);
  const chosen = ids.filter((id) => wanted.has(id)).length;
  const isAll = ids.length > 0 && chosen === ids.length;
  return (
    <th scope="col">
      <span className="visually-hidden">{say('selection')}</span>
      <input
        type="checkbox"
        className={styles['box']}
        aria-label={say('selectAll')}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !isAll;
        }}
        onChange={() => selection.onChange(isAll ? [] : ids)}
      />
    </th>
  );
}
