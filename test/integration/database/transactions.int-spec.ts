import { ANONYMOUS, SYSTEM, type Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Bug, Problem } from '#kernel/problems';
import {
  afterCommit,
  ChangedAtOnce,
  readerOf,
  type TransactionRunner,
  type Tx,
} from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';
import { gate, noWork } from '../../support/gate';

import { identityOf, someone, whoIs, type Who } from './who';

describe('A transaction', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`ALTER DATABASE ${database.name} SET deadlock_timeout = '20ms'`);
    await database.sql.query(`
      CREATE SCHEMA scratch;
      CREATE TABLE scratch.note (word text PRIMARY KEY, times integer NOT NULL DEFAULT 0);
      GRANT USAGE ON SCHEMA scratch TO tablee_app;
      GRANT ALL ON scratch.note TO tablee_app`);
    ({ transactions } = await database.open({ connections: 3 }));
  });

  beforeEach(() => database.sql.query('TRUNCATE scratch.note'));

  afterAll(() => database.drop());

  const write = (tx: Tx, word: string) =>
    tx.query('INSERT INTO scratch.note (word) VALUES ($1)', [word]);

  const kept = async (): Promise<string[]> => {
    const { rows } = await database.sql.query<{ word: string }>(
      'SELECT word FROM scratch.note ORDER BY word',
    );
    return rows.map(({ word }) => word);
  };

  describe('knows who acts', () => {
    it('and forgets it when over, on whatever connection it was', async () => {
      const actors = Array.from({ length: 40 }, someone);

      const seen = await Promise.all(
        actors.map((actor) =>
          transactions.run(actor, async (tx) => {
            const before = await whoIs(readerOf(tx));
            await tx.query('SELECT pg_sleep(0.005 * random())');
            return [before, await whoIs(readerOf(tx))];
          }),
        ),
      );

      expect(seen).toEqual(actors.map((actor) => [identityOf(actor), identityOf(actor)]));
      const nobody = { kind: 'anonymous', id: null, organisations: [] };
      expect(await transactions.run(ANONYMOUS, (tx) => whoIs(readerOf(tx)))).toEqual(nobody);
    });

    it('also among reads that share one connection', async () => {
      const actors = Array.from({ length: 40 }, someone);
      const seen = await Promise.all(actors.map((actor) => transactions.read(actor, whoIs)));
      expect(seen).toEqual(actors.map(identityOf));
    });

    it('and refuses an identifier that could be SQL', async () => {
      const forged: Actor = { ...someone(), id: asId<'Person'>("', true); DROP TABLE x; --") };
      await expect(transactions.run(forged, whoIs as never)).rejects.toThrow(Bug);
      await expect(transactions.read(forged, whoIs)).rejects.toThrow(Bug);
    });
  });

  describe('of a use case that calls another', () => {
    it('is one: both are kept or neither', async () => {
      const outer = transactions.run(SYSTEM, async (tx) => {
        await transactions.run(SYSTEM, (inner) => write(inner, 'inner'));
        await write(tx, 'outer');
        throw new Error('changed its mind');
      });
      await expect(outer).rejects.toThrow('changed its mind');
      expect(await kept()).toEqual([]);
    });

    it('reads what it has written', async () => {
      const seen = await transactions.run(SYSTEM, async (tx) => {
        await write(tx, 'fresh');
        return transactions.read(SYSTEM, (reader) => reader.rows('SELECT word FROM scratch.note'));
      });
      expect(seen).toEqual([{ word: 'fresh' }]);
    });

    it('acts for the other while it lasts, then for the first again', async () => {
      const actor = someone();
      const seen = await transactions.run(actor, async (tx) => [
        await transactions.run(SYSTEM, (inner) => whoIs(readerOf(inner))),
        await transactions.read(ANONYMOUS, whoIs),
        await whoIs(readerOf(tx)),
      ]);
      expect(seen.map((who) => who?.kind)).toEqual(['system', 'anonymous', 'person']);
    });

    it('does not act for two at the same time', async () => {
      const both = transactions.run(someone(), () =>
        Promise.all([transactions.run(SYSTEM, noWork), transactions.run(ANONYMOUS, noWork)]),
      );
      await expect(both).rejects.toThrow(Bug);
    });

    it('is undone though the error of the other be caught', async () => {
      const refused = new Problem({ kind: 'conflict', code: 'test.refused' });
      const outer = transactions.run(SYSTEM, async (tx) => {
        await write(tx, 'half');
        await transactions.run(SYSTEM, () => Promise.reject(refused)).catch(noWork);
      });
      await expect(outer).rejects.toBe(refused);
      expect(await kept()).toEqual([]);
    });

    it('may be another one, when the first is over', async () => {
      const later = await transactions.run(SYSTEM, async () => {
        const { promise, resolve } = gate();
        return { start: resolve, done: promise.then(() => transactions.run(SYSTEM, whoIsIn)) };
      });
      later.start();
      expect(await later.done).toMatchObject({ kind: 'system' });
    });
  });

  it('is not kept when a failed statement was passed over', async () => {
    const careless = transactions.run(SYSTEM, async (tx) => {
      await write(tx, 'before');
      await tx.query('SELECT 1 / 0').catch(noWork);
    });
    await expect(careless).rejects.toThrow(Bug);
    expect(await kept()).toEqual([]);
  });

  it('makes a savepoint of a transaction within, so that a part can be given up', async () => {
    await transactions.run(SYSTEM, async (tx) => {
      await write(tx, 'first');
      await tx.transaction((part) => write(part, 'first')).catch(noWork);
      await write(tx, 'second');
    });
    expect(await kept()).toEqual(['first', 'second']);
  });

  describe('calls back', () => {
    it('once kept', async () => {
      const told: string[] = [];
      await transactions.run(SYSTEM, async (tx) => {
        afterCommit(() => void told.push('kept'));
        await write(tx, 'a');
        expect(told).toEqual([]);
      });
      expect(told).toEqual(['kept']);
    });

    it('never when it was undone', async () => {
      const told: string[] = [];
      const undone = transactions.run(SYSTEM, () => {
        afterCommit(() => void told.push('kept'));
        return Promise.reject(new Error('undone'));
      });
      await expect(undone).rejects.toThrow('undone');
      expect(told).toEqual([]);
    });
  });

  describe('that meets another', () => {
    /** Each takes the row that the other holds; Postgres ends one of them (40P01). */
    it('is tried again after a deadlock, and both are kept', async () => {
      await transactions.run(SYSTEM, async (tx) => {
        await write(tx, 'a');
        await write(tx, 'b');
      });
      const meeting = meetingOf(2);
      let tries = 0;
      const raise = (first: string, second: string) =>
        transactions.run(SYSTEM, async (tx) => {
          tries += 1;
          await tx.query('UPDATE scratch.note SET times = times + 1 WHERE word = $1', [first]);
          await meeting();
          await tx.query('UPDATE scratch.note SET times = times + 1 WHERE word = $1', [second]);
        });

      await Promise.all([raise('a', 'b'), raise('b', 'a')]);

      const { rows } = await database.sql.query('SELECT times FROM scratch.note');
      expect(rows).toEqual([{ times: 2 }, { times: 2 }]);
      expect(tries).toBe(3);
    });

    it('gives up after five tries, as a conflict', async () => {
      let tries = 0;
      const unlucky = transactions.run(SYSTEM, async (tx) => {
        tries += 1;
        await tx.query(`DO $$ BEGIN RAISE serialization_failure; END $$`);
      });
      await expect(unlucky).rejects.toThrow(ChangedAtOnce);
      expect(tries).toBe(5);
    });

    it('is not tried again for any other reason', async () => {
      let tries = 0;
      const wrong = transactions.run(SYSTEM, async (tx) => {
        tries += 1;
        await tx.query('SELECT 1 / 0');
      });
      await expect(wrong).rejects.toMatchObject({ code: '22012' });
      expect(tries).toBe(1);
    });
  });
});

async function whoIsIn(tx: Tx): Promise<Who | null> {
  return whoIs(readerOf(tx));
}

/** Lets the first `count` who come go on together; whoever comes later passes. */
function meetingOf(count: number): () => Promise<void> {
  const { promise, resolve } = gate();
  let present = 0;
  return () => {
    present += 1;
    if (present === count) resolve();
    return promise;
  };
}
