import { Problem } from '#kernel/problems';

import {
  arrayFilter,
  booleanFilter,
  choiceFilter,
  codeFilter,
  dayFilter,
  instantFilter,
  moneyFilter,
  textFilter,
  uuidFilter,
  wholeNumberFilter,
} from './filters';
import { listing } from './listing';

const UUID = '0193b1c0-0000-7000-8000-000000000001';
const OTHER = '0193b1c0-0000-7000-8000-000000000002';

const CALLS = listing({
  filters: {
    status: choiceFilter('c.status', ['draft', 'published']),
    funderId: uuidFilter('c.funder_id'),
    territoryId: codeFilter('c.territory_id', /^(commune|region)-\w+$/),
    themes: arrayFilter('c.themes', ['food', 'energy']),
    isOpen: booleanFilter('c.is_open'),
    amount: moneyFilter('c.amount_cents'),
    closesAt: instantFilter('c.closes_at'),
    startsOn: dayFilter('c.starts_on'),
    partners: wholeNumberFilter('c.partners'),
    title: textFilter('c.title'),
    q: textFilter((words) => `c.words @@ websearch_to_tsquery('french', ${words})`),
  },
  sorts: { closesAt: 'c.closes_at', title: { column: 'c.title', neverNull: true } },
  defaultSort: '-closesAt',
  idColumn: 'c.id',
});

/** The SQL of what was asked, with its values. */
function conditionOf(query: Record<string, string>): [string, readonly unknown[]] {
  const values: unknown[] = [];
  const { conditions } = CALLS.read(query);
  const sql = conditions.map((one) => one((value) => `$${values.push(value)}`)).join(' AND ');
  return [sql, values];
}

function faultsOf(query: Record<string, unknown>): readonly string[] {
  try {
    CALLS.read(query);
  } catch (error) {
    if (error instanceof Problem) return error.refusals.map((one) => `${one.code} ${one.pointer}`);
    throw error;
  }
  return [];
}

describe('A listing', () => {
  it.each([
    ['filter[status]', 'draft', 'c.status = $1::text', ['draft']],
    ['filter[status]', 'draft,published', 'c.status = ANY ($1::text[])', [['draft', 'published']]],
    ['filter[status]', 'draft,draft', 'c.status = $1::text', ['draft']],
    ['filter[funderId]', `${UUID},${OTHER}`, 'c.funder_id = ANY ($1::uuid[])', [[UUID, OTHER]]],
    ['filter[territoryId]', 'region-84', 'c.territory_id = $1::text', ['region-84']],
    ['filter[themes]', 'food', 'c.themes && $1::text[]', [['food']]],
    ['filter[isOpen]', 'false', 'c.is_open = $1::boolean', [false]],
    ['filter[amount]', '0.05', 'c.amount_cents = $1::bigint', ['5']],
    ['filter[amount][gte]', '10000.00', 'c.amount_cents >= $1::bigint', ['1000000']],
    [
      'filter[closesAt][lt]',
      '2027-03-31T12:00:00+02:00',
      'c.closes_at < $1::timestamptz',
      ['2027-03-31T12:00:00+02:00'],
    ],
    ['filter[startsOn][lte]', '2027-03-31', 'c.starts_on <= $1::date', ['2027-03-31']],
    ['filter[partners][gt]', '3', 'c.partners > $1::bigint', ['3']],
    ['filter[title]', '50%_\\', 'c.title ILIKE $1', ['%50\\%\\_\\\\%']],
    ['q', 'l’eau', "(c.words @@ websearch_to_tsquery('french', $1::text))", ['l’eau']],
  ])('reads %s=%s as SQL whose values stay apart', (name, value, sql, values) => {
    expect(conditionOf({ [name]: value })).toEqual([sql, values]);
  });

  it('tells every fault of a query at once', () => {
    const faults = faultsOf({
      'filter[status]': 'open',
      'filter[status][gte]': 'draft',
      'filter[funderId]': `${UUID},`,
      'filter[territoryId]': "commune-1' OR true",
      'filter[themes]': 'food,war',
      'filter[isOpen]': '1',
      'filter[amount][gte]': '10000',
      'filter[closesAt][lt]': '2027-02-29T00:00:00Z',
      'filter[startsOn]': '0000-01-01',
      'filter[partners]': '1e3',
      'filter[toString]': 'x',
      'filter[q]': 'x',
      filter: 'x',
      q: ' ',
      limit: '101',
      sort: 'closesAt,-closesAt',
      count: 'yes',
      cursor: '',
      page: '2',
      twice: ['1', '2'],
    });

    expect(faults).toEqual([
      'choice-unknown /query/filter[status]',
      'unknown-filter /query/filter[status][gte]',
      'uuid-malformed /query/filter[funderId]',
      'pattern-mismatch /query/filter[territoryId]',
      'choice-unknown /query/filter[themes]',
      'not-a-boolean /query/filter[isOpen]',
      'amount-malformed /query/filter[amount][gte]',
      'instant-malformed /query/filter[closesAt][lt]',
      'day-malformed /query/filter[startsOn]',
      'not-a-whole-number /query/filter[partners]',
      'unknown-filter /query/filter[toString]',
      'unknown-parameter /query/filter[q]',
      'unknown-parameter /query/filter',
      'blank /query/q',
      'out-of-range /query/limit',
      'choice-unknown /query/count',
      'cursor-malformed /query/cursor',
      'unknown-parameter /query/page',
      'parameter-repeated /query/twice',
      'sort-unknown /query/sort',
    ]);
  });

  it.each([
    ['1', 1],
    ['100', 100],
  ])('takes %s rows a page', (text, limit) => {
    expect(CALLS.read({ limit: text }).limit).toBe(limit);
  });

  it.each(['0', '101', '-1', '1.0', '', 'ten', '1e1'])('refuses %p rows a page', (limit) => {
    expect(faultsOf({ limit })).toEqual(['out-of-range /query/limit']);
  });

  it.each(['', '-', '--title', 'id', 'title,', 'constructor'])('cannot be sorted by %p', (sort) => {
    expect(faultsOf({ sort })).toEqual(['sort-unknown /query/sort']);
  });

  it('refuses more values than it would be reasonable to look for', () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, index) => UUID.slice(0, -3) + String(100 + index)).join();

    expect(faultsOf({ 'filter[funderId]': ids(50) })).toEqual([]);
    expect(faultsOf({ 'filter[funderId]': ids(51) })).toHaveLength(1);
  });

  it('sorts by what was asked, then by the id in the same direction', () => {
    expect(CALLS.read({}).order).toEqual([
      { column: 'c.closes_at', direction: 'desc', neverNull: false },
      { column: 'c.id', direction: 'desc', neverNull: true },
    ]);
    expect(CALLS.read({ sort: 'title,-closesAt' }).order).toEqual([
      { column: 'c.title', direction: 'asc', neverNull: true },
      { column: 'c.closes_at', direction: 'desc', neverNull: false },
      { column: 'c.id', direction: 'asc', neverNull: true },
    ]);
  });

  it('tells apart the filters and the order, not how many rows or in which order of writing', () => {
    const { fingerprint } = CALLS.read({ 'filter[status]': 'draft', sort: 'title' });

    const same = { limit: '3', sort: 'title', count: 'exact', 'filter[status]': 'draft' };
    expect(CALLS.read(same).fingerprint).toBe(fingerprint);
    expect(CALLS.read({ 'filter[status]': 'draft' }).fingerprint).not.toBe(fingerprint);
    expect(CALLS.read({ 'filter[status]': 'published', sort: 'title' }).fingerprint).not.toBe(
      fingerprint,
    );
  });

  it('describes its parameters', () => {
    const names = CALLS.parameters.map(({ name }) => name);

    expect(names).toEqual(
      expect.arrayContaining(['filter[status]', 'filter[amount][gte]', 'q', 'sort', 'limit']),
    );
    expect(names).not.toContain('filter[q]');
    expect(names).not.toContain('filter[status][gte]');
  });
});
