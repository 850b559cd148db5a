import type { INestApplicationContext } from '@nestjs/common';

import { HouseLogger } from '#platform/observability';
import { QueueConnections, Queues } from '#platform/queue';

import { SCHEDULES } from '../../apps/worker/src/schedules';
import { startWorker } from '../../apps/worker/src/worker';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { testConfig } from '../support/queue';
import { QUEUE_BACKENDS } from '../support/queue-backends';
import { startRedis, type TestRedis } from '../support/redis';

describe.each(QUEUE_BACKENDS)('The worker, with its queues in %s', (backend) => {
  let database: TestDatabase;
  let redis: TestRedis | null;
  let worker: INestApplicationContext;

  beforeEach(async () => {
    database = await createTestDatabase();
    redis = backend === 'redis' ? await startRedis() : null;
    const config = testConfig({ DATABASE_URL: database.appUrl, REDIS_URL: redis?.url });
    worker = await startWorker(config, new HouseLogger(config));
  });

  afterEach(async () => {
    await worker.close();
    await redis?.stop();
    await database.drop();
  });

  it('tells the queues its schedules, and opens few connections beside one for each queue', async () => {
    const connections = worker.get(QueueConnections, { strict: false });
    expect(connections.backend).toBe(backend);
    const queues = worker.get(Queues, { strict: false });
    for (const { name, queue, cron } of SCHEDULES) {
      const known = await eventually(`the schedule ${name}`, () =>
        queues.named(queue).getJobScheduler(name),
      );
      expect(known).toMatchObject({ pattern: cron, tz: 'Europe/Paris' });
    }
    const { rows } = await database.sql.query(
      `SELECT count(*)::int FROM pg_stat_activity WHERE usename = 'tablee_app'
       AND datname = current_database()`,
    );
    /** On Postgres each worker holds one to be woken by; what is beside them does not grow. */
    const woken = backend === 'postgres' ? connections.workedQueues().length : 0;
    expect(rows[0].count - woken).toBeLessThan(16);
  });
});
