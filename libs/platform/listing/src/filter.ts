import type { Params } from '#kernel/problems';

/** How a parameter compares: `filter[x]=…` is `is`, `filter[x][gte]=…` is `gte`. */
export const OPERATORS = ['is', 'gte', 'gt', 'lte', 'lt'] as const;

export type Operator = (typeof OPERATORS)[number];

export interface FilterFault {
  readonly code: string;
  readonly params?: Params;
}

/** Takes a value, gives the placeholder that stands for it in the SQL: `$3`. */
export type Bind = (value: unknown) => string;

/** A condition of SQL, written once its values have their places. */
export type Condition = (bind: Bind) => string;

/** What JSON Schema says of a value; enough of it for the parameters of a listing. */
export interface ValueSchema {
  readonly type: 'string' | 'boolean' | 'integer';
  readonly format?: string;
  readonly enum?: string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number;
}

/** One thing that a listing may be narrowed by. */
export interface Filter {
  readonly operators: readonly Operator[];
  readonly schema: ValueSchema;
  readonly description: string;
  /** Reads what was asked, or says what is wrong with it. */
  read(text: string, operator: Operator): Condition | FilterFault;
}

export function isFault(read: Condition | FilterFault): read is FilterFault {
  return typeof read === 'object';
}
