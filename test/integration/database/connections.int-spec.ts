import { ConsoleLogger, Logger } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { DatabaseUnavailable, readerOf, type TransactionRunner, type Tx } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';
import { gate, noWork } from '../../support/gate';

import { whoIs } from './who';

describe('The loss of a connection', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    Logger.overrideLogger(false); // Connections are cut on purpose, and each loss is written down.
    database = await createTestDatabase();
    await database.sql.query('CREATE TABLE note (word text); GRANT ALL ON note TO tablee_app');
    ({ transactions } = await database.open({ connections: 3 }));
  });

  afterAll(async () => {
    Logger.overrideLogger(new ConsoleLogger());
    await database.drop();
  });

  const write = (tx: Tx, word: string) => tx.query('INSERT INTO note VALUES ($1)', [word]);

  it('says that the database is unavailable, and the next one finds another', async () => {
    const cut = transactions.run(SYSTEM, async (tx) => {
      const own = await readerOf(tx).one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await write(tx, 'lost');
      await database.sql.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      await write(tx, 'lost too');
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    await transactions.run(SYSTEM, (tx) => write(tx, 'found'));
    expect((await database.sql.query('SELECT word FROM note')).rows).toEqual([{ word: 'found' }]);
  });

  it('recovers from the loss of every idle connection', async () => {
    await database.sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const again = async () => {
      await transactions.run(SYSTEM, noWork);
      return transactions.read(SYSTEM, whoIs);
    };
    // Whoever comes before the news of the loss has reached us is told to come back.
    const answer = await again().catch((error: unknown) => {
      expect(error).toBeInstanceOf(DatabaseUnavailable);
      return again();
    });
    expect(answer).toMatchObject({ kind: 'system' });
  });

  it('is answered within three seconds when every connection is taken', async () => {
    const { promise, resolve } = gate();
    const held = [1, 2].map(() => transactions.run(SYSTEM, () => promise));
    await expect(transactions.run(SYSTEM, noWork)).rejects.toThrow(DatabaseUnavailable);
    resolve();
    await Promise.all(held);
    await transactions.run(SYSTEM, noWork);
  });

  it('throws away a connection that does not answer in time, without asking it anything', async () => {
    const impatient = await database.open(
      { connections: 3 },
      `${database.appUrl}?query_timeout=200`,
    );
    const slow = impatient.transactions.run(SYSTEM, (tx) => tx.query('SELECT pg_sleep(3)'));
    await expect(slow).rejects.toThrow(DatabaseUnavailable);
    const slowRead = impatient.transactions.read(SYSTEM, (reader) =>
      reader.rows('SELECT pg_sleep(3)'),
    );
    await expect(slowRead).rejects.toThrow(DatabaseUnavailable);
    expect(await impatient.transactions.read(SYSTEM, whoIs)).toMatchObject({ kind: 'system' });
    await impatient.close();
  });

  it('answers a statement that Postgres cut short in the same way', async () => {
    const slow = transactions.run(SYSTEM, async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = '20ms'`);
      await tx.query('SELECT pg_sleep(3)');
    });
    await expect(slow).rejects.toMatchObject({ kind: 'upstream-down', retryAfterSeconds: 2 });
  });
});
