import type { Bind } from './filter';

export type Direction = 'asc' | 'desc';

/** One column that rows are sorted by. Null counts as the largest value, as Postgres has it. */
export interface SortKey {
  readonly column: string;
  readonly direction: Direction;
  readonly neverNull: boolean;
}

/** The values of a row's sort keys, as Postgres writes them in text. */
export type Place = readonly (string | null)[];

export function reversed(keys: readonly SortKey[]): readonly SortKey[] {
  return keys.map((key) => ({ ...key, direction: key.direction === 'asc' ? 'desc' : 'asc' }));
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys.map(({ column, direction }) => `${column} ${direction.toUpperCase()}`).join(', ');
}

/**
 * The condition that holds for the rows that come after a place. The last key must be the id,
 * which never repeats: then each row has one place, and pages neither skip nor repeat any.
 */
export function after(keys: readonly SortKey[], place: Place, bind: Bind): string {
  const terms = keys.map((key, index) => term(key, place[index] ?? null, bind));
  if (isRowComparable(keys, place)) return rowComparison(keys, terms);
  const branches = terms.map(({ later }, index) =>
    [...terms.slice(0, index).map(({ same }) => same), later].join(' AND '),
  );
  const [bound] = terms.map(({ atOrLater }) => atOrLater);
  return `(${bound ?? 'true'} AND (${branches.map((branch) => `(${branch})`).join(' OR ')}))`;
}

interface Term {
  readonly placeholder: string;
  readonly same: string;
  readonly later: string;
  /** Says nothing new, but lets Postgres start reading an index at the right place. */
  readonly atOrLater: string;
}

function term({ column, direction, neverNull }: SortKey, value: string | null, bind: Bind): Term {
  if (value === null) {
    const later = direction === 'asc' ? 'false' : `${column} IS NOT NULL`;
    const atOrLater = direction === 'asc' ? `${column} IS NULL` : 'true';
    return { placeholder: 'NULL', same: `${column} IS NULL`, later, atOrLater };
  }
  const placeholder = bind(value);
  const nulls = direction === 'asc' && !neverNull ? ` OR ${column} IS NULL` : '';
  const sign = direction === 'asc' ? '>' : '<';
  return {
    placeholder,
    same: `${column} = ${placeholder}`,
    later: `(${column} ${sign} ${placeholder}${nulls})`,
    atOrLater: `(${column} ${sign}= ${placeholder}${nulls})`,
  };
}

/**
 * `(a, id) < ($1, $2)` is what an index answers best. It says the same where all keys run one way
 * and no null can come after the place: downwards nulls come first, and never compare as true.
 */
function isRowComparable(keys: readonly SortKey[], place: Place): boolean {
  const [first] = keys;
  return keys.every(
    ({ direction, neverNull }, index) =>
      direction === first?.direction &&
      (place[index] ?? null) !== null &&
      (direction === 'desc' || neverNull),
  );
}

function rowComparison(keys: readonly SortKey[], terms: readonly Term[]): string {
  const sign = keys[0]?.direction === 'asc' ? '>' : '<';
  const columns = keys.map(({ column }) => column).join(', ');
  return `(${columns}) ${sign} (${terms.map(({ placeholder }) => placeholder).join(', ')})`;
}
