import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor, type PersonId } from '#platform/auth';
import { SettableClock } from '#platform/clock';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
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

describe('Tokens of a person', () => {
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

  const wish = { name: 'Export', scopes: ['things:read'], expiresAt: '2026-12-23T12:00:00Z' };

  const issue = (body: object = wish, cookie = cookies.amandine) =>
    api().post('/api/v1/access-tokens').set('cookie', cookie).send(body);

  it('are shown once, and act as the person within their scopes', async () => {
    const answer = await issue().expect(201);

    expect(answer.body).toEqual({
      id: expect.any(String),
      ...wish,
      createdAt: '2026-11-23T12:00:00.000Z',
      expiresAt: '2026-12-23T12:00:00.000Z',
      lastUsedAt: null,
      token: expect.stringMatching(/^tbl_pat_[\w-]{49}$/),
    });
    const seen = await things(answer.body.token).expect(200);
    expect(seen.body).toMatchObject({ kind: 'person', id: amandine, scopes: ['things:read'] });

    const { rows } = await database.sql.query(
      'SELECT json_agg(t)::text AS all FROM auth.access_token t',
    );
    expect(rows[0].all).not.toContain(answer.body.token);
  });

  it('may do no more than their scopes, and the answer names the one that is missing', async () => {
    const { token } = (await issue()).body;

    const answer = await api().post('/api/v1/things').set('authorization', `Bearer ${token}`);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      code: 'auth.scope-missing',
      missingScope: 'things:write',
    });
  });

  it('may do no more than their maker, whatever their scopes', async () => {
    const { token } = (await issue({ ...wish, scopes: ['things:write'] })).body;
    platform.memberships.set(amandine, memberOf(biovallee, 'auditor'));

    const answer = await api().post('/api/v1/things').set('authorization', `Bearer ${token}`);
    expect(answer.body.code).toBe('auth.role-missing');
  });

  it('cannot make other tokens, nor sign out', async () => {
    const { token } = (await issue()).body;
    const headers = { authorization: `Bearer ${token}` };

    const more = await api().post('/api/v1/access-tokens').set(headers).send(wish).expect(403);
    expect(more.body.code).toBe('auth.session-required');
    await api().delete('/api/v1/sessions/current').set(headers).expect(403);
  });

  it('end when they say, and at once when revoked', async () => {
    const short = (await issue({ ...wish, expiresAt: '2026-11-23T12:00:01Z' })).body;
    const long = (await issue()).body;
    await things(short.token).expect(200);
    await things(long.token).expect(200);

    clock.advance(1_000);
    const over = await things(short.token).expect(401);
    expect(over.body.code).toBe('auth.token-refused');

    const path = `/api/v1/access-tokens/${long.id}`;
    await api().delete(path).set('cookie', cookies.basile).expect(404);
    await things(long.token).expect(200);
    await api().delete(path).set('cookie', cookies.amandine).expect(204);
    await things(long.token).expect(401);
    await api().delete(path).set('cookie', cookies.amandine).expect(404);
  });

  it.each(['tbl_pat_nonsense', 'x', `tbl_pat_${'a'.repeat(49)}`])('are not %s', async (token) => {
    const answer = await things(token).expect(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="Tablee", error="invalid_token"');
  });

  it('are refused with every reason', async () => {
    const answer = await issue({
      name: 'All',
      scopes: ['things:read', 'things:delete', 'nonsense'],
      expiresAt: '2027-11-25T12:00:00Z',
    });

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ code, pointer }: never) => [code, pointer])).toEqual([
      ['scope-unknown', '/scopes/1'],
      ['scope-unknown', '/scopes/2'],
      ['expiry-too-far', '/expiresAt'],
    ]);
  });

  it.each([
    ['the present instant', NOON, 422],
    ['a second later', new Date(NOON.getTime() + 1_000), 201],
    ['366 days later', new Date(NOON.getTime() + 366 * DAY), 201],
    ['a second after that', new Date(NOON.getTime() + 366 * DAY + 1_000), 422],
  ])('may end at %s, or not', async (_, expiresAt, status) => {
    await issue({ ...wish, expiresAt: expiresAt.toISOString() }).expect(status);
  });

  it('are listed to their maker alone, with when they were used', async () => {
    const { id, token } = (await issue({ ...wish, name: 'Seen' })).body;
    await things(token).expect(200);

    const seen = await eventually('the use to be noted', async () => {
      const { body } = await api().get('/api/v1/access-tokens').set('cookie', cookies.amandine);
      return body.data.find(
        (one: { id: string }) => one.id === id && 'lastUsedAt' in one && one.lastUsedAt !== null,
      );
    });
    expect(seen).toMatchObject({ name: 'Seen', lastUsedAt: '2026-11-23T12:00:00.000Z' });
    expect(JSON.stringify(seen)).not.toContain(token);
    const others = await api().get('/api/v1/access-tokens').set('cookie', cookies.basile);
    expect(others.body.data).toEqual([]);
  });

  it('know which scopes there are', async () => {
    const answer = await api().get('/api/v1/token-scopes').set('cookie', cookies.amandine);

    expect(answer.body).toEqual({ data: ['things:read', 'things:write'] });
  });
});
