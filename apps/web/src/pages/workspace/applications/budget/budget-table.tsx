import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';

import type { Fault, ProjectPlan } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Money } from '../../../../ui/values';

import styles from './budget.module.css';
import words from './budget.words.json';
import { BudgetRow } from './budget-row';
import { amountOf, sumOf, withAmount, readAmount, type GridRow, type Line } from './grid';
import type { BudgetSources } from './use-budget-sources';

export interface BudgetTableProps {
  readonly caption: string;
  readonly rows: readonly GridRow[];
  readonly lines: readonly Line[];
  readonly years: ProjectPlan['years'];
  readonly faults: readonly Fault[];
  readonly canWrite: boolean;
  readonly sources: BudgetSources;
  /** `row`: the one whose cell was typed in. */
  readonly onLines: (lines: readonly Line[], row?: GridRow) => void;
  readonly onUndo: () => void;
  readonly onDescribe: (row: GridRow, isNew: boolean) => void;
}

const PARTS = [
  { key: 'expenses', side: 'expenses', isInKind: false },
  { key: 'income', side: 'income', isInKind: false },
  { key: 'inKindUsed', side: 'expenses', isInKind: true },
  { key: 'inKindGiven', side: 'income', isInKind: true },
] as const;

/** One table: accounts down, years across; contributions in kind apart, below. */
export function BudgetTable(props: BudgetTableProps) {
  const { caption, rows, years, canWrite } = props;
  const say = useWords(words);
  const table = useRef<HTMLTableElement>(null);
  const parts = PARTS.map((part) => ({
    key: part.key,
    rows: rows.filter((row) => isOf(row, part)),
  }));
  const order = parts.flatMap((part) => part.rows);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
    <div className={styles['frame']} role="region" aria-label={caption} tabIndex={0}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its cells */}
      <table
        ref={table}
        className={styles['table']}
        onKeyDown={(event) => moveOrUndo(event, table.current, props.onUndo)}
        onPaste={(event) => pasteInto(event, order, props)}
      >
        <caption>
          {caption} {canWrite && <span>{say('caption.keys')}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('account')}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col">
                {say('year', { year })}
              </th>
            ))}
            <th scope="col">{say('total')}</th>
          </tr>
        </thead>
        {parts.map((part) => (
          <Part key={part.key} {...props} part={part} order={order} />
        ))}
      </table>
    </div>
  );
}

function isOf({ account }: GridRow, { side, isInKind }: (typeof PARTS)[number]): boolean {
  return account.side === side && (account.nature === 'in-kind') === isInKind;
}

interface PartProps extends BudgetTableProps {
  readonly part: {
    readonly key: (typeof PARTS)[number]['key'];
    readonly rows: readonly GridRow[];
  };
  readonly order: readonly GridRow[];
}

function Part({ part: { key, rows }, order, ...table }: PartProps) {
  const say = useWords(words);
  const { years, lines } = table;
  return (
    <tbody>
      <tr className={styles['part']}>
        <th scope="colgroup" colSpan={years.length + 2}>
          {say(`part.${key}`)}
        </th>
      </tr>
      {rows.map((row) => (
        <BudgetRow key={row.key} {...table} row={row} place={order.indexOf(row)} />
      ))}
      <SumRow label={say(`sum.${key}`)} rows={rows} years={years} lines={lines} />
    </tbody>
  );
}

interface SumRowProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly years: ProjectPlan['years'];
  readonly lines: readonly Line[];
}

function SumRow({ label, rows, years, lines }: SumRowProps) {
  const all = rows.flatMap(({ cells }) => [...cells.values()].map((place) => lines[place]));
  const of = (year: number): bigint => sumOf(all.filter((line) => (line?.year ?? 1) === year));
  return (
    <tr className={styles['sum']}>
      <th scope="row">{label}</th>
      {years.map(({ year }) => (
        <td key={year}>
          <Money value={amountOf(of(year))} isRound />
        </td>
      ))}
      <td>
        <Money value={amountOf(sumOf(all))} isRound />
      </td>
    </tr>
  );
}

/** Enter goes down, arrows up and down; Ctrl Z takes back the last amount. */
function moveOrUndo(
  event: KeyboardEvent,
  table: HTMLTableElement | null,
  onUndo: () => void,
): void {
  const { key, target, shiftKey } = event;
  if (!(target instanceof HTMLInputElement) || table === null) return;
  const { row, year, typed } = target.dataset;
  if (key === 'z' && (event.ctrlKey || event.metaKey) && typed === undefined) {
    event.preventDefault();
    onUndo();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: shiftKey ? -1 : 1 }[key];
  if (step === undefined || row === undefined) return;
  event.preventDefault();
  const cells = [...table.querySelectorAll<HTMLInputElement>(`input[data-year="${year ?? ''}"]`)];
  const next = cells[cells.indexOf(target) + step];
  if (next) {
    next.focus();
    next.select();
  } else target.blur();
}

/** Cells of a spreadsheet fill those below and to the right of where they are pasted. */
function pasteInto(
  event: ClipboardEvent,
  order: readonly GridRow[],
  { lines, years, canWrite, onLines }: BudgetTableProps,
): void {
  const { target } = event;
  const text = event.clipboardData.getData('text/plain');
  if (!(target instanceof HTMLInputElement) || !canWrite || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  const first = Number(target.dataset['row']);
  const column = years.findIndex(({ year }) => String(year) === target.dataset['year']);
  let next = lines;
  for (const [down, line] of text.trimEnd().split(/\r?\n/).entries()) {
    const row = order[first + down];
    for (const [across, cell] of line.split('\t').entries()) {
      const year = years[column + across]?.year;
      const amount = readAmount(cell);
      if (!row || year === undefined || amount === undefined || amount === null) continue;
      const place = row.cells.get(year);
      const cells = new Map(place === undefined ? [] : [[year, place] as const]);
      next = withAmount(next, { ...row, cells }, year, amount);
    }
  }
  onLines(next);
}
