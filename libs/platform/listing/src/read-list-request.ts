import { hash } from 'node:crypto';

import { refusal, type Refusal } from '#kernel/problems';

import { isFault, OPERATORS, type Condition, type Operator } from './filter';
import type { Count, ListingOptions, ListRequest, SortColumn } from './listing';
import { ListRequestInvalid } from './listing.errors';
import type { SortKey } from './order';
import { COUNTS, LIMIT_DEFAULT, LIMIT_MAX, SORTS_MAX } from './parameters';

const FILTER = /^filter\[([^[\]]+)\](?:\[([^[\]]+)\])?$/;
const LIMIT = /^[1-9]\d{0,2}$/;

/** The longest cursor that we would write ourselves. */
const CURSOR_MAX = 4000;

interface Reading {
  readonly refusals: Refusal[];
  readonly conditions: Condition[];
  limit: number;
  sort: string;
  cursor: string | null;
  count: Count;
}

/** Reads the query of a list; all its faults are told at once. @throws ListRequestInvalid */
export function readListRequest(options: ListingOptions, query: unknown): ListRequest {
  const given = Object.entries(query ?? {});
  const reading: Reading = {
    refusals: [],
    conditions: [],
    limit: LIMIT_DEFAULT,
    sort: options.defaultSort,
    cursor: null,
    count: 'none',
  };
  for (const [name, value] of given) {
    if (typeof value === 'string') readParameter(options, reading, name, value);
    else reading.refusals.push(refusal('parameter-repeated', at(name)));
  }
  const order = readOrder(options, reading);
  if (reading.refusals.length > 0) throw new ListRequestInvalid(reading.refusals);

  const { limit, conditions, cursor, count } = reading;
  const asked = new Map(given.filter(([name]) => name !== 'cursor') as [string, string][]);
  return { limit, order, conditions, cursor, count, fingerprint: fingerprint(asked), query: asked };
}

function readParameter(
  options: ListingOptions,
  reading: Reading,
  name: string,
  value: string,
): void {
  const [, field, operator] = FILTER.exec(name) ?? [];
  if (field !== undefined && field !== 'q') {
    readFilter(options, reading, { name, field, operator: operator ?? 'is', value });
  } else if (name === 'q' && options.filters['q'] !== undefined) {
    readFilter(options, reading, { name, field: 'q', operator: 'is', value });
  } else if (name === 'limit') reading.limit = readLimit(reading, value);
  else if (name === 'sort') reading.sort = value;
  else if (name === 'cursor') reading.cursor = readCursor(reading, value);
  else if (name === 'count') reading.count = readCount(reading, value);
  else reading.refusals.push(refusal('unknown-parameter', at(name)));
}

function readFilter(
  { filters }: ListingOptions,
  { conditions, refusals }: Reading,
  asked: { name: string; field: string; operator: string; value: string },
): void {
  const filter = Object.hasOwn(filters, asked.field) ? filters[asked.field] : undefined;
  const operator = OPERATORS.find((one): one is Operator => one === asked.operator);
  if (filter === undefined || operator === undefined || !filter.operators.includes(operator)) {
    refusals.push(refusal('unknown-filter', at(asked.name)));
    return;
  }
  const read = filter.read(asked.value, operator);
  if (isFault(read)) refusals.push(refusal(read.code, at(asked.name), read.params));
  else conditions.push(read);
}

function readLimit({ refusals }: Reading, value: string): number {
  const limit = LIMIT.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= LIMIT_MAX) return limit;
  refusals.push(refusal('out-of-range', at('limit'), { min: 1, max: LIMIT_MAX }));
  return LIMIT_DEFAULT;
}

function readCursor({ refusals }: Reading, value: string): string {
  if (value === '' || value.length > CURSOR_MAX)
    refusals.push(refusal('cursor-malformed', at('cursor')));
  return value;
}

function readCount({ refusals }: Reading, value: string): Count {
  const count = COUNTS.find((one) => one === value);
  if (count !== undefined) return count;
  refusals.push(refusal('choice-unknown', at('count'), { values: COUNTS.join(', ') }));
  return 'none';
}

function readOrder(
  { sorts, idColumn }: ListingOptions,
  { refusals, sort }: Reading,
): readonly SortKey[] {
  const parts = sort.split(',');
  const names = parts.map((part) => part.replace(/^-/, ''));
  const isKnown = names.every((name) => Object.hasOwn(sorts, name));
  if (!isKnown || new Set(names).size < names.length || names.length > SORTS_MAX) {
    const params = { values: Object.keys(sorts).join(', '), max: SORTS_MAX };
    refusals.push(refusal('sort-unknown', at('sort'), params));
    return [];
  }
  const keys = parts.map((part, index) => sortKey(sorts[names[index] ?? ''] ?? '', part));
  const direction = keys[0]?.direction ?? 'asc';
  return [...keys, { column: idColumn, direction, neverNull: true }];
}

function sortKey(sort: SortColumn, part: string): SortKey {
  const direction = part.startsWith('-') ? 'desc' : 'asc';
  return typeof sort === 'string'
    ? { column: sort, direction, neverNull: false }
    : { ...sort, direction };
}

/** The page size and the count may change from page to page; filters and order may not. */
function fingerprint(asked: ReadonlyMap<string, string>): string {
  const facts = [...asked]
    .filter(([name]) => name !== 'limit' && name !== 'count')
    .map((fact) => JSON.stringify(fact))
    .toSorted((one, other) => (one < other ? -1 : 1));
  return hash('sha256', facts.join(), 'base64url').slice(0, 16);
}

function at(parameter: string): string {
  return `/query/${parameter.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
