import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Anyone reads the legal figures', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const figures = async (query: string): Promise<{ code: string; value: string }[]> => {
    const path = `/api/v1/legal-figures?${query}`;
    const { body } = await request(api.getHttpServer()).get(path).expect(200);
    return body.data;
  };

  it('with their dates and sources, the last first', async () => {
    const wages = await figures('filter[code]=smic.hourly-gross');
    expect(wages).toEqual([
      expect.objectContaining({ value: '12.02', validFrom: '2026-01-01', validTo: null }),
      expect.objectContaining({ value: '11.88', validTo: '2025-12-31', unit: 'EUR' }),
    ]);
  });

  it('page by page, each once', async () => {
    const get = (path: string) => request(api.getHttpServer()).get(path).expect(200);
    const found: string[] = [];
    let next: string | null = '/api/v1/legal-figures?limit=20';
    while (next !== null) {
      const { body }: request.Response = await get(next);
      found.push(
        ...body.data.map((one: { code: string; validFrom: string }) => one.code + one.validFrom),
      );
      const { nextCursor } = body.page;
      next = nextCursor && `/api/v1/legal-figures?limit=20&cursor=${nextCursor}`;
    }
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found).size).toBe(found.length);
  });

  it('but not by a code that cannot be', async () => {
    const path = '/api/v1/legal-figures?filter[code]=NOT%20A%20CODE';
    await request(api.getHttpServer()).get(path).expect(400);
  });
});
