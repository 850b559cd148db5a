import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Anyone simulates budgets and envelopes', () => {
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

  const post = (simulator: string, body: object) =>
    request(api.getHttpServer())
      .post(`/api/v1/simulations/${simulator}`)
      .set('Accept-Language', 'en')
      .send(body);

  const codesOf = (answer: request.Response): string[] =>
    answer.body.errors.map(({ code }: { code: string }) => code);

  const lines = (amounts: Record<string, number>) =>
    Object.entries(amounts).map(([account, amount]) => ({ account, amount: String(amount) }));

  it('adds budgets up, without what partners pay one another', async () => {
    const invoice = { account: '62', amount: '3000', counterpartId: 'P3' };
    const partners = [
      {
        id: 'lead',
        lines: [...lines({ '60': 4000, '61': 6000, '62': 6000, '64': 52_000 }), invoice],
      },
      { id: 'P2', lines: lines({ '60': 1500, '61': 2000, '62': 3500, '64': 24_000 }) },
      {
        id: 'P3',
        lines: [
          ...lines({ '60': 500, '62': 12_000, '64': 8000 }),
          { account: '70', amount: '3000', counterpartId: 'lead' },
        ],
      },
    ];
    const { body } = await post('budget/consolidation', { partners }).expect(200);
    expect(body.gross.expenses).toBe('122500.00');
    expect(body.consolidated).toMatchObject({ expenses: '119500.00', income: '0.00' });
    expect(body.accounts).toContainEqual({
      account: '62',
      gross: '24500.00',
      internal: '3000.00',
      net: '21500.00',
    });
    expect(body.flows).toEqual([
      { payerId: 'lead', payeeId: 'P3', paid: '3000.00', received: '3000.00', isMirrored: true },
    ]);
  });

  it('but not those of partners that nobody knows', async () => {
    const stranger = { id: 'a', lines: [{ account: '62', amount: '1', counterpartId: 'nobody' }] };
    const answer = await post('budget/consolidation', { partners: [stranger, stranger] }).expect(
      422,
    );
    expect(codesOf(answer)).toEqual([
      'counterpart-not-a-partner',
      'partner-repeated',
      'counterpart-not-a-partner',
    ]);
    const odd = { partners: [{ id: 'a', lines: [{ account: '99', amount: '-1' }] }] };
    await post('budget/consolidation', odd).expect(400);
  });

  const candidates = [
    { id: 'A', requested: '60000', viableMinimum: '40000' },
    { id: 'B', requested: '35000', viableMinimum: '30000' },
    { id: 'C', requested: '40000', viableMinimum: '10000' },
  ];

  it('shares an envelope so that nobody is eliminated, and says why each amount', async () => {
    const request_ = { method: 'THRESHOLD_FLOOR_PRORATA', envelope: '100000', candidates };
    const { body } = await post('envelope-allocation', request_).expect(200);
    expect(body.awards.map(({ amount }: { amount: string }) => amount)).toEqual([
      '47272.73',
      '31818.18',
      '20909.09',
    ]);
    expect(body).toMatchObject({ total: '100000.00', left: '0.00' });
    expect(body.awards[0].because.detail).toMatch(/€/);

    const short = await post('envelope-allocation', { ...request_, envelope: '70000' }).expect(422);
    expect(codesOf(short)).toEqual(['minima-above-envelope']);
  });

  it('or by rank, in part or not', async () => {
    const ranked = [
      { id: 'A', requested: '45000' },
      { id: 'B', requested: '38000' },
      { id: 'C', requested: '30000' },
      { id: 'D', requested: '12000' },
    ];
    const by = async (more: object) => {
      const body = { method: 'RANKED', envelope: '100000', candidates: ranked, ...more };
      const answer = await post('envelope-allocation', body).expect(200);
      return answer.body.awards.map(({ amount }: { amount: string }) => amount);
    };
    await expect(by({})).resolves.toEqual(['45000.00', '38000.00', '0.00', '12000.00']);
    await expect(by({ partial: 'PARTIAL', floorPct: '50' })).resolves.toEqual([
      '45000.00',
      '38000.00',
      '17000.00',
      '0.00',
    ]);
    const faulty = {
      method: 'RANKED',
      partial: 'PARTIAL',
      envelope: '1',
      candidates: [...ranked, ...ranked],
    };
    const answer = await post('envelope-allocation', faulty).expect(422);
    expect(new Set(codesOf(answer))).toEqual(
      new Set(['candidate-repeated', 'allocation-floor-missing']),
    );
  });
});
