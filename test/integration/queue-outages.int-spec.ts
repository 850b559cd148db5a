import { Logger } from '@nestjs/common';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openQueues, testConfig, type TestQueues } from '../support/queue';
import { hasRedis, startRedis, type TestRedis } from '../support/redis';

const AT_ONCE_MS = 500;

beforeAll(() => Logger.overrideLogger(false));

describe('Queues whose Postgres cuts every connection', () => {
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

  it('go on', async () => {
    const heard: number[] = [];
    queues.worker('tests.cut', async ({ data }) => heard.push(data.n));
    const queue = queues.queue('tests.cut');
    await queue.add('told', { n: 1 });
    await eventually('the first job', () => heard.length === 1);

    const { rowCount } = await database.sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'tablee_app'`,
    );
    expect(rowCount).toBeGreaterThan(0);

    await eventually('a job taken in again', () => queue.add('told', { n: 2 }).catch(() => null));
    await eventually('the second job', () => heard.includes(2));
  });
});

/** Where there is no Redis there is nothing to lose. */
describe.each(hasRedis() ? ['Redis'] : [])('Queues whose %s goes away', () => {
  let redis: TestRedis;
  let queues: TestQueues;
  let heard: number[];

  beforeEach(async () => {
    redis = await startRedis();
    const DATABASE_URL = 'postgres://nobody@localhost/unused';
    queues = openQueues(testConfig({ DATABASE_URL, REDIS_URL: redis.url }));
    heard = [];
    queues.worker('tests.outage', async ({ data }) => heard.push(data.n));
    await queues.queue('tests.outage').add('told', { n: 1 });
    await eventually('the first job', () => heard.length === 1);
    await redis.kill();
    await eventually('the outage to be noticed', () => !queues.connections.isReachable);
  });

  afterEach(async () => {
    await queues.close();
    await redis.stop();
  });

  it('refuse a job at once, and take up work when it is back', async () => {
    const asked = Date.now();
    await expect(queues.queue('tests.outage').add('told', { n: 2 })).rejects.toThrow();
    expect(Date.now() - asked).toBeLessThan(AT_ONCE_MS);

    redis = await startRedis(redis.port);
    await eventually('its return to be noticed', () => queues.connections.isReachable);
    await queues.queue('tests.outage').add('told', { n: 3 });
    await eventually('the third job', () => heard.includes(3));
    expect(heard).toEqual([1, 3]);
  });

  it('do not keep the process from stopping', async () => {
    const asked = Date.now();
    await queues.close();
    expect(Date.now() - asked).toBeLessThan(AT_ONCE_MS);
  });
});
