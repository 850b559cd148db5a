import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Anyone simulates who bears a loss', () => {
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
    request(api.getHttpServer()).post(`/api/v1/simulations/${simulator}`).send(body);

  const amounts = (event: { parties: { id: string; amount: string }[] }) =>
    Object.fromEntries(event.parties.map(({ id, amount }) => [id, amount]));

  const agreement = {
    lenders: [
      { id: 'bank', participationPct: '50' },
      { id: 'cooperative', participationPct: '50' },
    ],
    guarantees: [
      {
        id: 'guarantor',
        quotityPct: '65',
        ceilingPerClaim: '200000.00',
        portfolioCap: '300000.00',
        beneficiary: 'POOL',
        order: 1,
        counterGuarantee: { id: 'fund', quotityPct: '50', headroom: '100000.00' },
      },
    ],
    recoveryRule: 'GUARANTEE_RATE',
    capBasis: 'NET_OF_RECOVERIES',
  };

  it('and who gets back what is recovered, each amount with its rules', async () => {
    const events = [
      { type: 'LOSS', loan: 'L1', amount: '60000.01' },
      { type: 'RECOVERY', loan: 'L1', amount: '10000.00', costs: '1000.00' },
    ];
    const { body } = await post('loss-allocations', { ...agreement, events }).expect(200);
    const [loss, recovery] = body.events;

    expect(amounts(loss)).toEqual({
      bank: '10500.00',
      cooperative: '10500.00',
      guarantor: '19500.00',
      fund: '19500.01',
    });
    expect(loss.parties[2].parts[0]).toMatchObject({
      rulePath: ['loss', 'guarantee:guarantor'],
      base: '60000.01',
      exactShare: '39000.006500',
      fromRounding: '0.01',
      limitedBy: null,
    });
    expect(amounts(recovery)).toEqual({
      bank: '1575.00',
      cooperative: '1575.00',
      guarantor: '2925.00',
      fund: '2925.00',
    });
    expect(recovery.cumulativeNetPaid).toEqual({ guarantor: '33150.01' });
    expect(recovery.headroom).toEqual({ guarantor: '266849.99' });
  });

  it('but not of an agreement that shares more than the loss, nor of impossible events', async () => {
    const answer = await post('loss-allocations', {
      ...agreement,
      lenders: [{ id: 'bank', participationPct: '80' }],
      guarantees: [{ id: 'bank', quotityPct: '65', beneficiary: 'nobody' }],
      tranches: [
        { id: 'a', size: null },
        { id: 'b', size: '1.00' },
      ],
      events: [{ type: 'TRUE_UP', loan: 'L1', amount: '1.00' }],
    }).expect(422);

    expect(answer.body.code).toBe('risk-sharing.sharing-refused');
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'id-repeated',
      'beneficiary-unknown',
      'shares-not-the-whole',
      'tranche-below-one-without-end',
      'true-up-without-call',
    ]);
  });

  it('and what guarantees cost and cover', async () => {
    const cap = { portfolioVolume: '2000000', guaranteeRatePct: '80', capRatePct: '20' };
    const capped = await post('guarantee-caps', cap).expect(200);
    expect(capped.body).toEqual({ guaranteedVolume: '1600000.00', capAmount: '320000.00' });

    const loan = { loan: '400000', quotityPct: '65', ceiling: '200000', feeRatePct: '2.5' };
    const guaranteed = await post('guaranteed-amounts', loan).expect(200);
    expect(guaranteed.body).toEqual({
      guaranteed: '200000.00',
      effectiveQuotityPct: '50.000000',
      fee: '5000.00',
      mutualisation: '0.00',
      retained: '200000.00',
    });

    const borne = [
      { id: 'fund', amount: '100000' },
      { id: 'guarantor', amount: '90000' },
      { id: 'bank', amount: '60000' },
    ];
    const back = await post('recoveries', { recovery: '80000', borne }).expect(200);
    expect(back.body.shares.map((share: { amount: string }) => share.amount)).toEqual([
      '32000.00',
      '28800.00',
      '19200.00',
    ]);
    await post('recoveries', { recovery: '-1', borne }).expect(400);
  });
});
