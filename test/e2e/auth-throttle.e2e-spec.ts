import request from 'supertest';

import { SettableClock } from '#platform/clock';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { signUp, startPlatform, type PlatformApp } from '../support/platform-app';

const PASSWORD = 'un été à Die, sans pluie';
const WRONG = 'une autre phrase de passe';
const NOON = new Date('2026-11-23T12:00:00Z');

describe('Guessing a password', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  const clock = new SettableClock(NOON);

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { clock, settings: { TRUST_PROXY: 'true' } });
    await signUp(platform, 'amandine@biovallee.example', PASSWORD);
    await signUp(platform, 'basile@biovallee.example', PASSWORD);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  beforeEach(() => {
    clock.set(NOON);
    return database.sql.query('TRUNCATE auth.session, auth.sign_in_failure');
  });

  const api = () => request(platform.app.getHttpServer());

  const signIn = (email = 'amandine@biovallee.example', password = PASSWORD) =>
    api().post('/api/v1/sessions').send({ email, password });

  it('is slowed down after five slips, and never shut out', async () => {
    for (let slip = 0; slip < 5; slip += 1) await signIn(undefined, WRONG).expect(401);

    const slowed = await signIn().expect(429);
    expect(slowed.body.code).toBe('auth.too-many-attempts');
    expect(slowed.headers['retry-after']).toBe('1');
    await signIn('basile@biovallee.example').expect(201);

    clock.advance(1_000);
    await signIn(undefined, WRONG).expect(401);
    const slower = await signIn().expect(429);
    expect(slower.headers['retry-after']).toBe('2');

    clock.advance(2_000);
    await signIn().expect(201);
    await signIn(undefined, WRONG).expect(401);
    await signIn().expect(201);
  });

  it('treats an account that is not there no differently', async () => {
    for (let slip = 0; slip < 5; slip += 1) await signIn('nobody@die.example', WRONG).expect(401);

    await signIn('nobody@die.example', WRONG).expect(429);
  });

  it('lets no more guesses through when they are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(undefined, WRONG)));

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  const from = (address: string, email?: string, password?: string) =>
    signIn(email, password).set('x-forwarded-for', address);

  it('from one address slows down that address alone', async () => {
    for (const name of ['a', 'b', 'c']) await from('192.0.2.1', `${name}@die.example`, WRONG);
    await from('198.51.100.1', 'd@die.example', WRONG).expect(401);
    await database.sql.query('UPDATE auth.sign_in_failure SET count = 199 WHERE count = 3');
    await from('192.0.2.77').expect(201);
    await database.sql.query('UPDATE auth.sign_in_failure SET count = 200 WHERE count = 199');

    const slowed = await from('192.0.2.77').expect(429);
    expect(slowed.headers['retry-after']).toBe('1');
    await from('198.51.100.1').expect(201);
  });

  it('everywhere at once leaves each account a single slip', async () => {
    await from('192.0.2.1', 'a@die.example', WRONG).expect(401);
    await from('198.51.100.1', 'b@die.example', WRONG).expect(401);
    await from('203.0.113.1', undefined, WRONG).expect(401);
    await from('203.0.113.1').expect(201);
    await database.sql.query('UPDATE auth.sign_in_failure SET count = 2001 WHERE count = 3');

    await from('192.0.2.1', undefined, WRONG).expect(401);
    await from('192.0.2.1').expect(429);
    await from('192.0.2.1', 'basile@biovallee.example').expect(201);
  });

  it('asks to come back when too many passwords wait to be compared', async () => {
    const emails = Array.from({ length: 80 }, (_, n) => `herd${n}@die.example`);
    const answers = await Promise.all(emails.map((email) => signIn(email)));

    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(53);
    expect(busy[0]?.body.code).toBe('auth.busy');
    expect(busy[0]?.headers['retry-after']).toBe('2');
  });
});
