import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const LOAN = {
  currency: 'EUR',
  disbursements: [{ date: '2026-01-31', amount: '10000.00' }],
  annualRatePct: '6',
  rateChanges: [],
  instalments: 15,
  frequency: { unit: 'MONTH', every: 1 },
  startDate: '2026-01-31',
  monthEndRule: 'CLAMP',
  dayCount: 'PERIODIC',
  amortisation: 'CONSTANT_ANNUITY',
  deferral: { principalPeriods: 3, interestPaymentPeriods: 3, capitalise: true },
  prepayments: [],
  rounding: {
    interest: { increment: '0.01', mode: 'HALF_UP' },
    instalment: { increment: '0.01', mode: 'HALF_UP' },
    residual: 'LAST_INSTALMENT',
  },
};

describe('Anyone simulates a loan', () => {
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

  it('and is given each row, with its reasons', async () => {
    const { body } = await post('loan-schedules', LOAN).expect(200);

    expect(body.rows).toHaveLength(15);
    expect(body.rows[3]).toMatchObject({
      number: 4,
      dueDate: '2026-05-31',
      principal: '822.89',
      interest: '50.75',
      due: '873.64',
      trace: {
        principalRule: 'instalment-less-interest',
        target: '873.64',
        exactInterest: '50.7537500000',
        stretches: [{ balance: '10150.75', annualRatePct: '6.000000', yearPart: '1/12' }],
      },
    });
    expect(body.rows[14]).toMatchObject({ dueDate: '2027-04-30', due: '873.62', balance: '0.00' });
    expect(body.totals).toMatchObject({ disbursed: '10000.00', capitalisedInterest: '150.75' });
    expect(body.effectiveRates.tegProportionalPct).toMatch(/^[56]\.\d{8}$/);
  });

  it('and is told every reason why there is no schedule', async () => {
    const answer = await post('loan-schedules', {
      ...LOAN,
      amortisation: 'FIXED_INSTALMENT',
      balloon: '20000.00',
      deferral: { principalPeriods: 15, interestPaymentPeriods: 16, capitalise: true },
    }).expect(422);

    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.code).toBe('loans.schedule-refused');
    expect(codesOf(answer).toSorted()).toEqual(
      [
        'balloon-without-use',
        'capitalised-while-repaid',
        'deferred-to-the-end',
        'deferred-to-the-end',
        'instalment-missing',
      ].toSorted(),
    );
  });

  it('but not one whose debt would grow', async () => {
    const growing = { ...LOAN, amortisation: 'FIXED_INSTALMENT', givenInstalment: '40.00' };
    const answer = await post('loan-schedules', growing).expect(422);
    expect(codesOf(answer)).toEqual(['instalment-below-interest']);
  });

  it.each([
    [{ instalments: 1_000_000 }, '/instalments'],
    [{ dayCount: 'ACT/ACT' }, '/dayCount'],
    [{ annualRatePct: '1000' }, '/annualRatePct'],
    [{ disbursements: [{ date: '2026-02-30', amount: '-1' }] }, '/disbursements/0/date'],
    [{ dueDates: { first: '2026-03-01' } }, '/dueDates/first'],
  ])('but not one with %j', async (fault, pointer) => {
    const answer = await post('loan-schedules', { ...LOAN, ...fault }).expect(400);
    const pointers = answer.body.errors.map((one: { pointer: string }) => one.pointer);
    expect(pointers).toContain(pointer);
  });

  it('and its effective rates, from dates or from times', async () => {
    const timed = await post('effective-rates', {
      flows: [
        { count: 1, amount: '1000', firstTimeYears: '0', stepYears: '0' },
        { count: 2, amount: '-272', firstTimeYears: '1/4', stepYears: '1/4' },
        { count: 1, amount: '-544', firstTimeYears: '1', stepYears: '0' },
      ],
    }).expect(200);
    expect(timed.body).toMatchObject({
      taegPct: expect.stringMatching(/^13\.18/),
      taegRoundedPct: '13.2',
    });

    const dated = await post('effective-rates', {
      flows: [
        { date: '2026-01-01', amount: '1000.00' },
        { date: '2027-07-01', amount: '-1200.00' },
      ],
    }).expect(200);
    expect(dated.body.taegRoundedPct).toBe('12.9');
  });

  it('but no rate where nothing is paid, nor from flows of two kinds', async () => {
    const nothing = await post('effective-rates', {
      flows: [{ date: '2026-01-01', amount: '1000.00' }],
    }).expect(422);
    expect(nothing.body.code).toBe('loans.effective-rate-not-found');
    const mixed = await post('effective-rates', {
      flows: [
        { date: '2026-01-01', amount: '1000.00' },
        { count: 1, amount: '-1', firstTimeYears: '1' },
        { amount: '-1' },
      ],
    }).expect(422);
    expect(codesOf(mixed)).toEqual(['flows-mixed', 'flow-not-timed']);
  });

  it('and spreads payments, each to the cent', async () => {
    const owed = {
      items: [
        { id: 'p', dueDate: '2026-01-31', component: 'PRINCIPAL', amount: '100.00' },
        { id: 'i', dueDate: '2026-01-31', component: 'INTEREST', amount: '4.00' },
      ],
      payments: [{ id: 'a', date: '2026-02-10', amount: '10.00' }],
    };
    const { body } = await post('payment-allocations', owed).expect(200);
    expect(body.payments[0]).toMatchObject({
      shares: [
        { itemId: 'i', phase: 'PAST_DUE', amount: '4.00', left: '0.00' },
        { itemId: 'p', phase: 'PAST_DUE', amount: '6.00', left: '94.00' },
      ],
      unallocated: '0.00',
    });
    const twice = { ...owed, items: [...owed.items, ...owed.items] };
    const answer = await post('payment-allocations', twice).expect(422);
    expect(codesOf(answer)).toEqual(['item-repeated', 'item-repeated']);
  });

  it('and counts days, as conventions and calendars do', async () => {
    const counted = { convention: 'EU-APR', from: '2020-01-01', to: '2021-03-15', unit: 'YEAR' };
    const apr = await post('day-counts', counted).expect(200);
    expect(apr.body).toMatchObject({ fraction: '220/183', yearFraction: '1.2021857923' });

    const faulty = { convention: 'EU-APR', from: '2021-03-15', to: '2020-01-01' };
    const refused = await post('day-counts', faulty).expect(422);
    expect(codesOf(refused)).toEqual(['days-not-in-order', 'unit-missing']);

    const day = { calendar: 'FR', date: '2026-04-10', add: 20 };
    const later = await post('business-days', day).expect(200);
    expect(later.body).toMatchObject({ isBusinessDay: true, result: '2026-05-12' });

    const calendar = (path: string) =>
      request(api.getHttpServer()).get(`/api/v1/simulations/calendars/${path}`);
    const target = await calendar('TARGET/2026').expect(200);
    expect(target.body.holidays).toHaveLength(6);
    await calendar('MARS/2026').expect(404);
  });
});
