import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';

import { overFetch } from '../../apps/operations/src/client/over-fetch';
import { overInject } from '../../apps/operations/src/client/over-inject';
import { Cast } from '../../apps/operations/src/demo/cast';
import { seedDemo } from '../../apps/operations/src/demo/seed';
import { seedCalls } from '../../apps/operations/src/demo/seed-calls';
import { seedConsortia } from '../../apps/operations/src/demo/seed-consortia';
import { seedPeople } from '../../apps/operations/src/demo/seed-people';
import { Narrator } from '../../apps/operations/src/journey/narrator';
import { playStory } from '../../apps/operations/src/journey/story';
import { upgradeDatabase } from '../../apps/operations/src/upgrade-database';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const MINUTE = 60_000;

describe('The journey of a call', () => {
  const clock = new SettableClock(new Date());
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let cast: Cast;

  beforeAll(async () => {
    database = await createTestDatabase();
    await upgradeDatabase(database.ownerUrl, () => undefined);
    const settings = { MAX_REQUESTS_PER_MINUTE: '0' };
    api = await startApi(database, { clock, settings, beside: [WorkerModule] });
    await seedDemo(api);
    await api.listen(0, '127.0.0.1');
    cast = new Cast(overFetch(await api.getUrl()));
  }, MINUTE);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const countAll = async (): Promise<unknown> => {
    const { rows } = await database.sql.query(`
      SELECT (SELECT count(*)::int FROM identity.person) AS people,
        (SELECT count(*)::int FROM organisations.organisation) AS organisations,
        (SELECT count(*)::int FROM calls.call) AS calls,
        (SELECT count(*)::int FROM applications.application) AS applications`);
    return rows[0];
  };

  /** The same story, with the same figures, as `npm run journey` plays; gives what it printed. */
  const play = async (): Promise<readonly string[]> => {
    const lines: string[] = [];
    const narrator = new Narrator((line) => lines.push(line));
    await playStory({ cast, narrator, passTime: (until) => clock.set(until) });
    return [...lines, narrator.summary];
  };

  it('is played by the people of the demo, who are put in place once', async () => {
    const before = await countAll();
    expect(before).toEqual({ people: 24, organisations: 13, calls: 3, applications: 2 });

    await expect(seedDemo(api)).resolves.toBe(false);
    const again = new Cast(overInject(api));
    await seedPeople(again);
    await seedConsortia(again, await seedCalls(again));

    await expect(countAll()).resolves.toEqual(before);
  });

  it(
    'leads from its publication to an agreement in force, with every figure right',
    async () => {
      const lines = await play();

      expect(lines.filter((line) => line.startsWith('  ✗'))).toHaveLength(16);
      expect(lines.at(-1)).toMatch(/^\d{3} figures and states checked, 16 refusals understood\.$/);
    },
    MINUTE,
  );

  it(
    'can be played again on the same data',
    async () => {
      await expect(play()).resolves.toBeTruthy();
    },
    MINUTE,
  );
});
