import { useTable, type Row as TableRow } from '@tanstack/react-table';
import { memo, useMemo, useState, type ReactNode } from 'react';

import { useWords } from '../../i18n/words';

import { definitionsOf, features, sortingOf, type Column, type HouseFeatures } from './columns';
import styles from './data-table.module.css';
import { TableHead, type Sorter } from './table-head';
import words from './table.words.json';
import { VirtualRows, type Place } from './virtual-rows';

export interface DataTableProps<Row extends object> {
  /** What the table is about; screen readers say it first. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The order, as the API writes it: `-closesAt`. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** Ids of columns that are not shown. */
  readonly hidden?: readonly string[];
  readonly isCompact?: boolean;
  /** Lets rows be chosen; `name` says what a row is called. */
  readonly selection?: Selection<Row>;
  /** For thousands of rows: only those in sight are made. */
  readonly isVirtual?: boolean;
  readonly foot?: ReactNode;
}

export interface Selection<Row> {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly name: (row: Row) => string;
}

/** A table that is one, for eyes and for screen readers: caption, heads, rows with a name. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, isCompact, isVirtual, foot } = props;
  const say = useWords(words);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const { shown, lines } = useRows(props);
  const width = shown.length + (props.selection ? 1 : 0);
  const render = (line: TableRow<HouseFeatures, Row>, place?: Place) => (
    <Line key={line.id} line={line} columns={shown} selection={props.selection} {...place} />
  );
  return (
    <div
      ref={setFrame}
      className={[styles['frame'], isVirtual ? styles['scroll'] : ''].join(' ')}
      role="region"
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
      tabIndex={0}
    >
      <table
        className={[styles['table'], isCompact ? styles['compact'] : ''].join(' ')}
        aria-rowcount={isVirtual ? rows.length + 1 : undefined}
      >
        <caption>{caption}</caption>
        <TableHead
          columns={shown}
          sorter={sorterOf(props)}
          selection={props.selection}
          ids={rows.map(rowId)}
        />
        {isVirtual ? (
          <VirtualRows frame={frame} lines={lines} width={width} render={render} />
        ) : (
          <tbody>
            {lines.map((line) => render(line))}
            {lines.length === 0 && (
              <tr>
                <td colSpan={Math.max(width, columns.length)} className={styles['none']}>
                  {say('empty')}
                </td>
              </tr>
            )}
          </tbody>
        )}
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

/** The columns in sight, and the rows in their order. */
function useRows<Row extends object>({
  columns,
  rows,
  rowId,
  sort = '',
  onSort,
  hidden = [],
  selection,
}: DataTableProps<Row>) {
  const definitions = useMemo(() => definitionsOf(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const isOurs = columns.some(({ sortBy }) => sortBy !== undefined);
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    manualSorting: onSort !== undefined && !isOurs,
    state: {
      sorting: sortingOf(sort, columns),
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      rowSelection: Object.fromEntries((selection?.ids ?? []).map((id) => [id, true as const])),
    },
    onRowSelectionChange: (update) => {
      if (!selection) return;
      const before = Object.fromEntries(selection.ids.map((id) => [id, true as const]));
      const after = typeof update === 'function' ? update(before) : update;
      selection.onChange(Object.keys(after).filter((id) => after[id]));
    },
  });
  const visible = new Set(table.getVisibleLeafColumns().map(({ id }) => id));
  return {
    shown: columns.filter(({ id }) => visible.has(id)),
    lines: table.getRowModel().rows,
  };
}

function sorterOf<Row extends object>({ sort = '', onSort }: DataTableProps<Row>): Sorter | null {
  return onSort ? { sort, onSort } : null;
}

interface LineProps<Row extends object> extends Partial<Place> {
  readonly line: TableRow<HouseFeatures, Row>;
  readonly columns: readonly Column<Row>[];
  readonly selection: Selection<Row> | undefined;
}

function LineRow<Row extends object>({ line, columns, selection, ...place }: LineProps<Row>) {
  const say = useWords(words);
  const head = columns.find(({ isRowHeader }) => isRowHeader) ?? columns[0];
  return (
    <tr {...place} aria-selected={selection ? line.getIsSelected() : undefined}>
      {selection && (
        <td>
          <input
            type="checkbox"
            className={styles['box']}
            checked={line.getIsSelected()}
            onChange={line.getToggleSelectedHandler()}
            aria-label={say('select', { name: selection.name(line.original) })}
          />
        </td>
      )}
      {columns.map((column) => {
        const side = column.align === 'right' ? styles['right'] : undefined;
        return column === head ? (
          <th key={column.id} scope="row" className={side}>
            {column.cell(line.original)}
          </th>
        ) : (
          <td key={column.id} className={side}>
            {column.cell(line.original)}
          </td>
        );
      })}
    </tr>
  );
}

/** While one scrolls, rows that stay in sight are not made again. */
const Line = memo(LineRow) as typeof LineRow;
