import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

import { Redis } from 'ioredis';

import { Relay, Sweeper } from '#platform/outbox';
import { Queues } from '#platform/queue';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import {
  COUNT_THING,
  createEffects,
  effectsIn,
  NOTE_THING,
  openOutbox,
  tell,
} from '../support/outbox-house';
import { testDataDir } from '../support/queue';
import { QUEUE_BACKENDS } from '../support/queue-backends';
import { hasRedis, startRedis, type TestRedis } from '../support/redis';

const PROCESS = resolve(__dirname, '../process/tell-or-work.js');
const ALL = { strict: false };

/** Each test starts several processes: on a busy machine that takes a while. */
const PATIENCE_MS = 120_000;

describe.each(QUEUE_BACKENDS)('What was told, with queues in %s,', (backend) => {
  let database: TestDatabase;
  let redis: TestRedis | null;
  let variables: Record<string, string>;
  let children: ChildProcess[];

  beforeEach(async () => {
    database = await createTestDatabase();
    redis = backend === 'redis' ? await startRedis() : null;
    variables = { DATABASE_URL: database.appUrl, REDIS_URL: redis?.url ?? '' };
    children = [];
    await createEffects(database.sql);
  });

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map(endOf));
    await redis?.stop();
    await database.drop();
  });

  const start = (failAt: string, ...task: readonly string[]): ChildProcess => {
    const DATA_DIR = testDataDir();
    const env = { ...process.env, NODE_ENV: 'test', FAIL_AT: failAt, ...variables, DATA_DIR };
    const child = spawn(process.execPath, [PROCESS, ...task], { env, stdio: 'ignore' });
    children.push(child);
    return child;
  };

  const killedAt = async (failAt: string, ...task: readonly string[]): Promise<void> => {
    expect(await endOf(start(failAt, ...task))).toBe('SIGKILL');
  };

  const allDone = async (count: number): Promise<void> => {
    await eventually(
      'every delivery',
      async () => {
        const query =
          'SELECT count(*)::int FROM platform.outbox_delivery WHERE done_at IS NOT NULL';
        return (await database.sql.query(query)).rows[0].count === count;
      },
      PATIENCE_MS,
    );
  };

  const emptyQueues = async (): Promise<void> => {
    const house = await openOutbox(variables);
    for (const name of [NOTE_THING, COUNT_THING]) {
      const queue = house.get(Queues, ALL).named(name);
      await eventually(`the end of ${name}`, async () => {
        const counts = await queue.getJobCounts();
        return Object.values(counts).every((count) => count === 0);
      });
    }
    await house.close();
  };

  it(
    'takes effect once, though the teller was killed as soon as it was kept',
    async () => {
      await killedAt('after_commit', 'tell', 'a');
      start('', 'work');

      await allDone(2);
      expect(await effectsIn(database.sql, NOTE_THING)).toEqual(['a']);
    },
    PATIENCE_MS,
  );

  it(
    'takes effect once, though the relay was killed before it enqueued',
    async () => {
      expect(await endOf(start('', 'tell', 'a', 'b', 'c'))).toBe(0);
      await killedAt('between_outbox_and_enqueue', 'work');
      expect(await effectsIn(database.sql, NOTE_THING)).toEqual([]);
      start('', 'work');

      await allDone(6);
      expect(await effectsIn(database.sql, NOTE_THING)).toEqual(['a', 'b', 'c']);
      expect(await effectsIn(database.sql, COUNT_THING)).toEqual(['a', 'b', 'c']);
    },
    PATIENCE_MS,
  );

  it(
    'takes effect once, though workers were killed with the work done',
    async () => {
      expect(await endOf(start('', 'tell', 'a', 'b', 'c'))).toBe(0);
      await killedAt('before_ack', 'work');
      await killedAt('before_ack', 'work');
      start('', 'work');

      await allDone(6);
      await emptyQueues();
      expect(await effectsIn(database.sql, NOTE_THING)).toEqual(['a', 'b', 'c']);
      expect(await effectsIn(database.sql, COUNT_THING)).toEqual(['a', 'b', 'c']);
    },
    PATIENCE_MS,
  );
});

describe.each(hasRedis() ? ['Redis'] : [])('What was told, when %s forgets everything,', () => {
  it(
    'is enqueued again from Postgres, and takes effect once',
    async () => {
      const database = await createTestDatabase();
      const redis = await startRedis();
      await createEffects(database.sql);
      const variables = { DATABASE_URL: database.appUrl, REDIS_URL: redis.url };
      const times = { checkAfterMs: 0 };
      const things = Array.from({ length: 40 }, (_, n) => `thing-${n}`).toSorted();

      const before = await openOutbox(variables, { times });
      await tell(before, things);
      await before.get(Relay, ALL).relayOnce();
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
      expect(await before.get(Queues, ALL).named(NOTE_THING).getWaitingCount()).toBe(0);

      expect(await before.get(Sweeper, ALL).sweep()).toBe(80);
      expect(await before.get(Sweeper, ALL).sweep()).toBe(0);
      await before.close();

      const after = await openOutbox(variables, { runs: 'listeners' });
      await eventually('every effect', async () => {
        const [noted, counted] = await Promise.all([
          effectsIn(database.sql, NOTE_THING),
          effectsIn(database.sql, COUNT_THING),
        ]);
        return noted.length + counted.length >= 80;
      });
      expect(await effectsIn(database.sql, NOTE_THING)).toEqual(things);
      await after.close();
      await redis.stop();
      await database.drop();
    },
    PATIENCE_MS,
  );
});

/** The signal that ended a process, or its exit code. */
async function endOf(child: ChildProcess): Promise<string | number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode ?? child.exitCode;
}
