import { SYSTEM } from '#kernel/actors';
import type { TransactionRunner } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';

/** More than the statements that one connection keeps. */
const MANY = 300;

describe('A read', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`
      CREATE SCHEMA scratch;
      CREATE TABLE scratch.note (id integer PRIMARY KEY, word text);
      INSERT INTO scratch.note VALUES (1, 'one'), (2, NULL);
      GRANT USAGE ON SCHEMA scratch TO tablee_app;
      GRANT ALL ON scratch.note TO tablee_app`);
    ({ transactions } = await database.open({ connections: 3 }));
  });

  afterAll(() => database.drop());

  const rows = (sql: string, params?: readonly unknown[]) =>
    transactions.read(SYSTEM, (reader) => reader.rows(sql, params));

  it('gives rows by name, nulls included, and the first or null', async () => {
    expect(await rows('SELECT id, word FROM scratch.note ORDER BY id')).toEqual([
      { id: 1, word: 'one' },
      { id: 2, word: null },
    ]);
    const none = transactions.read(SYSTEM, (reader) =>
      reader.one('SELECT id FROM scratch.note WHERE id = $1', [3]),
    );
    expect(await none).toBeNull();
  });

  it('carries every kind of value there and back', async () => {
    const at = new Date('2026-11-23T12:00:00.123Z');
    const ids = ['0191e2f0-0000-7000-8000-000000000000'];
    const [row] = await rows(
      `SELECT $1::timestamptz AS at, $2::uuid[] AS ids, $3::date AS day, $4::bigint AS cents,
              $5::jsonb AS json, $6::bytea AS bytes, $7::boolean AS yes, $8::text AS nothing`,
      [
        at,
        ids,
        '2026-02-28',
        '12345678901234',
        { a: ["l'été"] },
        Buffer.from([0, 255]),
        true,
        null,
      ],
    );
    expect(row).toEqual({
      at,
      ids,
      day: '2026-02-28',
      cents: '12345678901234',
      json: { a: ["l'été"] },
      bytes: Buffer.from([0, 255]),
      yes: true,
      nothing: null,
    });
  });

  it('cannot write', async () => {
    const written = rows(`INSERT INTO scratch.note VALUES (9, 'nine') RETURNING id`);
    await expect(written).rejects.toMatchObject({ code: '25006' });
  });

  it('is planned once on a connection', async () => {
    const sql = 'SELECT count(*) FROM scratch.note WHERE id > $1';
    await rows(sql, [0]);
    await rows(sql, [1]);
    const prepared = await rows(
      `SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements WHERE statement = $1`,
      [sql],
    );
    expect(prepared).toEqual([{ uses: '2' }]);
  });

  it('keeps a bounded number of plans', async () => {
    for (let n = 0; n < MANY; n += 1) await rows(`SELECT ${n} AS n`);
    const [kept] = (await rows('SELECT count(*)::int AS n FROM pg_prepared_statements')) as {
      n: number;
    }[];
    expect(kept?.n).toBeLessThanOrEqual(250);
    expect(kept?.n).toBeGreaterThan(200);
  });

  it('goes on after a mistake, on the same connection', async () => {
    await expect(rows('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    await expect(rows('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    await expect(rows('SELECT $1::integer AS n', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect(await rows('SELECT $1::integer AS n', [1])).toEqual([{ n: 1 }]);
  });

  it('is planned again when a migration changed what it gives', async () => {
    const sql = 'SELECT * FROM scratch.note WHERE id = $1';
    expect(await rows(sql, [1])).toEqual([{ id: 1, word: 'one' }]);
    await database.sql.query(`ALTER TABLE scratch.note ADD COLUMN more text DEFAULT 'more'`);
    expect(await rows(sql, [1])).toEqual([{ id: 1, word: 'one', more: 'more' }]);
  });

  it('may be made within another, and several at once', async () => {
    const nested = await transactions.read(SYSTEM, async (reader) => {
      const one = await reader.one('SELECT 1 AS n');
      const inner = await transactions.read(SYSTEM, (again) =>
        Promise.all([1, 2, 3].map((n) => again.one('SELECT $1::int AS n', [n]))),
      );
      return [one, ...inner];
    });
    expect(nested).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }, { n: 3 }]);
  });
});
