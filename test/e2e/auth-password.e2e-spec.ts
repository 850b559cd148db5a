import { hash } from '@node-rs/argon2';
import request from 'supertest';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { sessionIn, signUp, startPlatform, type PlatformApp } from '../support/platform-app';

const OLD = 'un été à Die, sans pluie';
const NEW = 'trois vautours sur Glandasse';
const EMAIL = 'amandine.faure@biovallee.example';

describe('Changing a password', () => {
  let database: TestDatabase;
  let platform: PlatformApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database);
    await signUp(platform, EMAIL, OLD);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  beforeEach(() => database.sql.query('TRUNCATE auth.sign_in_failure'));

  const api = () => request(platform.app.getHttpServer());
  const signIn = (password: string) =>
    api().post('/api/v1/sessions').send({ email: EMAIL, password });
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    api().put('/api/v1/password').set('cookie', cookie).send({ currentPassword, newPassword });
  const sessions = (cookie: string) => api().get('/api/v1/sessions').set('cookie', cookie);

  it('refuses one that is easily guessed, with every reason', async () => {
    const cookie = sessionIn(await signIn(OLD).expect(201));

    const answer = await change(cookie, OLD, 'faure1').set('accept-language', 'en').expect(422);
    expect(answer.body).toMatchObject({
      code: 'auth.password-refused',
      errors: [
        { code: 'password-too-short', detail: 'The password must have at least 14 characters.' },
        { code: 'password-about-owner' },
      ],
    });
    await signIn(OLD).expect(201);
  });

  it('asks for the current one, and slows down who guesses it', async () => {
    const cookie = sessionIn(await signIn(OLD).expect(201));

    for (let slip = 0; slip < 5; slip += 1) {
      const answer = await change(cookie, 'une autre phrase de passe', NEW).expect(422);
      expect(answer.body.errors).toEqual([
        expect.objectContaining({ code: 'current-password-wrong', pointer: '/currentPassword' }),
      ]);
    }
    await change(cookie, OLD, NEW).expect(429);
  });

  it('ends every session, and gives a new one to who asked', async () => {
    const here = sessionIn(await signIn(OLD).expect(201));
    const elsewhere = sessionIn(await signIn(OLD).expect(201));

    const fresh = sessionIn(await change(here, OLD, NEW).expect(200));

    await sessions(here).expect(401);
    await sessions(elsewhere).expect(401);
    await sessions(fresh).expect(200);
    await signIn(OLD).expect(401);
    await signIn(NEW).expect(201);
  });

  it('keeps a hash that is of today’s cost when signing in', async () => {
    await database.sql.query('UPDATE auth.credential SET password_hash = $1', [
      await hash(NEW, { memoryCost: 4096, timeCost: 1, parallelism: 1 }),
    ]);

    await signIn(NEW).expect(201);

    const after = await database.sql.query(`SELECT password_hash AS hash FROM auth.credential`);
    expect(after.rows[0].hash).toContain('m=19456,t=2,p=1');
    await signIn(NEW).expect(201);
  });
});
