import { SYSTEM } from '#kernel/actors';
import { readerOf, type Reader, type TransactionRunner } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';

/** More than the statements that one connection keeps. */
const MANY = 300;

describe('What a transaction asks', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`
      CREATE SCHEMA scratch;
      CREATE TABLE scratch.note (id integer PRIMARY KEY, word text);
      INSERT INTO scratch.note VALUES (1, 'one');
      GRANT USAGE ON SCHEMA scratch TO tablee_app;
      GRANT ALL ON scratch.note TO tablee_app`);
    // One connection writes, so that each transaction finds what the one before left there.
    ({ transactions } = await database.open({ connections: 2 }));
  });

  afterAll(() => database.drop());

  const asking = <R>(work: (reader: Reader) => Promise<R>) =>
    transactions.run(SYSTEM, (tx) => work(readerOf(tx)));
  const rows = (sql: string, params: readonly unknown[]) =>
    asking((reader) => reader.rows(sql, params));
  const planned = (sql: string) =>
    asking((reader) =>
      reader.one<{ uses: number }>(
        `SELECT (generic_plans + custom_plans)::int AS uses
         FROM pg_prepared_statements WHERE statement = $1`,
        [sql],
      ),
    );

  it('is prepared when it is asked again', async () => {
    const sql = 'SELECT count(*) FROM scratch.note WHERE id > $1';
    await rows(sql, [0]);
    expect(await planned(sql)).toBeNull();
    await rows(sql, [1]);
    await rows(sql, [2]);
    expect(await planned(sql)).toEqual({ uses: 2 });
  });

  it('takes nobody’s place when it is asked once', async () => {
    for (let n = 0; n < MANY; n += 1) await rows(`SELECT ${n} + $1::int AS n`, [1]);
    const sql = 'SELECT word FROM scratch.note WHERE id = $1';
    await rows(sql, [1]);
    await rows(sql, [1]);
    expect(await planned(sql)).toEqual({ uses: 1 });
  });

  it('works after a mistake', async () => {
    const sql = 'SELECT $1::integer AS n';
    for (const n of [1, 2]) expect(await rows(sql, [n])).toEqual([{ n }]);
    await expect(rows(sql, ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect(await rows(sql, [3])).toEqual([{ n: 3 }]);
    for (const _ of [1, 2, 3])
      await expect(rows('SELECT nonsense + $1', [1])).rejects.toMatchObject({ code: '42703' });
  });

  it('is prepared again when a migration changed what it gives', async () => {
    const sql = 'SELECT * FROM scratch.note WHERE id = $1';
    for (const _ of [1, 2]) expect(await rows(sql, [1])).toEqual([{ id: 1, word: 'one' }]);
    await database.sql.query(`ALTER TABLE scratch.note ADD COLUMN more text DEFAULT 'more'`);
    expect(await rows(sql, [1])).toEqual([{ id: 1, word: 'one', more: 'more' }]);
  });

  it('is kept within bounds', async () => {
    for (let n = 0; n < MANY; n += 1)
      for (const _ of [1, 2]) await rows(`SELECT ${n} * $1::int AS n`, [1]);
    const kept = await asking((reader) =>
      reader.one<{ n: number }>('SELECT count(*)::int AS n FROM pg_prepared_statements'),
    );
    expect(kept?.n).toBeLessThanOrEqual(250);
    expect(kept?.n).toBeGreaterThan(200);
  });
});
