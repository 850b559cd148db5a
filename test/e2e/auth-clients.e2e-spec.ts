import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor, PurgeExpiredService, type PersonId } from '#platform/auth';
import { SettableClock } from '#platform/clock';

import { createTestDatabase, type TestDatabase } from '../support/database';
import {
  anOrganisation,
  memberOf,
  sessionIn,
  signUp,
  startPlatform,
  type PlatformApp,
} from '../support/platform-app';

const PASSWORD = 'un été à Die, sans pluie';
const NOON = new Date('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

@Controller('things')
class ThingsController {
  @Get()
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'things:read' })
  read(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post()
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'things:write' })
  write(@CurrentActor() actor: Actor): Actor {
    return actor;
  }
}

describe('Tokens of a client', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let amandine: PersonId;
  let basile: PersonId;
  let cookies: { amandine: string; basile: string };
  const biovallee = anOrganisation();
  const elsewhere = anOrganisation();
  const clock = new SettableClock(NOON);

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { clock, controllers: [ThingsController] });
    amandine = await signUp(platform, 'amandine@biovallee.example', PASSWORD);
    basile = await signUp(platform, 'basile@biovallee.example', PASSWORD);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  beforeEach(async () => {
    clock.set(NOON);
    platform.memberships.set(amandine, memberOf(biovallee, 'administrator', 'officer'));
    platform.memberships.set(basile, memberOf(elsewhere, 'administrator'));
    cookies = { amandine: await cookieOf('amandine'), basile: await cookieOf('basile') };
  });

  const api = () => request(platform.app.getHttpServer());

  const cookieOf = async (name: string): Promise<string> => {
    const email = `${name}@biovallee.example`;
    return sessionIn(await api().post('/api/v1/sessions').send({ email, password: PASSWORD }));
  };

  const things = (token: string) =>
    api().get('/api/v1/things').set('authorization', `Bearer ${token}`);

  const wish = {
    organisationId: biovallee,
    name: 'Accounting',
    roles: ['officer'],
    scopes: ['things:read', 'things:write'],
  };

  const register = (body: object = wish, cookie = cookies.amandine) =>
    api().post('/api/v1/clients').set('cookie', cookie).send(body);

  const ask = (fields: Record<string, string>) =>
    api().post('/api/v1/oauth/token').type('form').send(fields);

  it('are had for its secret, by form, by JSON or by Basic', async () => {
    const { id, clientSecret } = (await register().expect(201)).body;
    const fields = {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: clientSecret,
    };

    const byForm = await ask(fields).expect(200);
    expect(byForm.body).toEqual({
      access_token: expect.stringMatching(/^tbl_access_[\w-]{49}$/),
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'things:read things:write',
    });
    expect(byForm.headers['cache-control']).toBe('no-store');
    await api().post('/api/v1/oauth/token').send(fields).expect(200);
    await api()
      .post('/api/v1/oauth/token')
      .auth(id, clientSecret)
      .type('form')
      .send({ grant_type: 'client_credentials', scope: 'things:read' })
      .expect(200);

    const seen = await things(byForm.body.access_token).expect(200);
    expect(seen.body).toEqual({
      kind: 'client',
      id,
      memberships: [{ organisationId: biovallee, roles: ['officer'] }],
      scopes: ['things:read', 'things:write'],
    });
  });

  it('last a quarter of an hour, and end with their client', async () => {
    const { id, clientSecret } = (await register()).body;
    const fields = {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: clientSecret,
    };
    const first = (await ask(fields)).body.access_token;
    clock.advance(900_000 - 1);
    await things(first).expect(200);
    clock.advance(1);
    await things(first).expect(401);

    const second = (await ask(fields)).body.access_token;
    await things(second).expect(200);
    await api().delete(`/api/v1/clients/${id}`).set('cookie', cookies.amandine).expect(204);
    await things(second).expect(401);
    await ask(fields).expect(401);
  });

  it.each([
    ['no grant type', {}, 400, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no client', { grant_type: 'client_credentials' }, 401, 'invalid_client'],
    [
      'an unknown client',
      { grant_type: 'client_credentials', client_id: biovallee, client_secret: 'x' },
      401,
      'invalid_client',
    ],
  ])('are refused to %s, in the words of RFC 6749', async (_, fields, status, error) => {
    const answer = await ask(fields as Record<string, string>).expect(status);

    expect(answer.body.error).toBe(error);
    expect(answer.type).toBe('application/problem+json');
  });

  it('are refused for more than the client has', async () => {
    const { id, clientSecret } = (await register({ ...wish, scopes: ['things:read'] })).body;

    const answer = await ask({
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: clientSecret,
      scope: 'things:read things:write',
    });
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_scope']);
  });

  it('come from administrators of that very organisation', async () => {
    const other = await register(wish, cookies.basile).expect(403);
    expect(other.body.code).toBe('auth.not-administrator');

    const { id } = (await register()).body;
    await api().delete(`/api/v1/clients/${id}`).set('cookie', cookies.basile).expect(404);
    const listed = await api().get('/api/v1/clients').set('cookie', cookies.basile).expect(200);
    expect(listed.body.data).toEqual([]);
    const own = await api().get('/api/v1/clients').set('cookie', cookies.amandine).expect(200);
    const known = own.body.data.find((client: { id: string }) => client.id === id);
    expect(known).toMatchObject({ name: 'Accounting', registeredBy: amandine });
  });

  it('are written in the trail, on behalf of the organisation', async () => {
    const { id, clientSecret } = (await register()).body;
    await ask({ grant_type: 'client_credentials', client_id: id, client_secret: clientSecret });

    const { rows } = await database.sql.query(
      `SELECT action FROM platform.audit_entry
       WHERE organisation_id = $1 AND (subject_id = $2 OR actor_id = $2::uuid) ORDER BY seq`,
      [biovallee, id],
    );
    expect(rows).toEqual([
      { action: 'auth.client-registered' },
      { action: 'auth.client-token-granted' },
    ]);
  });

  it('never administer', async () => {
    const answer = await register({ ...wish, roles: ['administrator'] });

    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/roles/0');
  });

  it('that are over are deleted in the end', async () => {
    clock.set(new Date(NOON.getTime() + 400 * DAY));
    await platform.app.get(PurgeExpiredService, { strict: false }).purge();

    const { rows } = await database.sql.query(
      `SELECT (SELECT count(*) FROM auth.session) + (SELECT count(*) FROM auth.access_token)
         + (SELECT count(*) FROM auth.client_token) + (SELECT count(*) FROM auth.sign_in_failure) AS left`,
    );
    expect(rows).toEqual([{ left: '0' }]);
  });
});
