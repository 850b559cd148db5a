import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { SettableClock } from '#platform/clock';

import { Readiness } from '../../apps/api/src/health/readiness';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Whoever runs the service asks how it is', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  const clock = new SettableClock(new Date());

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
  });

  beforeEach(() => clock.set(new Date()));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const get = (path: string) => request(api.getHttpServer()).get(path);

  it.each(['/health/live', '/health/startup'])(
    'and %s answers without the database',
    async (path) => {
      const answer = await get(path).expect(200);

      expect(answer.body).toEqual({ status: 'up' });
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it('and learns what it stands on', async () => {
    const answer = await get('/health/ready').expect(200);

    expect(answer.body).toMatchObject({
      status: 'up',
      checks: {
        database: { status: 'up' },
        migrations: { status: 'up', pending: 0 },
        clock: { status: 'up' },
        queues: { status: 'up', backend: 'postgres' },
      },
    });
  });

  it('and hears that its clock and that of the database disagree', async () => {
    clock.advance(-10_000);

    const answer = await get('/health/ready').expect(503);

    expect(answer.body.checks.clock).toMatchObject({ status: 'down' });
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('and sees rates, errors and durations by route, without any address', async () => {
    await get('/api/v1/nowhere/jeanne@exemple.fr').expect(404);

    const answer = await get('/metrics').expect(200);

    expect(answer.type).toBe('text/plain');
    expect(answer.text).toContain('route="/health/ready",status="200"');
    expect(answer.text).toContain('route="unmatched",status="404"');
    expect(answer.text).toContain('tablee_event_loop_lag_p99_seconds');
    expect(answer.text).toContain('tablee_database_write_pool_waiting 0');
    expect(answer.text).not.toContain('jeanne');
  });

  it('and is told to send nothing more once it is stopping', async () => {
    api.get(Readiness).drain();

    await get('/health/ready').expect(503);
    await get('/health/live').expect(200);
  });
});
