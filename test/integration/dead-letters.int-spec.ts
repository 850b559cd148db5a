import { Processor, WorkerHost } from '@nestjs/bullmq';
import { type INestApplicationContext } from '@nestjs/common';
import type { Job } from 'bullmq';

import { Problem } from '#kernel/problems';
import { DeadLetterNotFound, DeadLetters, Inbox, type EventEnvelope } from '#platform/outbox';
import { Queues } from '#platform/queue';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { COUNT_THING, NOTE_THING, openOutbox, tell } from '../support/outbox-house';

class ThingRefused extends Problem {
  constructor() {
    super({ kind: 'rule-broken', code: 'tests.thing-refused' });
  }
}

/** Refuses until told otherwise. */
class Mood {
  refuses = true;
}

const mood = new Mood();

@Processor(NOTE_THING)
class MoodyProcessor extends WorkerHost {
  constructor(private readonly inbox: Inbox) {
    super();
  }

  override process({ data }: Job<EventEnvelope>): Promise<void> {
    return this.inbox.once(NOTE_THING, data, async () => {
      if (mood.refuses) throw new ThingRefused();
    });
  }
}

@Processor(COUNT_THING)
class ContentProcessor extends WorkerHost {
  constructor(private readonly inbox: Inbox) {
    super();
  }

  override process({ data }: Job<EventEnvelope>): Promise<void> {
    return this.inbox.once(COUNT_THING, data, async () => undefined);
  }
}

describe('An event that a listener cannot take', () => {
  let database: TestDatabase;
  let house: INestApplicationContext;

  beforeEach(async () => {
    mood.refuses = true;
    database = await createTestDatabase();
    const listeners = [MoodyProcessor, ContentProcessor];
    house = await openOutbox({ DATABASE_URL: database.appUrl }, { runs: 'everything', listeners });
    await tell(house, ['a']);
  });

  afterEach(async () => {
    await house.close();
    await database.drop();
  });

  const letters = () => house.get(DeadLetters, { strict: false });

  const firstDeath = () =>
    eventually('a dead letter', async () => {
      const [letter] = await letters().list();
      return letter;
    });

  const isDone = async (listener: string): Promise<boolean> => {
    const query = `SELECT FROM platform.outbox_delivery WHERE listener = $1 AND done_at IS NOT NULL`;
    return (await database.sql.query(query, [listener])).rowCount === 1;
  };

  it('is put aside with its reason, and stops no other listener', async () => {
    expect(await firstDeath()).toEqual({
      messageId: expect.any(String),
      listener: NOTE_THING,
      eventName: 'tests.thing-told.v1',
      subjectId: 'a',
      deadAt: expect.any(Date),
      lastError: 'tests.thing-refused',
    });
    await eventually('the other listener', () => isDone(COUNT_THING));
  });

  it('is heard when it is replayed, once the reason is gone', async () => {
    const { messageId, listener } = await firstDeath();
    mood.refuses = false;

    await letters().replay(messageId, listener);

    await eventually('the listener', () => isDone(NOTE_THING));
    expect(await letters().list()).toEqual([]);
    const failed = house.get(Queues, { strict: false }).named(NOTE_THING).getFailedCount();
    expect(await failed).toBe(0);
  });

  it('dies again when it is replayed too early', async () => {
    const { messageId, listener, deadAt } = await firstDeath();

    await letters().replay(messageId, listener);

    await eventually('another death', async () => {
      const [letter] = await letters().list();
      return letter !== undefined && letter.deadAt > deadAt;
    });
  });

  it('cannot be replayed when it is not dead', async () => {
    const { messageId } = await firstDeath();
    const replay = letters().replay(messageId, COUNT_THING);
    await expect(replay).rejects.toBeInstanceOf(DeadLetterNotFound);
  });
});
