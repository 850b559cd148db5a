import { invariant } from '#kernel/problems';

import type { Condition, Filter, ValueSchema } from './filter';
import type { SortKey } from './order';
import { describeParameters } from './parameters';
import { readListRequest } from './read-list-request';

/** A column to sort by; `neverNull` lets Postgres turn the pages by an index alone. */
export type SortColumn = string | { readonly column: string; readonly neverNull: true };

export interface ListingOptions {
  /** By parameter name; the one named `q` is asked for as `?q=`, others as `?filter[name]=`. */
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, SortColumn>>;
  /** As in a query: `-closesAt,title`. */
  readonly defaultSort: string;
  /** Unique and never null: settles the order of rows that are otherwise equal. */
  readonly idColumn: string;
}

export interface ListingParameter {
  readonly name: string;
  readonly description: string;
  readonly schema: ValueSchema;
}

export type Count = 'none' | 'exact' | 'estimated';

/** What a caller asked of a listing, checked. */
export interface ListRequest {
  readonly limit: number;
  /** The sort keys that were asked for, then the id. */
  readonly order: readonly SortKey[];
  readonly conditions: readonly Condition[];
  readonly cursor: string | null;
  readonly count: Count;
  /** Names the filters and the order: a cursor serves only the ones it was given for. */
  readonly fingerprint: string;
  /** The query without its cursor, to write the links to other pages. */
  readonly query: ReadonlyMap<string, string>;
}

export interface Listing extends ListingOptions {
  readonly parameters: readonly ListingParameter[];
  /** @throws ListRequestInvalid with every fault of the query. */
  read(query: unknown): ListRequest;
}

/** Declares what a list may be narrowed and sorted by. Asserts that its default sort exists. */
export function listing(options: ListingOptions): Listing {
  const { sorts, defaultSort } = options;
  const isKnown = (part: string): boolean => sorts[part.replace(/^-/, '')] !== undefined;
  invariant(defaultSort.split(',').every(isKnown), `the default sort ${defaultSort} exists`);
  return {
    ...options,
    parameters: describeParameters(options),
    read: (query) => readListRequest(options, query),
  };
}
