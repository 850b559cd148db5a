import request from 'supertest';

import { SettableClock } from '#platform/clock';
import { PurgeAnswersService } from '#platform/idempotency';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { gate } from '../support/gate';
import { EnvelopeExhausted, GrantsModule, Stage } from '../support/grants-probe';
import { sessionIn, signUp, startPlatform, type PlatformApp } from '../support/platform-app';

const PASSWORD = 'un été à Die, sans pluie';

describe('A request sent twice', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let stage: Stage;
  const clock = new SettableClock(new Date('2026-11-23T12:00:00Z'));

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`
      CREATE SCHEMA scratch; GRANT USAGE ON SCHEMA scratch TO tablee_app;
      CREATE TABLE scratch.given (id uuid PRIMARY KEY, amount int);
      GRANT ALL ON scratch.given TO tablee_app`);
    platform = await startPlatform(database, { clock, modules: [GrantsModule] });
    stage = platform.app.get(Stage, { strict: false });
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  beforeEach(async () => {
    const fresh = {
      calls: 0,
      refusal: null,
      serializationFailures: 0,
      held: null,
      started: gate(),
    };
    Object.assign(stage, fresh);
    await database.sql.query('TRUNCATE scratch.given, platform.idempotent_answer');
  });

  const api = () => request(platform.app.getHttpServer());

  const give = (key: string, body: object = { amount: 5 }, path = '/api/v1/grants') =>
    api().post(path).set('idempotency-key', key).send(body);

  const given = async (): Promise<number> =>
    Number((await database.sql.query('SELECT count(*) FROM scratch.given')).rows[0].count);

  it('acts once, and gets its first answer again to the letter', async () => {
    const first = await give('one').expect(201);
    const second = await give('one').expect(201);

    expect(second.text).toBe(first.text);
    expect(first.text).toContain('"zebra":1,"apple":{"nth":1}');
    for (const name of ['content-type', 'etag', 'location']) {
      expect(second.headers[name]).toBe(first.headers[name]);
    }
    expect(first.headers['etag']).toBe('"1"');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await given()).toBe(1);
  });

  it('is the same whether the key is quoted, and however its keys are ordered', async () => {
    await give('two', { amount: 5, note: { a: 1, b: 2 } }).expect(201);

    const again = await give('"two"', { note: { b: 2, a: 1 }, amount: 5 }).expect(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('a hundred times at once, then a hundred times more, acts once', async () => {
    const herd = await Promise.all(Array.from({ length: 100 }, () => give('herd')));
    const late = await Promise.all(Array.from({ length: 100 }, () => give('herd')));

    const answers = [...herd, ...late];
    expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(herd.filter((one) => one.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(late.every((one) => one.headers['idempotency-replayed'] === 'true')).toBe(true);
    expect(await given()).toBe(1);
    expect(stage.calls).toBe(1);
  });

  it('is refused when it asks for something else under the same key', async () => {
    await give('three').expect(201);

    const other = await give('three', { amount: 6 }).expect(422);
    expect(other.body.code).toBe('idempotency.key-reused');
    await give('three', { amount: 5 }, '/api/v1/grants?draft=1').expect(422);
    expect(await given()).toBe(1);
  });

  it('must name its attempt where that is required, and may elsewhere', async () => {
    const missing = await api().post('/api/v1/grants').send({ amount: 5 }).expect(400);
    expect(missing.body.code).toBe('idempotency.key-missing');
    const malformed = await give('x'.repeat(201)).expect(400);
    expect(malformed.body.code).toBe('idempotency.key-malformed');
    await give('x'.repeat(200)).expect(201);

    await api().post('/api/v1/grants/quiet').expect(204);
    await give('quiet', {}, '/api/v1/grants/quiet').expect(204);
    const again = await give('quiet', {}, '/api/v1/grants/quiet').expect(204);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(stage.calls).toBe(3);
  });

  it('by someone else is another request', async () => {
    const cookies = await Promise.all(['amandine', 'basile'].map(signedIn));

    const answers = await Promise.all(
      [...cookies, ''].map((cookie) => give('shared').set('cookie', cookie).expect(201)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(3);
    expect(await given()).toBe(3);
    const again = await give('shared').set('cookie', String(cookies[0])).expect(201);
    expect(again.text).toBe(answers[0]?.text);
  });

  it('may be tried again after a refusal, which undid everything', async () => {
    stage.refusal = new EnvelopeExhausted();
    await give('four').expect(422);
    expect(await given()).toBe(0);

    stage.refusal = null;
    const later = await give('four').expect(201);
    expect(later.headers['idempotency-replayed']).toBeUndefined();
    expect(await given()).toBe(1);
  });

  it('may be tried again after a fault of ours', async () => {
    stage.refusal = new TypeError('broken');
    await give('five').expect(500);

    stage.refusal = null;
    await give('five').expect(201);
    expect(await given()).toBe(1);
  });

  it('is worked on again when the database asks for it, and still acts once', async () => {
    stage.serializationFailures = 2;
    const answer = await give('six').expect(201);

    expect(answer.body.version).toBe(3);
    expect(answer.headers['etag']).toBe('"3"');
    expect(stage.calls).toBe(3);
    expect(await given()).toBe(1);
  });

  it('acts once though the database let go of it midway', async () => {
    stage.held = gate();
    const lost = give('seven').then((answer) => answer);
    await stage.started.promise;
    await database.sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'tablee-write' AND state = 'idle in transaction'
         AND datname = current_database()`,
    );
    stage.held.resolve();
    expect((await lost).status).toBe(503);

    stage.held = null;
    await give('seven').expect(201);
    expect(await given()).toBe(1);
  });

  it('is asked to come back while the first still runs', async () => {
    stage.held = gate();
    const first = give('eight').then((answer) => answer);
    await stage.started.promise;

    const second = await give('eight').expect(409);
    expect(second.body.code).toBe('idempotency.first-still-running');
    expect(second.headers['retry-after']).toBe('1');

    stage.held.resolve();
    expect((await first).status).toBe(201);
    const third = await give('eight').expect(201);
    expect(third.text).toBe((await first).text);
    expect(await given()).toBe(1);
  });

  it('is forgotten after thirty days', async () => {
    const purge = () => platform.app.get(PurgeAnswersService, { strict: false }).purge();
    const start = clock.now();
    await give('nine').expect(201);

    clock.advance(30 * 86_400_000 - 1);
    expect(await purge()).toBe(0);
    clock.advance(1);
    expect(await purge()).toBe(1);
    clock.set(start);
    await give('nine').expect(201);
    expect(await given()).toBe(2);
  });

  it('is forgotten in batches, however many there are', async () => {
    await database.sql.query(
      `INSERT INTO platform.idempotent_answer (principal_id, key, fingerprint, created_at, expires_at)
       SELECT gen_random_uuid(), 'k', sha256(''), '2020-01-01', '2020-02-01' FROM generate_series(1, 2500)`,
    );

    expect(await platform.app.get(PurgeAnswersService, { strict: false }).purge()).toBe(2_500);
  });

  const signedIn = async (name: string): Promise<string> => {
    const email = `${name}@biovallee.example`;
    await signUp(platform, email, PASSWORD);
    const answer = await api().post('/api/v1/sessions').send({ email, password: PASSWORD });
    return sessionIn(answer);
  };
});
