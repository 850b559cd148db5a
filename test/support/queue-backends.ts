import { createTestDatabase, type TestDatabase } from './database';
import { openQueues, testConfig, type TestQueues } from './queue';
import { hasRedis, startRedis, type TestRedis } from './redis';

/** Where a suite runs: its queues are new for each test, its servers for each backend. */
export interface QueuePlace {
  readonly backend: 'postgres' | 'redis';
  queues: TestQueues;
  database: TestDatabase;
  /** The settings of the queues, for a process of its own. */
  variables: Readonly<Record<string, string>>;
}

export const QUEUE_BACKENDS = hasRedis()
  ? (['postgres', 'redis'] as const)
  : (['postgres'] as const);

/** The same suite on each backend that this machine has. */
export function describeOnEachBackend(title: string, suite: (place: QueuePlace) => void): void {
  describe.each(QUEUE_BACKENDS)(`${title} in %s`, (backend) => {
    const place = { backend } as QueuePlace;
    let redis: TestRedis | null = null;

    beforeAll(async () => {
      place.database = await createTestDatabase();
      redis = backend === 'redis' ? await startRedis() : null;
      place.variables = { DATABASE_URL: place.database.appUrl, REDIS_URL: redis?.url ?? '' };
    });

    afterAll(async () => {
      await redis?.stop();
      await place.database.drop();
    });

    beforeEach(() => {
      place.queues = openQueues(testConfig(place.variables));
    });

    afterEach(() => place.queues.close());

    suite(place);
  });
}
