import { useState } from 'react';

import { formatMoney, formatNumber } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Money } from '../../../../ui/values';

import styles from './budget.module.css';
import type { BudgetTableProps } from './budget-table';
import words from './budget.words.json';
import {
  amountOf,
  cellOfLine,
  isComputed,
  PLAIN,
  readAmount,
  sumOf,
  withAmount,
  type GridRow,
} from './grid';
import { useKindWords } from './use-kind-words';

interface BudgetRowProps extends BudgetTableProps {
  readonly row: GridRow;
  /** Among all rows, from 0. */
  readonly place: number;
}

/** One account, and one kind of line on it. */
export function BudgetRow(props: BudgetRowProps) {
  const { row, lines, years, canWrite, sources } = props;
  const read = useTranslated();
  const { account, kind, cells } = row;
  const notes = useKindWords(sources)(kind);
  const name = `${account.number ?? ''} ${read(account.label)}`.trim();
  return (
    <tr>
      <th scope="row">
        <span className={styles['account']}>
          <span>
            {account.number !== null && <b>{account.number}</b>} {read(account.label)}
            {kind.label !== null && <span className={styles['label']}>{kind.label}</span>}
            {notes.length > 0 && <span className={styles['notes']}>{notes.join(' · ')}</span>}
          </span>
          {canWrite && <RowTools {...props} name={name} />}
        </span>
      </th>
      {years.map(({ year }) => (
        <AmountCell key={year} {...props} year={year} name={name} />
      ))}
      <td className={styles['rowTotal']}>
        {cells.size > 0 && (
          <Money value={amountOf(sumOf([...cells.values()].map((one) => lines[one])))} isRound />
        )}
      </td>
    </tr>
  );
}

function RowTools({ row, name, onDescribe }: BudgetRowProps & { readonly name: string }) {
  const say = useWords(words);
  const isEmpty = row.cells.size === 0;
  return (
    <span className={styles['rowTools']}>
      <button
        type="button"
        aria-label={say('row.describe', { name })}
        title={say('row.describe.short')}
        onClick={() => onDescribe(row, isEmpty)}
      >
        …
      </button>
      {!isEmpty && (
        <button
          type="button"
          aria-label={say('row.add', { name })}
          title={say('row.add.short')}
          onClick={() => onDescribe({ ...row, kind: PLAIN, cells: new Map() }, true)}
        >
          +
        </button>
      )}
    </span>
  );
}

interface AmountCellProps extends BudgetRowProps {
  readonly year: number;
  readonly name: string;
}

/** One amount: text, in which a comma and spaces are read; formatted once it is left. */
function AmountCell(props: AmountCellProps) {
  const { row, place, year, name, canWrite } = props;
  const say = useWords(words);
  const { language } = useLanguage();
  const { line, index, text, error, isTyped, type, leave } = useCell(props);
  if (!canWrite || isComputed(row)) {
    return (
      <td className={styles['computed']} title={isComputed(row) ? say('computed') : undefined}>
        {line?.amount ? formatMoney(line.amount, language, true) : ''}
      </td>
    );
  }
  const id = index === undefined ? `cell-${String(place)}-${String(year)}` : cellOfLine(index);
  return (
    <td>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={styles['cell']}
        aria-label={say('cell', { name: [name, row.kind.label].filter(Boolean).join(', '), year })}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        data-row={place}
        data-year={year}
        data-typed={isTyped ? 'yes' : undefined}
        value={text}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Escape') type(null);
        }}
      />
      {error !== undefined && (
        <span id={`${id}-error`} className={styles['cellError']}>
          {error}
        </span>
      )}
    </td>
  );
}

/** What a cell holds, what is being typed in it, and what is wrong with that. */
function useCell({ row, lines, year, faults, onLines }: AmountCellProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [typed, type] = useState<string | null>(null);
  const index = row.cells.get(year);
  const line = index === undefined ? undefined : lines[index];
  const amount = line?.amount?.amount ?? null;
  const next = typed === null ? amount : readAmount(typed);
  const fault = faults.find(
    ({ pointer }) => index !== undefined && pointer?.startsWith(`/lines/${String(index)}/`),
  );
  const leave = (): void => {
    if (next === undefined) return;
    type(null);
    if (next !== amount) onLines(withAmount(lines, row, year, next), row);
  };
  const shown = amount === null ? '' : formatNumber(amount, language);
  const error = next === undefined ? say('notAmount') : fault?.detail;
  return { line, index, text: typed ?? shown, error, isTyped: typed !== null, type, leave };
}
