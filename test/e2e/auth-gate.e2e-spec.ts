import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import request from 'supertest';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor, Rights, type PersonId } from '#platform/auth';
import { SettableClock } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

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
const BIOVALLEE = anOrganisation();
const EMAIL = 'amandine@biovallee.example';

@Controller('gates')
class GatesController {
  @Get('open')
  @Authz({ roles: 'public', scope: 'public' })
  open(@CurrentActor() actor: Actor): object {
    return { kind: actor.kind };
  }

  @Get('mine')
  @Authz({ roles: 'signed-in', scope: 'self' })
  mine(@CurrentActor() actor: Actor): object {
    return actor;
  }

  @Get('officers')
  @Authz({ roles: ['officer', 'decision-maker'], scope: 'organisation', token: 'gates:read' })
  officers(@CurrentActor() actor: Actor): object {
    return actor;
  }

  @Post('officers')
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'gates:write' })
  write(@Body() body: unknown): unknown {
    return body;
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get('one')
  one(): void {}

  @Post([':id/two', 'three'])
  two(): void {}

  @Get('four')
  @Authz({ roles: 'public', scope: 'public' })
  four(): void {}
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('The gate', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let amandine: PersonId;
  let cookie: string;
  const clock = new SettableClock(new Date('2026-11-23T12:00:00Z'));

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { clock, controllers: [GatesController] });
    amandine = await signUp(platform, EMAIL, PASSWORD);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  beforeEach(async () => {
    platform.memberships.set(amandine, memberOf(BIOVALLEE, 'officer'));
    clock.advance(2_000);
    const answer = await api().post('/api/v1/sessions').send({ email: EMAIL, password: PASSWORD });
    cookie = sessionIn(answer);
  });

  const api = () => request(platform.app.getHttpServer());

  it('lets everyone through where everyone may go, and knows who they are', async () => {
    expect((await api().get('/api/v1/gates/open').expect(200)).body).toEqual({ kind: 'anonymous' });

    const known = await api().get('/api/v1/gates/open').set('cookie', cookie).expect(200);
    expect(known.body).toEqual({ kind: 'person' });
  });

  it('takes a session that is over for none, rather than for an error', async () => {
    const stale = `__Host-sid=${'x'.repeat(43)}`;

    await api().get('/api/v1/gates/open').set('cookie', stale).expect(200);
    await api().get('/api/v1/gates/mine').set('cookie', stale).expect(401);
  });

  it('asks strangers who they are', async () => {
    const answer = await api().get('/api/v1/gates/mine').expect(401);

    expect(answer.body.code).toBe('auth.session-missing');
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    expect(answer.type).toBe('application/problem+json');
    await api().head('/api/v1/gates/mine').expect(401);
  });

  it('gives handlers the person with their memberships', async () => {
    const answer = await api().get('/api/v1/gates/officers').set('cookie', cookie).expect(200);

    expect(answer.body).toEqual({
      kind: 'person',
      id: amandine,
      memberships: [{ organisationId: BIOVALLEE, roles: ['officer'] }],
      scopes: null,
    });
  });

  it('names the roles that would do', async () => {
    platform.memberships.set(amandine, memberOf(BIOVALLEE, 'contributor'));

    const answer = await api()
      .get('/api/v1/gates/officers')
      .set('cookie', cookie)
      .set('accept-language', 'en')
      .expect(403);
    expect(answer.body).toMatchObject({
      code: 'auth.role-missing',
      detail: 'This is for people with one of these roles: officer, decision-maker.',
      rolesAllowed: ['officer', 'decision-maker'],
    });
  });

  it('notices within a second that a right was lost, and at once where it matters', async () => {
    const read = () => api().get('/api/v1/gates/officers').set('cookie', cookie);
    const write = () => api().post('/api/v1/gates/officers').set('cookie', cookie).send({});
    await read().expect(200);
    platform.memberships.set(amandine);

    await write().expect(403);
    clock.advance(1_000);
    await read().expect(403);
  });

  it('notices at once what was changed in its own process', async () => {
    const read = () => api().get('/api/v1/gates/officers').set('cookie', cookie);
    await read().expect(200);
    platform.memberships.set(amandine);
    const rights = platform.app.get(Rights, { strict: false });
    await platform.app
      .get(TransactionRunner, { strict: false })
      .run({ kind: 'system', id: null, memberships: [], scopes: null }, () => {
        rights.changed(amandine);
        return Promise.resolve();
      });

    await read().expect(403);
  });

  it('refuses before it reads: no body of a stranger is waited for', async () => {
    const { port } = platform.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /api/v1/gates/officers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{"a":',
        );
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });

    expect(answer).toContain('HTTP/1.1 401');
  });

  it('says no to a stranger even where the body is no JSON at all', async () => {
    const answer = await api()
      .post('/api/v1/gates/officers')
      .set('content-type', 'application/json')
      .send('{nonsense');

    expect(answer.status).toBe(401);
  });

  it('does not stand where a route has no rule: the service does not start', async () => {
    const start = startPlatform(database, { modules: [ForgottenModule] });

    await expect(start).rejects.toThrow(
      'These routes have no @Authz rule:\n- GET forgotten/one\n- POST forgotten/:id/two\n- POST forgotten/three',
    );
  });
});
