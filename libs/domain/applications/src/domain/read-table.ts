import { eur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { BudgetLine } from './budget';
import type { WrittenLine } from './price-lines';
import { PLAIN_LINE, type RevisedLines } from './revise-lines';

/** A table as it is pasted: the first row names the columns. */
export type Table = readonly (readonly string[])[];

export const TABLE_ROWS_MAX = 401;
export const TABLE_COLUMNS_MAX = 16;

type Column =
  | { readonly field: 'account' | 'label' | 'workPackage' | 'family' }
  | { readonly field: 'year'; readonly year: number };

/** As spreadsheets in French and in English head them. */
const HEADINGS: Readonly<Record<string, Column>> = {
  account: { field: 'account' },
  compte: { field: 'account' },
  label: { field: 'label' },
  libelle: { field: 'label' },
  intitule: { field: 'label' },
  'work package': { field: 'workPackage' },
  lot: { field: 'workPackage' },
  family: { field: 'family' },
  famille: { field: 'family' },
  amount: { field: 'year', year: 1 },
  montant: { field: 'year', year: 1 },
};

const YEAR_HEADING = /^(?:year|annee|an)\s*(\d{1,2})$/;
const FRENCH = /^-?\d{1,3}(?: ?\d{3})*(?:,\d{1,2})?$/;
const ENGLISH = /^-?\d{1,3}(?:,?\d{3})*(?:\.\d{1,2})?$/;

/** Reads tab-separated text, as a spreadsheet puts it on the clipboard. */
export function tableOf(text: string): Table {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()));
}

/**
 * The lines of a pasted table: one for each amount, since a row has a column for each year. Pointers
 * of faults are to cells, `/cells/<row>/<column>`, the row of headings being the first.
 */
export function readTable(
  present: readonly BudgetLine[],
  table: Table,
  { replaces }: { readonly replaces: boolean },
): RevisedLines {
  const [headings = [], ...rows] = table;
  const columns = headings.map(columnOf);
  const read = rows.map((row, index) => readRow(row, index + 1, columns));
  const cells = read.flatMap((row) => row.cells);
  const kept = replaces ? [] : present;
  return {
    lines: [...kept, ...cells.map(({ line }) => line)],
    originOf: (index) => {
      const cell = cells[index - kept.length];
      return cell === undefined ? undefined : (field) => pointerOf(field, cell, columns);
    },
    refusals: [...checkHeadings(headings, columns), ...read.flatMap((row) => row.refusals)],
  };
}

interface Cell {
  readonly line: WrittenLine;
  readonly row: number;
  readonly column: number;
}

function readRow(
  row: readonly string[],
  place: number,
  columns: readonly (Column | undefined)[],
): { readonly cells: readonly Cell[]; readonly refusals: readonly Refusal[] } {
  const text = (field: Column['field']) => {
    const cell = row[columns.findIndex((column) => column?.field === field)] ?? '';
    return cell === '' ? null : cell;
  };
  const account = text('account');
  if (row.every((cell) => cell === '')) return { cells: [], refusals: [] };
  if (account === null)
    return { cells: [], refusals: [refusal('account-missing', `/cells/${place}`)] };
  const { workPackage, family } = { workPackage: text('workPackage'), family: text('family') };
  const common = { ...PLAIN_LINE, account, label: text('label'), workPackage, family };
  const amounts = columns.flatMap((column, index) => {
    const cell = row[index] ?? '';
    return column?.field === 'year' && cell !== '' ? [{ year: column.year, index, cell }] : [];
  });
  const cells = amounts.flatMap(({ year, index, cell }): readonly Cell[] => {
    const amount = amountIn(cell);
    if (amount === null || amount.cents === 0n) return [];
    return [{ line: { ...common, year, amount }, row: place, column: index }];
  });
  const refusals = amounts
    .filter(({ cell }) => amountIn(cell) === null)
    .map(({ index, cell }) =>
      refusal('cell-not-an-amount', `/cells/${place}/${index}`, { cell: cell.slice(0, 40) }),
    );
  return { cells, refusals };
}

/** `1 234,00`, `1,234.00`, `1234 €`; null when it is none of these. */
export function amountIn(cell: string): Money | null {
  const text = cell
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/ ?€$/, '')
    .trim();
  const isFrench = FRENCH.test(text);
  if (!isFrench && !ENGLISH.test(text)) return null;
  const plain = isFrench ? text.replace(/ /g, '').replace(',', '.') : text.replace(/,/g, '');
  const [whole = '0', decimals = ''] = plain.split('.');
  const cents = BigInt(whole) * 100n;
  const rest = BigInt(decimals.padEnd(2, '0'));
  return eur(whole.startsWith('-') ? cents - rest : cents + rest);
}

function columnOf(heading: string): Column | undefined {
  const name = heading.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
  const year = YEAR_HEADING.exec(name)?.[1];
  return year === undefined ? HEADINGS[name] : { field: 'year', year: Number(year) };
}

function checkHeadings(
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
): readonly Refusal[] {
  const has = (field: Column['field']) => columns.some((column) => column?.field === field);
  return [
    ...columns.flatMap((column, index) =>
      column === undefined
        ? [refusal('column-unknown', `/cells/0/${index}`, { column: headings[index] ?? '' })]
        : [],
    ),
    ...(has('account') ? [] : [refusal('column-missing', '/cells/0', { column: 'account' })]),
    ...(has('year') ? [] : [refusal('column-missing', '/cells/0', { column: 'year 1' })]),
  ];
}

/** A fault of an amount or a year is in its own cell; that of another field, in its column. */
function pointerOf(
  field: string,
  { row, column }: Cell,
  columns: readonly (Column | undefined)[],
): string {
  const named = columns.findIndex((one) => one?.field === field && one.field !== 'year');
  return `/cells/${row}/${named < 0 ? column : named}`;
}
