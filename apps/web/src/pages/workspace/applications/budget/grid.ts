import type { BudgetAccount, BudgetLine } from '../../../../api/contract';

export type Line = BudgetLine;

/** All that a line says but its year and its amount: lines that say the same share a row. */
export type Kind = Omit<Required<Line>, 'account' | 'year' | 'amount'>;

export const PLAIN: Kind = {
  label: null,
  workPackage: null,
  family: null,
  basis: 'real-cost',
  simplifiedCost: null,
  quantity: null,
  funderId: null,
  instrument: null,
  isSecured: false,
  counterpartId: null,
  mirrorAccount: null,
  valuation: null,
};

/** A row of the budget: one account, one kind of line, an amount in each year. */
export interface GridRow {
  readonly key: string;
  readonly account: BudgetAccount;
  readonly kind: Kind;
  /** By year: the place of the line in the budget. */
  readonly cells: ReadonlyMap<number, number>;
}

/** A row that has no amount yet. */
export interface EmptyRow {
  readonly account: string;
  readonly kind: Kind;
}

/** The budget as rows, in the order of its accounts. Each account has one row at least. */
export function rowsOf(
  lines: readonly Line[],
  accounts: readonly BudgetAccount[],
  empty: readonly EmptyRow[],
): readonly GridRow[] {
  return accounts.flatMap((account) => {
    const rows = new Map<string, { kind: Kind; cells: Map<number, number> }>();
    lines.forEach((line, place) => {
      if (line.account !== account.code) return;
      const kind = kindOf(line);
      const key = freeKey(rows, account.code, kind, line.year ?? 1);
      const row = rows.get(key) ?? { kind, cells: new Map<number, number>() };
      row.cells.set(line.year ?? 1, place);
      rows.set(key, row);
    });
    for (const { account: code, kind } of empty) {
      const key = keyOf(code, kind);
      if (code === account.code && !rows.has(key)) rows.set(key, { kind, cells: new Map() });
    }
    if (rows.size === 0) rows.set(keyOf(account.code, PLAIN), { kind: PLAIN, cells: new Map() });
    return [...rows].map(([key, row]) => ({ key, account, ...row }));
  });
}

/** Two lines that say the same in the same year stand in two rows. */
function freeKey(
  rows: ReadonlyMap<string, { readonly cells: ReadonlyMap<number, number> }>,
  account: string,
  kind: Kind,
  year: number,
): string {
  const isFree = (key: string): boolean => rows.get(key)?.cells.has(year) !== true;
  const keys = Array.from({ length: rows.size + 1 }, (_, nth) => keyOf(account, kind, nth));
  return keys.find(isFree) ?? keyOf(account, kind, rows.size);
}

export function keyOf(account: string, kind: Kind, nth = 0): string {
  return `${account}|${JSON.stringify(kind)}${'+'.repeat(nth)}`;
}

export function kindOf(line: Line): Kind {
  const { account: _account, year: _year, amount: _amount, ...said } = line;
  return { ...PLAIN, ...said };
}

/** What the API computes is not typed. */
export function isComputed({ kind: { basis, valuation } }: GridRow): boolean {
  return basis !== 'real-cost' || valuation !== null;
}

/** The lines once a cell says another amount; nothing, or nil, empties it. */
export function withAmount(
  lines: readonly Line[],
  { account, kind, cells }: Pick<GridRow, 'account' | 'kind' | 'cells'>,
  year: number,
  amount: string | null,
): readonly Line[] {
  const place = cells.get(year);
  const money = amount === null ? null : { amount, currency: 'EUR' as const };
  if (place === undefined)
    return money === null
      ? lines
      : [...lines, { account: account.code, ...kind, year, amount: money }];
  if (money === null) return lines.filter((_, index) => index !== place);
  return lines.map((line, index) => (index === place ? { ...line, amount: money } : line));
}

/** The lines once a row says something else of itself. */
export function withKind(lines: readonly Line[], { cells }: GridRow, kind: Kind): readonly Line[] {
  const places = new Set(cells.values());
  return lines.map((line, place) => (places.has(place) ? { ...line, ...kind } : line));
}

export function withoutRow(lines: readonly Line[], { cells }: GridRow): readonly Line[] {
  const places = new Set(cells.values());
  return lines.filter((_, place) => !places.has(place));
}

export function centsOf(line: Line | undefined): bigint {
  const amount = line?.amount?.amount;
  return amount === undefined ? 0n : BigInt(amount.replace('.', ''));
}

export function sumOf(lines: readonly (Line | undefined)[]): bigint {
  return lines.reduce((sum, line) => sum + centsOf(line), 0n);
}

export function amountOf(cents: bigint): { readonly amount: string; readonly currency: 'EUR' } {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { amount, currency: 'EUR' };
}

const TYPED = /^\d{1,9}([.,]\d{1,2})?$/;

/** `1 500,50 €` is `1500.50`; null for an empty cell; undefined for what is no amount. */
export function readAmount(text: string): string | null | undefined {
  const bare = text.replaceAll(/[\s\u00A0\u202F€]/g, '');
  if (bare === '' || /^0+([.,]0*)?$/.test(bare)) return null;
  if (!TYPED.test(bare)) return undefined;
  const [euros = '', cents = ''] = bare.split(/[.,]/);
  return `${euros.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}

/** The id of the cell that a line stands in, for who is led to it. */
export function cellOfLine(place: number): string {
  return `line-${String(place)}`;
}

/** The same, from a pointer: `/lines/3/amount`, `/budgets/{id}/lines/3`; null when it names no line. */
export function cellAt(pointer: string | null | undefined): string | null {
  const place = /\/lines\/(\d+)/.exec(pointer ?? '')?.[1];
  return place === undefined ? null : cellOfLine(Number(place));
}
