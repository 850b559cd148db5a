import { ROLES, type Role } from '#kernel/actors';

/** Nobody, somebody without an organisation, and somebody with one role in one. */
export type Visitor = 'anonymous' | 'outsider' | Role;

export const VISITORS: readonly Visitor[] = ['anonymous', 'outsider', ...ROLES];

/** `+` may call the operation, `-` may not; one for each visitor, in their order. */
export type Row = string;

export type Table = Readonly<Record<string, Row>>;

/** What an operation did to a visitor: the status it answered, and the code if it was a refusal. */
export interface Observed {
  readonly operation: string;
  readonly visitor: Visitor;
  readonly status: number;
  readonly code: string | null;
}

/** What the gate says, as against what the operation itself says of one thing or another. */
const SHUT: readonly string[] = [
  'auth.session-missing',
  'auth.session-required',
  'auth.role-missing',
];

/** What is wrong with the table itself: every operation has a line, every line all its cells. */
export function tableFaults(table: Table, operations: readonly string[]): readonly string[] {
  const lines = Object.keys(table);
  return [
    ...operations.filter((one) => !lines.includes(one)).map((one) => `${one} has no line`),
    ...lines.filter((one) => !operations.includes(one)).map((one) => `${one} is no operation`),
    ...lines.filter((one) => !isFilled(table[one] ?? '')).map((one) => `${one} has an empty cell`),
  ];
}

/** Where the service does otherwise than the table says, or breaks. */
export function cellFaults(table: Table, observed: readonly Observed[]): readonly string[] {
  return observed.flatMap(({ operation, visitor, status, code }) => {
    const seen = `${operation} for ${visitor}`;
    if (status >= 500) return [`${seen}: broke with ${status}`];
    const isOpen = code === null || !SHUT.includes(code);
    if (isOpen === mayCall(table, operation, visitor)) return [];
    return [`${seen}: ${isOpen ? 'open' : 'shut'}, which the table says it is not (${status})`];
  });
}

export function mayCall(table: Table, operation: string, visitor: Visitor): boolean {
  return cellsOf(table[operation] ?? '')[VISITORS.indexOf(visitor)] === '+';
}

function isFilled(row: Row): boolean {
  const cells = cellsOf(row);
  return cells.length === VISITORS.length && cells.every((cell) => cell === '+' || cell === '-');
}

function cellsOf(row: Row): readonly string[] {
  return row.split(/\s+/).filter((cell) => cell !== '');
}
