import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Anyone simulates grants, aid and equity', () => {
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

  const codesOf = (answer: request.Response): string[] =>
    answer.body.errors.map(({ code }: { code: string }) => code);

  it('shares an amount out to the unit', async () => {
    const { body } = await post('allocations', { total: '1.00', weights: ['2', '3', '1'] }).expect(
      200,
    );
    expect(body.parts.map(({ amount }: { amount: string }) => amount)).toEqual([
      '0.33',
      '0.50',
      '0.17',
    ]);

    const odd = { total: '1.00', weights: ['0', '0'], unit: '0.03' };
    expect(codesOf(await post('allocations', odd).expect(422))).toEqual([
      'weights-all-zero',
      'total-not-in-units',
    ]);
    expect(
      codesOf(await post('allocations', { total: '1', weights: ['-1', 'x'] }).expect(422)),
    ).toEqual(['weight-malformed', 'weight-malformed']);
  });

  it('settles a grant, and plans its instalments', async () => {
    const settlement = {
      granted: '40000',
      budgetedEligible: '80000',
      actualEligible: '55000',
      paid: '32000',
    };
    const settled = await post('grants/settlement', settlement).expect(200);
    expect(settled.body).toMatchObject({ due: '27500.00', balance: '0.00', recovery: '4500.00' });
    const open = await post('grants/settlement', { ...settlement, mode: 'FIXED_AMOUNT' }).expect(
      422,
    );
    expect(codesOf(open)).toEqual(['needed-for-mode']);

    const plan = { amount: '33333.33', shares: [{ pct: '50' }, { pct: '30' }, { pct: '20' }] };
    const planned = await post('grants/instalments', plan).expect(200);
    expect(planned.body.instalments.map((one: { amount: string }) => one.amount)).toEqual([
      '16666.67',
      '10000.00',
      '6666.66',
    ]);
    const above = { amount: '10', shares: [{ amount: '11' }, {}] };
    expect(codesOf(await post('grants/instalments', above).expect(422))).toEqual([
      'parts-above-the-grant',
    ]);
  });

  it('says which surplus is reasonable', async () => {
    const { body } = await post('surplus', {
      costs: '92000',
      income: '96000',
      clausePct: '3',
      grants: [
        { id: 'A', amount: '60000' },
        { id: 'B', amount: '20000' },
      ],
    }).expect(200);
    expect(body).toMatchObject({
      surplus: '4000.00',
      kept: '2760.00',
      recoverable: '1240.00',
      perFunder: [
        { id: 'A', amount: '930.00' },
        { id: 'B', amount: '310.00' },
      ],
      rule: 'ABOVE_CLAUSE',
    });
  });

  it('plans capitalised engineering, and refuses what cannot be', async () => {
    const asset = { cost: '48000', lifeMonths: 60, inServiceOn: '2026-04-01', grant: '28800' };
    const { body } = await post('capitalisation/schedule', asset).expect(200);
    expect(body.years[0]).toMatchObject({
      charge: '7200.00',
      grantReleased: '4320.00',
      netCharge: '2880.00',
    });
    const faulty = { ...asset, residualValue: '50000', grant: '50000', failedOn: '2026-03-01' };
    expect(codesOf(await post('capitalisation/schedule', faulty).expect(422))).toEqual([
      'residual-above-cost',
      'grant-above-cost',
      'failed-before-service',
    ]);
  });

  it('values contributions in kind at the legal figures of their day', async () => {
    const lines = [
      { method: 'SMIC_MULTIPLE', quantity: '200' },
      { method: 'SMIC_MULTIPLE', quantity: '80', coefficient: '1.5' },
      { method: 'SMIC_MULTIPLE', quantity: '30', coefficient: '2.5' },
    ];
    const { body } = await post('in-kind/valuation', { date: '2026-06-01', lines }).expect(200);
    expect(body).toMatchObject({ total: '4747.90', fullTimeEquivalent: '0.193' });
    const before = await post('in-kind/valuation', { date: '2025-06-01', lines }).expect(200);
    expect(before.body.total).toBe('4692.60');
    const unknown = await post('in-kind/valuation', { date: '2001-01-01', lines }).expect(422);
    expect(unknown.body.code).toBe('legal-figures.figure-unknown');
    const rateless = { date: '2026-06-01', lines: [{ method: 'MARKET_PRICE', quantity: '1' }] };
    expect(codesOf(await post('in-kind/valuation', rateless).expect(422))).toEqual([
      'rate-missing',
    ]);
  });

  it('says what an advantage is worth as a grant', async () => {
    const loan = {
      instrument: 'LOAN',
      date: '2026-03-15',
      amount: '100000',
      durationYears: '7',
      collateralPct: '50',
    };
    const flat = await post('state-aid/gross-grant-equivalent', loan).expect(200);
    expect(flat.body).toMatchObject({
      grossGrantEquivalent: '28000.00',
      rule: '300000.00 × 100000.00 ÷ 750000.00 × 7 ÷ 10',
    });
    const sgei = await post('state-aid/gross-grant-equivalent', {
      ...loan,
      regulation: 'SGEI',
    }).expect(200);
    expect(sgei.body.grossGrantEquivalent).toBe('28000.00');

    const beyond = { ...loan, amount: '800000', collateralPct: '20', isInsolvent: true };
    expect(codesOf(await post('state-aid/gross-grant-equivalent', beyond).expect(422))).toEqual([
      'insolvent-beneficiary',
      'collateral-too-low',
      'beyond-safe-harbour',
    ]);
    const full = await post('state-aid/gross-grant-equivalent', {
      instrument: 'LOAN',
      method: 'FULL',
      date: '2026-03-15',
      amount: '500000',
      annualRatePct: '6',
      referenceRatePct: '8',
      repayments: [{ count: 10, principal: '50000', firstTimeYears: '1', stepYears: '1' }],
    }).expect(200);
    expect(full.body).toMatchObject({
      grossGrantEquivalent: '41123.98',
      presentValue: '458876.02',
    });
    const short = { instrument: 'LOAN', method: 'FULL', date: '2026-03-15', amount: '500000' };
    expect(codesOf(await post('state-aid/gross-grant-equivalent', short).expect(422))).toEqual([
      'needed-for-method',
      'needed-for-method',
      'repayments-not-the-loan',
    ]);
  });

  it('holds a new aid against three rolling years', async () => {
    const pastAids = [
      { id: 'a', date: '2023-03-14', amount: '120000' },
      { id: 'b', date: '2023-03-15', amount: '90000' },
      { id: 'c', date: '2024-07-01', amount: '110000' },
      { id: 'd', date: '2025-02-02', amount: '60000' },
    ];
    const aid = { date: '2026-03-15', amount: '40000.01', pastAids };
    const { body } = await post('state-aid/de-minimis', aid).expect(200);
    expect(body).toMatchObject({
      windowFrom: '2023-03-15',
      used: '260000.00',
      available: '40000.00',
      isWithin: false,
      countedIds: ['b', 'c', 'd'],
    });
    const later = await post('state-aid/de-minimis', { ...aid, date: '2031-01-01' }).expect(422);
    expect(later.body.code).toBe('legal-figures.figure-unknown');
  });

  it('caps coupons, redeems, and takes back when fortune returns', async () => {
    const cap = await post('equity/coupon-cap', { date: '2024-06-15', capital: '100000' }).expect(
      200,
    );
    expect(cap.body).toMatchObject({ meanPct: '1.8025', capPct: '3.8025', maxAmount: '3802.50' });
    const unknown = await post('equity/coupon-cap', {
      date: '2021-06-15',
      capital: '100000',
    }).expect(422);
    expect(codesOf(unknown)).toEqual(['bond-rates-missing']);

    const shares = {
      instrument: 'COOPERATIVE_SHARE',
      nominal: '5000',
      issuedOn: '2020-01-01',
      askedOn: '2026-01-01',
      lossSharePct: '8',
      spreadYears: 5,
    };
    const redeemed = await post('equity/redemption', shares).expect(200);
    expect(redeemed.body).toMatchObject({ paid: '4600.00', payments: Array(5).fill('920.00') });
    const early = {
      ...shares,
      instrument: 'TITRE_PARTICIPATIF',
      capital: { before: '6000', least: '1500' },
    };
    expect(codesOf(await post('equity/redemption', early).expect(422))).toEqual([
      'redeemed-too-early',
      'capital-below-least',
    ]);

    const fortune = await post('equity/return-to-better-fortune', {
      year: 4,
      fromYear: 3,
      surplus: '30000',
      surplusThreshold: '10000',
      sharePct: '30',
      outstanding: '20000',
    }).expect(200);
    expect(fortune.body).toMatchObject({
      repayment: '6000.00',
      outstandingAfter: '14000.00',
      rule: 'SHARE',
    });
  });
});
