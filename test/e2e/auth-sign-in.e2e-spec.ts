import request from 'supertest';

import { SettableClock } from '#platform/clock';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { sessionIn, signUp, startPlatform, type PlatformApp } from '../support/platform-app';

const PASSWORD = 'un été à Die, sans pluie';
const NOON = new Date('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('Signing in', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  const clock = new SettableClock(NOON);

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { clock });
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

  const sessions = (cookie: string) => api().get('/api/v1/sessions').set('cookie', cookie);

  const isSeen = async (at: Date): Promise<boolean> => {
    const sql = 'SELECT 1 FROM auth.session WHERE last_seen_at = $1';
    return (await database.sql.query(sql, [at])).rowCount === 1;
  };

  it('gives a cookie that scripts cannot read and that opens a session', async () => {
    const answer = await signIn().expect(201);

    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.body).toEqual({
      id: expect.any(String),
      person: { id: expect.any(String) },
      endsAt: '2026-11-24T00:00:00.000Z',
    });
    const listed = await sessions(sessionIn(answer)).expect(200);
    expect(listed.body.data).toEqual([
      expect.objectContaining({ id: answer.body.id, isCurrent: true, browser: 'other' }),
    ]);
  });

  it('keeps neither the secret of the cookie nor the password', async () => {
    const answer = await signIn().expect(201);
    const secret = sessionIn(answer).replace('__Host-sid=', '');

    const { rows } = await database.sql.query(
      `SELECT (SELECT json_agg(s) FROM auth.session s)::text || (SELECT json_agg(c) FROM auth.credential c)::text AS all`,
    );
    expect(rows[0].all).not.toContain(secret);
    expect(rows[0].all).not.toContain(PASSWORD);
    expect(rows[0].all).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('takes an address whatever its capitals, and a password however its accents are typed', async () => {
    await signIn(' Amandine@Biovallee.example '.trim(), PASSWORD.normalize('NFD')).expect(201);
  });

  it('answers an unknown account exactly like a wrong password', async () => {
    const wrong = await signIn(undefined, 'une autre phrase de passe').expect(401);
    const unknown = await signIn('nobody@biovallee.example', PASSWORD).expect(401);

    const { requestId: _, ...one } = wrong.body;
    const { requestId: __, ...other } = unknown.body;
    expect(one).toEqual(other);
    expect(one.code).toBe('auth.credentials-refused');
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('takes as long for an unknown account as for a wrong password', async () => {
    const time = async (email: string) => {
      const started = performance.now();
      await signIn(email, 'une autre phrase de passe').expect(401);
      return performance.now() - started;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let turn = 0; turn < 9; turn += 1) {
      await signUp(platform, `known${turn}@die.example`, PASSWORD);
      times.known.push(await time(`known${turn}@die.example`));
      times.unknown.push(await time(`unknown${turn}@die.example`));
    }

    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it('ends the session that the same browser had', async () => {
    const first = sessionIn(await signIn().expect(201));
    const second = sessionIn(await signIn().set('cookie', first).expect(201));

    expect(second).not.toBe(first);
    await sessions(first).expect(401);
    await sessions(second).expect(200);
  });

  it('is over after an hour without a request, or after twelve hours in any case', async () => {
    const cookie = sessionIn(await signIn().expect(201));
    for (let passed = 50; passed < 12 * 60; passed += 50) {
      clock.set(new Date(NOON.getTime() + passed * MINUTE));
      await sessions(cookie).expect(200);
      await eventually('the visit to be noted', () => isSeen(clock.now()));
    }
    clock.set(new Date(NOON.getTime() + 12 * 60 * MINUTE));
    await sessions(cookie).expect(401);

    clock.set(NOON);
    const idle = sessionIn(await signIn().expect(201));
    clock.advance(60 * MINUTE);
    const answer = await sessions(idle).expect(401);
    expect(answer.body.code).toBe('auth.session-missing');
  });

  it('lists where one is signed in, and signs out here or elsewhere', async () => {
    const here = sessionIn(await signIn().set('user-agent', 'x Firefox/145.0').expect(201));
    clock.advance(MINUTE);
    const elsewhere = await signIn().set('user-agent', 'x Chrome/140.0').expect(201);
    const stranger = sessionIn(await signIn('basile@biovallee.example').expect(201));

    const listed = await sessions(here).expect(200);
    expect(listed.body.data.map(({ browser }: { browser: string }) => browser)).toEqual([
      'Chrome',
      'Firefox',
    ]);
    const path = `/api/v1/sessions/${elsewhere.body.id}`;
    const refused = await api().delete(path).set('cookie', stranger).expect(404);
    expect(refused.body.code).toBe('auth.session-not-found');

    await api().delete(path).set('cookie', here).expect(204);
    await sessions(sessionIn(elsewhere)).expect(401);
    const out = await api().delete('/api/v1/sessions/current').set('cookie', here).expect(204);
    expect(out.headers['set-cookie']?.[0]).toContain(
      '__Host-sid=; Path=/; Expires=Thu, 01 Jan 1970',
    );
    await sessions(here).expect(401);
  });

  it('writes in the trail who came and went, without an address', async () => {
    const cookie = sessionIn(await signIn().expect(201));
    await signIn('nobody@biovallee.example').expect(401);
    await api().delete('/api/v1/sessions/current').set('cookie', cookie).expect(204);

    const { rows } = await database.sql.query(
      `SELECT action, actor_kind, subject_kind FROM platform.audit_entry ORDER BY seq DESC LIMIT 3`,
    );
    expect(rows.toReversed()).toEqual([
      { action: 'auth.session-opened', actor_kind: 'person', subject_kind: 'session' },
      { action: 'auth.sign-in-refused', actor_kind: 'system', subject_kind: 'account' },
      { action: 'auth.session-ended', actor_kind: 'person', subject_kind: 'session' },
    ]);
  });

  it('says everything that is wrong with the request', async () => {
    const answer = await api().post('/api/v1/sessions').send({ email: 'nope', remember: true });

    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/email', '/password', '/remember']);
  });
});

describe('Signing in over plain http, away from localhost', () => {
  let database: TestDatabase;
  let platform: PlatformApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, {
      settings: { PUBLIC_URL: 'http://tablee.lan:3000' },
    });
    await signUp(platform, 'amandine@biovallee.example', PASSWORD);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  it('gives a cookie that browsers will keep there', async () => {
    const answer = await request(platform.app.getHttpServer())
      .post('/api/v1/sessions')
      .send({ email: 'amandine@biovallee.example', password: PASSWORD });

    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^sid=[\w-]{43}; Path=\/; Expires=[^;]*; HttpOnly; SameSite=Lax$/,
    );
  });
});
