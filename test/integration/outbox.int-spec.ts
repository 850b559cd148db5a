import type { INestApplicationContext } from '@nestjs/common';

import { ANONYMOUS, SYSTEM } from '#kernel/actors';
import { runInContext } from '#platform/context';
import { TransactionRunner } from '#platform/database';
import { Inbox, Outbox, Relay, Sweeper, type EventEnvelope } from '#platform/outbox';
import { Queues } from '#platform/queue';

import { eventually } from '../support/eventually';
import {
  COUNT_THING,
  createEffects,
  effectsIn,
  NOTE_THING,
  openOutbox,
  tell,
  thingTold,
} from '../support/outbox-house';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ALL = { strict: false };

describe('The outbox', () => {
  let database: TestDatabase;
  let house: INestApplicationContext;

  beforeEach(async () => {
    database = await createTestDatabase();
    await createEffects(database.sql);
    house = await openOutbox({ DATABASE_URL: database.appUrl });
  });

  afterEach(async () => {
    await house.close();
    await database.drop();
  });

  const waiting = async (queue: string): Promise<EventEnvelope[]> => {
    const jobs = await house.get(Queues, ALL).named(queue).getWaiting(0, -1);
    return jobs.map(({ data }) => data as EventEnvelope);
  };

  const deliveries = async () => {
    const query = 'SELECT * FROM platform.outbox_delivery ORDER BY message_id, listener';
    return (await database.sql.query(query)).rows;
  };

  it('tells nothing of what was undone', async () => {
    const outbox = house.get(Outbox, ALL);
    const undone = house.get(TransactionRunner, ALL).run(SYSTEM, async (tx) => {
      await outbox.publish(tx, thingTold('a'));
      throw new Error('undone');
    });

    await expect(undone).rejects.toThrow('undone');
    expect(await house.get(Relay, ALL).relayOnce()).toBe(0);
  });

  it('puts one job into the queue of each listener, with what was told', async () => {
    const context = { requestId: 'r-7', receivedAt: null, ipPrefix: null, language: 'fr' } as const;
    await runInContext(context, () => tell(house, ['a']));

    expect(await house.get(Relay, ALL).relayOnce()).toBe(1);
    expect(await house.get(Relay, ALL).relayOnce()).toBe(0);

    for (const listener of [NOTE_THING, COUNT_THING])
      expect(await waiting(listener)).toEqual([
        {
          id: expect.any(String),
          occurredAt: expect.stringMatching(/Z$/),
          requestId: 'r-7',
          event: { name: 'tests.thing-told.v1', subjectId: 'a', payload: { thing: 'a' } },
        },
      ]);
  });

  it('may be told by anybody, and is read by the system alone', async () => {
    const transactions = house.get(TransactionRunner, ALL);
    await transactions.run(ANONYMOUS, (tx) => house.get(Outbox, ALL).publish(tx, thingTold('a')));

    const read = 'SELECT * FROM platform.outbox_message';
    expect(await transactions.read(ANONYMOUS, (reader) => reader.rows(read))).toEqual([]);
    expect(await transactions.read(SYSTEM, (reader) => reader.rows(read))).toHaveLength(1);
  });

  it('leaves alone an event that this version does not know', async () => {
    await database.sql.query(
      `INSERT INTO platform.outbox_message (id, name, subject_id, payload, request_id, occurred_at)
       VALUES (gen_random_uuid(), 'tests.thing-invented.v9', 'x', '{}', 'r', now())`,
    );
    await tell(house, ['a']);

    expect(await house.get(Relay, ALL).relayOnce()).toBe(1);
    expect(await waiting(NOTE_THING)).toHaveLength(1);
  });

  it('enqueues each event once, though two relays work at the same time', async () => {
    const things = Array.from({ length: 900 }, (_, n) => `thing-${n}`);
    await tell(house, things);
    const relay = house.get(Relay, ALL);
    const relayAll = async () => {
      while ((await relay.relayOnce()) > 0);
    };

    await Promise.all([relayAll(), relayAll()]);

    const told = (await waiting(NOTE_THING)).map(({ event }) => event.subjectId);
    expect(told.toSorted()).toEqual(things.toSorted());
    expect(await deliveries()).toHaveLength(1_800);
  });

  it('takes effect once, though a job comes twice, even at the same time', async () => {
    await tell(house, ['a']);
    await house.get(Relay, ALL).relayOnce();
    const [envelope] = await waiting(NOTE_THING);
    const inbox = house.get(Inbox, ALL);
    let count = 0;
    const hear = () =>
      inbox.once(NOTE_THING, envelope as EventEnvelope, async () => {
        count += 1;
      });

    await Promise.all([hear(), hear()]);
    await hear();

    expect(count).toBe(1);
    const [, noted] = await deliveries();
    expect(noted).toMatchObject({ listener: NOTE_THING, done_at: expect.any(Date) });
  });

  it('forgets the receipt of work that failed, so that it is done later', async () => {
    await tell(house, ['a']);
    await house.get(Relay, ALL).relayOnce();
    const [envelope] = await waiting(NOTE_THING);
    const inbox = house.get(Inbox, ALL);
    const failing = inbox.once(NOTE_THING, envelope as EventEnvelope, () =>
      Promise.reject(new Error('not now')),
    );
    await expect(failing).rejects.toThrow('not now');

    let isDone = false;
    await inbox.once(NOTE_THING, envelope as EventEnvelope, async () => {
      isDone = true;
    });
    expect(isDone).toBe(true);
  });

  it('reaches every listener by itself, from one process', async () => {
    await house.close();
    house = await openOutbox({ DATABASE_URL: database.appUrl }, { runs: 'everything' });
    const things = Array.from({ length: 50 }, (_, n) => `thing-${n}`).toSorted();
    await tell(house, things);

    await eventually('every delivery', async () => {
      const rows = await deliveries();
      return rows.length === 100 && rows.every(({ done_at }) => done_at !== null);
    });
    expect(await effectsIn(database.sql, NOTE_THING)).toEqual(things);
    expect(await effectsIn(database.sql, COUNT_THING)).toEqual(things);
  });

  it('does not add a second job while the first is only slow', async () => {
    await house.close();
    house = await openOutbox({ DATABASE_URL: database.appUrl }, { times: { checkAfterMs: 0 } });
    await tell(house, ['a']);
    await house.get(Relay, ALL).relayOnce();

    expect(await house.get(Sweeper, ALL).sweep()).toBe(0);
    expect(await waiting(NOTE_THING)).toHaveLength(1);
  });
});
