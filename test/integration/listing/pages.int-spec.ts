import fc from 'fast-check';

import { SettableClock } from '#platform/clock';
import type { Reader } from '#platform/database';
import { choiceFilter, Cursors, listing, page, type Page } from '#platform/listing';

import { createTestDatabase, type TestDatabase } from '../../support/database';

interface Thing {
  readonly id: string;
  readonly rank: number | null;
  readonly name: string | null;
  readonly seen_at: string | null;
  readonly kind: string;
}

const THINGS = listing({
  filters: { kind: choiceFilter('t.kind', ['a', 'b']) },
  sorts: {
    rank: 't.rank',
    name: 't.name',
    seenAt: 't.seen_at',
    kind: { column: 't.kind', neverNull: true },
  },
  defaultSort: 'rank',
  idColumn: 't.id',
});

const SOURCE = { select: `json_build_object('id', t.id)`, from: 'thing t' };

const KEYS = ['rank', 'name', 'seenAt', 'kind'] as const;
const SORT = fc
  .uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 3 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => fc.constantFrom(key, `-${key}`))).map((parts) => parts.join()),
  );

/** Few different values, so that rows tie and nulls abound. */
const THING = fc.record({
  id: fc.uuid(),
  rank: fc.option(fc.integer({ min: 0, max: 2 })),
  name: fc.option(fc.constantFrom('', 'école', 'Eau', 'zèbre')),
  seen_at: fc.option(
    fc.constantFrom('2027-01-01T00:00:00.123456Z', '2027-01-01T00:00:00.123457Z', '1999-12-31Z'),
  ),
  kind: fc.constantFrom('a', 'b'),
});

const COLUMNS: Readonly<Record<string, string>> = { seenAt: 'seen_at' };

const LIMITS = {
  bodyBytes: 0,
  jsonDepth: 0,
  fileBytes: 0,
  pageSize: 100,
  requestsPerMinute: 0,
};

describe('The pages of a list', () => {
  let database: TestDatabase;
  let reader: Reader;
  const clock = new SettableClock(new Date('2027-01-01T00:00:00Z'));
  const cursors = new Cursors({ secretKey: Buffer.alloc(32, 1), limits: LIMITS }, clock.now);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { sql } = database;
    await sql.query(
      'CREATE TABLE thing (id uuid, rank int, name text, seen_at timestamptz, kind text NOT NULL)',
    );
    const rows = async <Row>(text: string, params: readonly unknown[] = []) =>
      (await sql.query(text, [...params])).rows as Row[];
    reader = {
      rows,
      one: async <Row>(text: string, params?: readonly unknown[]) =>
        (await rows<Row>(text, params))[0] ?? null,
    };
  });

  afterAll(() => database.drop());

  const fill = async (things: readonly Thing[]) => {
    await database.sql.query('TRUNCATE thing');
    await database.sql.query(
      'INSERT INTO thing SELECT * FROM json_populate_recordset(NULL::thing, $1)',
      [JSON.stringify(things)],
    );
  };

  const turn = (query: Record<string, string>, cursor: string | null): Promise<Page> =>
    page(reader, THINGS.read(cursor === null ? query : { ...query, cursor }), SOURCE, cursors);

  const idsOn = (one: Page): readonly string[] =>
    (JSON.parse(one.json) as { data: { id: string }[] }).data.map(({ id }) => id);

  const walk = async (
    query: Record<string, string>,
    from: Page,
    way: 'nextCursor' | 'prevCursor',
  ): Promise<readonly Page[]> => {
    const pages = [from];
    for (let one = from; one[way] !== null;) {
      one = await turn(query, one[way]);
      pages.push(one);
    }
    return pages;
  };

  const sortedIds = async (sort: string, where = 'true'): Promise<readonly string[]> => {
    const parts = [...sort.split(','), sort.startsWith('-') ? '-id' : 'id'];
    const order = parts.map((part) => {
      const name = part.replace('-', '');
      return `${COLUMNS[name] ?? name} ${part.startsWith('-') ? 'DESC' : 'ASC'}`;
    });
    const rows = await reader.rows<{ id: string }>(
      `SELECT id FROM thing WHERE ${where} ORDER BY ${order.join(', ')}`,
    );
    return rows.map(({ id }) => id);
  };

  it('put end to end are the whole list, forwards and backwards, with ties and nulls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(THING, { selector: ({ id }) => id, maxLength: 14 }),
        SORT,
        fc.integer({ min: 1, max: 5 }),
        async (things, sort, limit) => {
          await fill(things);
          const query = { sort, limit: String(limit) };
          const whole = await sortedIds(sort);

          const forwards = await walk(query, await turn(query, null), 'nextCursor');
          expect(forwards.flatMap(idsOn)).toEqual(whole);
          expect(forwards.map(({ hasMore }) => hasMore)).toEqual(
            forwards.map((_, index) => index < forwards.length - 1),
          );

          const last = forwards.at(-1) as Page;
          const backwards = await walk(query, last, 'prevCursor');
          expect(backwards.toReversed().flatMap(idsOn)).toEqual(whole);
          expect(backwards.slice(1).every(({ hasMore }) => hasMore)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  describe('of five things', () => {
    const ids = [1, 2, 3, 4, 5].map((n) => `0193b1c0-0000-7000-8000-00000000000${n}`);

    beforeEach(() =>
      fill(
        ids.map((id, index) => ({
          id,
          rank: index,
          name: null,
          seen_at: null,
          kind: index < 4 ? 'a' : 'b',
        })),
      ),
    );

    it('say how to turn, in the body and in the Link header', async () => {
      const query = { limit: '2', 'filter[kind]': 'a' };
      const first = await turn(query, null);
      const second = await turn(query, first.nextCursor);

      expect(JSON.parse(second.json)).toEqual({
        data: [{ id: ids[2] }, { id: ids[3] }],
        page: { nextCursor: null, prevCursor: second.prevCursor, hasMore: false },
      });
      expect(first.link).toBe(
        `<?limit=2&filter%5Bkind%5D=a>; rel="first", <?limit=2&filter%5Bkind%5D=a&cursor=${first.nextCursor}>; rel="next"`,
      );
      expect(second.link).toContain(`cursor=${second.prevCursor}>; rel="prev"`);
    });

    it('count what the filters leave, when asked', async () => {
      const exact = await turn({ limit: '1', 'filter[kind]': 'a', count: 'exact' }, null);
      const estimated = await turn({ limit: '1', 'filter[kind]': 'a', count: 'estimated' }, null);

      expect(JSON.parse(exact.json)).toMatchObject({ page: { total: 4, hasMore: true } });
      expect(estimated.total).toBeGreaterThan(0);
    });

    it('are counted also where a parameter serves only what is shown', async () => {
      const source = {
        select: `json_build_object('isMine', t.id = $1::uuid)`,
        from: 'thing t',
        params: [ids[0]],
      };
      const request = THINGS.read({ limit: '1', count: 'exact' });

      expect((await page(reader, request, source, cursors)).total).toBeGreaterThan(0);
    });

    it('do not skip or repeat rows when one appears on a page already seen', async () => {
      const first = await turn({ limit: '2' }, null);
      await database.sql.query(
        `INSERT INTO thing VALUES ('0193b1c0-0000-7000-8000-000000000000', 0, NULL, NULL, 'a')`,
      );

      expect(idsOn(await turn({ limit: '2' }, first.nextCursor))).toEqual([ids[2], ids[3]]);
    });

    it('are empty, and lead nowhere, when nothing is left', async () => {
      const first = await turn({ limit: '2' }, null);
      await database.sql.query('TRUNCATE thing');

      const none = await turn({ limit: '2' }, first.nextCursor);

      expect(JSON.parse(none.json)).toEqual({
        data: [],
        page: { nextCursor: null, prevCursor: null, hasMore: false },
      });
    });

    it('keep to what every row must meet, with values of its own', async () => {
      const request = THINGS.read({ 'filter[kind]': 'a' });
      const source = { ...SOURCE, where: 't.rank >= $1 OR t.rank IS NULL', params: [2] };

      expect(idsOn(await page(reader, request, source, cursors))).toEqual([ids[2], ids[3]]);
    });
  });
});
