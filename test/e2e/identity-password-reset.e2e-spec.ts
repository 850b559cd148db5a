import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import { PurgePasswordResetsService } from '#domain/identity';

import { WorkerModule } from '../../apps/worker/src/worker.module';
import { startApi } from '../support/api';
import { callerOn, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

const OLD = 'un été à Die, sans pluie';
const NEW = 'trois vautours sur Glandasse';
const NOON = new Date('2026-11-23T12:00:00Z');
const MINUTE_MS = 60_000;

describe('Forgetting a password', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let stranger: TestCaller;
  const clock = new SettableClock(NOON);

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { MAX_REQUESTS_PER_MINUTE: '0' };
    api = await startApi(database, { clock, settings, beside: [WorkerModule] });
    await api.listen(0, '127.0.0.1');
    stranger = callerOn(api);
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  beforeEach(async () => {
    clock.set(NOON);
    await database.sql.query('TRUNCATE identity.password_reset, auth.sign_in_failure');
  });

  const signUp = async (name: string): Promise<string> => {
    const email = `${name}@oubli.example`;
    const body = { givenName: 'Zoé', familyName: 'Bérard', email, password: OLD, language: 'fr' };
    await stranger.post('/people', body).expect(201);
    return email;
  };
  const ask = (email: string) => stranger.post('/password-resets', { email });
  const replace = (token: string, password = NEW) =>
    stranger.post('/password-resets/use', { token, password });
  const signIn = (email: string, password: string) =>
    stranger.post('/sessions', { email, password });

  const mailsTo = async (email: string): Promise<readonly string[]> => {
    const { rows } = await database.sql.query<{ text: string }>(
      'SELECT text FROM platform.mail_delivery WHERE recipient = $1 ORDER BY id',
      [email],
    );
    return rows.map(({ text }) => text);
  };

  /** Of the last link that the address was sent, once there are so many. */
  const tokenSentTo = (email: string, count = 1): Promise<string> =>
    eventually(`link ${count} to ${email}`, async () => {
      const links = (await mailsTo(email)).flatMap((text) => /#token=(\S+)/u.exec(text)?.[1] ?? []);
      return links.length >= count && links.at(-1);
    });

  it('is mended by a mailed link, once: every session ends, and the owner is told', async () => {
    const email = await signUp('zoe');
    const session = await signIn(email, OLD).expect(201);
    const [cookie = ''] = session.headers['set-cookie'] as unknown as string[];
    const before = callerOn(api, cookie.split(';')[0]);

    await ask('ZOE@Oubli.example').expect(204);
    const token = await tokenSentTo(email);
    expect((await mailsTo(email))[0]).toContain('/nouveau-mot-de-passe#token=');
    await signIn(email, OLD).expect(201);
    await replace(token).expect(204);

    await before.get('/me').expect(401);
    await signIn(email, OLD).expect(401);
    await signIn(email, NEW).expect(201);
    expect((await replace(token).expect(409)).body.code).toBe('identity.password-reset-used');
    expect((await mailsTo(email)).at(-1)).toContain('vient d’être changé');
    const { rows } = await database.sql.query<{ action: string }>(
      `SELECT action FROM platform.audit_entry WHERE action LIKE '%password-reset%' ORDER BY id`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'identity.password-reset-asked',
      'auth.password-reset',
    ]);
  }, 60_000);

  it('answers a stranger the same, and writes to nobody', async () => {
    const known = await signUp('connue');

    const unknown = await ask('personne@oubli.example').expect(204);
    const answer = await ask(known).expect(204);
    await tokenSentTo(known);

    expect(unknown.body).toEqual(answer.body);
    expect(await mailsTo('personne@oubli.example')).toEqual([]);
  }, 60_000);

  it('refuses a weak password with every reason, and the link still serves', async () => {
    const email = await signUp('faible');
    await ask(email).expect(204);
    const token = await tokenSentTo(email);

    const answer = await replace(token, 'faible1').expect(422);
    expect(answer.body).toMatchObject({
      code: 'auth.password-refused',
      errors: [
        { code: 'password-too-short', pointer: '/password' },
        { code: 'password-about-owner', pointer: '/password' },
      ],
    });
    await replace(token).expect(204);
  }, 60_000);

  it('refuses a link that is not one, that has expired, or that another made useless', async () => {
    const email = await signUp('tardive');
    expect((await replace('rien').expect(404)).body.code).toBe('identity.password-reset-not-found');

    await ask(email).expect(204);
    const first = await tokenSentTo(email);
    clock.advance(60 * MINUTE_MS);
    expect((await replace(first).expect(409)).body.code).toBe('identity.password-reset-expired');

    await ask(email).expect(204);
    const second = await tokenSentTo(email, 2);
    await ask(email).expect(204);
    const third = await tokenSentTo(email, 3);
    await replace(third).expect(204);
    await replace(second).expect(409);
  }, 60_000);

  it('serves once, though it is used twice at the same moment', async () => {
    const email = await signUp('double');
    await ask(email).expect(204);
    const token = await tokenSentTo(email);

    const answers = await Promise.all([replace(token), replace(token, `${NEW}, et un gypaète`)]);

    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([204, 409]);
  }, 60_000);

  it('is asked for three times an hour at most, whoever has the address and however it is sent', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('insistante@oubli.example')),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);

    const slowed = await ask('insistante@oubli.example').expect(429);
    expect(slowed.body.code).toBe('identity.password-reset-too-often');
    expect(slowed.headers['retry-after']).toBe('3600');
    await ask('autre@oubli.example').expect(204);
    clock.advance(60 * MINUTE_MS);
    await ask('insistante@oubli.example').expect(204);
  });

  it('is asked for sixty times an hour at most from one place', async () => {
    for (let n = 0; n < 60; n += 1) await ask(`voisine${n}@oubli.example`).expect(204);

    await ask('voisine60@oubli.example').expect(429);
  }, 60_000);

  it('leaves no trace of who asked, two days later', async () => {
    await ask('personne@oubli.example').expect(204);
    const purger = api.get(PurgePasswordResetsService, { strict: false });
    const count = async () => {
      const { rows } = await database.sql.query(`SELECT FROM identity.password_reset`);
      return rows.length;
    };

    await purger.purge();
    expect(await count()).toBe(1);
    clock.advance(25 * 60 * MINUTE_MS);
    await purger.purge();
    expect(await count()).toBe(0);
  });
});
