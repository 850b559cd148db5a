import type { Pool } from 'pg';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openQueues, testConfig, type TestQueues } from '../support/queue';

type Callback = (error: Error) => void;

/** Seen once: the whole process stood still, since each worker heard of its first failure for ever. */
describe('A worker that begins while Postgres is starting', () => {
  let database: TestDatabase;
  let queues: TestQueues;

  beforeEach(async () => {
    database = await createTestDatabase();
    queues = openQueues(testConfig({ DATABASE_URL: database.appUrl }));
  });

  afterEach(async () => {
    await queues.close();
    await database.drop();
  });

  it('works once Postgres has started', async () => {
    const pool = queues.connections.workers as Pool;
    const connect = pool.connect.bind(pool);
    let refusals = 0;
    const refuse = (callback?: Callback): Promise<never> | undefined => {
      refusals += 1;
      const error = new Error('the database system is starting up');
      if (callback === undefined) return Promise.reject(error);
      callback(error);
      return undefined;
    };
    Object.assign(pool, { connect: refuse });
    const heard: number[] = [];
    queues.worker('tests.early', async ({ data }) => heard.push(data.n));
    await eventually('the first contact', () => refusals > 1);

    Object.assign(pool, { connect });
    await queues.queue('tests.early').add('told', { n: 1 });

    await eventually('the job', () => heard.length === 1);
    expect(refusals).toBeLessThan(10);
  });
});
