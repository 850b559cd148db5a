import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import type { Role } from '#kernel/actors';

import { aMember, anOrganisation, aPerson, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

const statusesOf = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('The administrator of an organisation', () => {
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

  /** An organisation, its administrator, and what that one can ask. */
  async function administered() {
    const { id: organisationId } = await anOrganisation(database.sql);
    const chair = await member(organisationId, ['administrator', 'representative']);
    return { organisationId, chair };
  }

  async function member(
    organisationId: Awaited<ReturnType<typeof anOrganisation>>['id'],
    roles: Role[],
  ) {
    const one = await aMember(database.sql, organisationId, roles);
    return { ...one, ask: asking(organisationId, await aSession(database.sql, one.personId)) };
  }

  function asking(organisationId: string, cookie: string, of = api) {
    const server = request(of.getHttpServer());
    const path = `/api/v1/organisations/${organisationId}/memberships`;
    return {
      list: (query = '') => server.get(`${path}${query}`).set('cookie', cookie),
      add: (body: object) =>
        server.post(path).set('cookie', cookie).set('idempotency-key', randomUUID()).send(body),
      change: (id: string, version: number, roles: readonly string[]) =>
        server
          .patch(`${path}/${id}`)
          .set('cookie', cookie)
          .set('if-match', `"${version}"`)
          .send({ roles }),
      end: (id: string, version = 1) =>
        server.delete(`${path}/${id}`).set('cookie', cookie).set('if-match', `"${version}"`),
      me: () => server.get('/api/v1/me').set('cookie', cookie),
    };
  }

  /** Keeps others from changing a membership, until it is called back. */
  async function holding(membershipId: string) {
    const holder = await database.sql.connect();
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM identity.membership WHERE id = $1 FOR UPDATE`, [membershipId]);
    return async () => {
      await holder.query('COMMIT');
      holder.release();
    };
  }

  /** How many wait for a lock now. */
  async function waiting() {
    const { rows } = await database.sql.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0]?.n ?? 0;
  }

  it('lets in a person who has signed up, who may act at once', async () => {
    const { organisationId, chair } = await administered();
    const person = await aPerson(database.sql);
    const guest = asking(organisationId, await aSession(database.sql, person.id));
    await guest.list().expect(403);

    const answer = await chair.ask
      .add({ email: person.email.toUpperCase(), roles: ['contributor', 'officer'] })
      .expect(201);

    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      organisationId,
      person: { id: person.id, givenName: 'Camille', email: person.email },
      roles: ['officer', 'contributor'],
      version: 1,
    });
    const seen = await guest.list('?filter[role]=contributor').expect(200);
    expect(seen.body.data.map(({ id }: { id: string }) => id)).toEqual([answer.body.id]);
    const me = await guest.me().expect(200);
    expect(me.body.memberships).toMatchObject([{ organisation: { id: organisationId } }]);
  });

  it('is told who is unknown, or a member already', async () => {
    const { chair } = await administered();

    const unknown = await chair.ask.add({ email: 'nobody@example.org', roles: ['auditor'] });
    const known = await chair.ask.add({ email: chair.email, roles: ['auditor'] });

    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toMatchObject([{ code: 'person-unknown', pointer: '/email' }]);
    expect(known.status).toBe(409);
    expect(known.body).toMatchObject({
      code: 'identity.already-a-member',
      membershipId: chair.membershipId,
    });
  });

  it('lets the same person in once, though asked twice at the same moment', async () => {
    const { chair } = await administered();
    const { email } = await aPerson(database.sql);

    const answers = await Promise.all([
      chair.ask.add({ email, roles: ['auditor'] }),
      chair.ask.add({ email, roles: ['contributor'] }),
    ]);

    expect(statusesOf(answers)).toEqual([201, 409]);
  });

  it('gives a member other roles, which count at once', async () => {
    const { organisationId, chair } = await administered();
    const writer = await member(organisationId, ['contributor']);
    await writer.ask.add({ email: chair.email, roles: ['auditor'] }).expect(403);

    const answer = await chair.ask.change(writer.membershipId, 1, ['administrator']).expect(200);

    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body.roles).toEqual(['administrator']);
    await writer.ask.add({ email: chair.email, roles: ['auditor'] }).expect(409);
    await chair.ask.change(writer.membershipId, 1, ['auditor']).expect(412);
  });

  it('ends a membership, which ends what it allowed', async () => {
    const { organisationId, chair } = await administered();
    const writer = await member(organisationId, ['contributor']);
    await writer.ask.list().expect(200);

    await chair.ask.end(writer.membershipId).expect(204);

    await writer.ask.list().expect(403);
    await chair.ask.end(writer.membershipId, 2).expect(404);
    const again = await chair.ask.add({ email: writer.email, roles: ['contributor'] }).expect(201);
    expect(again.body.id).not.toBe(writer.membershipId);
  });

  it('does not leave the organisation without any', async () => {
    const { organisationId, chair } = await administered();
    await member(organisationId, ['contributor']);

    const leaving = await chair.ask.end(chair.membershipId).expect(422);
    const demoted = await chair.ask.change(chair.membershipId, 1, ['auditor']).expect(422);

    expect(leaving.body.errors).toMatchObject([{ code: 'last-administrator' }]);
    expect(demoted.body.errors).toMatchObject([{ code: 'last-administrator', pointer: '/roles' }]);
  });

  it('nor do two of them who leave at the same moment', async () => {
    const { organisationId, chair } = await administered();
    const other = await member(organisationId, ['administrator']);
    const both = [chair, other];
    const release = await holding(chair.membershipId);
    let answered = 0;
    const leaving = both.map(async ({ ask, membershipId }) => {
      const answer = await ask.end(membershipId);
      answered += 1;
      return answer;
    });

    const isAwaited = async () => answered + (await waiting()) === both.length;
    await eventually('both to be on their way out', isAwaited);
    await release();

    expect(statusesOf(await Promise.all(leaving))).toEqual([204, 422]);
  });

  it('sees addresses, which the other members do not', async () => {
    const { organisationId, chair } = await administered();
    const writer = await member(organisationId, ['contributor']);
    const emails = async ({ ask }: Pick<typeof chair, 'ask'>) => {
      const { body } = await ask.list('?sort=since').expect(200);
      return body.data.map(({ person }: { person: { email: string | null } }) => person.email);
    };

    await expect(emails(chair)).resolves.toEqual([chair.email, writer.email]);
    await expect(emails(writer)).resolves.toEqual([null, writer.email]);
  });

  it('and any member may leave, but not make others leave', async () => {
    const { organisationId, chair } = await administered();
    const writer = await member(organisationId, ['contributor']);

    await writer.ask.end(chair.membershipId).expect(403);
    await writer.ask.end(writer.membershipId).expect(204);
  });

  it('of another organisation finds nobody there', async () => {
    const { organisationId, chair } = await administered();
    const stranger = (await administered()).chair;
    const elsewhere = asking(organisationId, await aSession(database.sql, stranger.personId));

    const list = await elsewhere.list().expect(403);
    const change = await elsewhere.change(chair.membershipId, 1, ['auditor']).expect(404);
    const unknown = await elsewhere.change(randomUUID(), 1, ['auditor']).expect(404);
    const add = await elsewhere.add({ email: stranger.email, roles: ['administrator'] });

    expect(list.body.code).toBe('identity.members-not-yours');
    expect(change.body.detail).toBe(unknown.body.detail);
    expect(add.status).toBe(403);
  });

  it('sees no more when the first wall is down', async () => {
    const { organisationId, chair } = await administered();
    await administered();
    const wallless = await startApi(database, { settings: { WALLS: 'off' } });
    const cookie = await aSession(database.sql, chair.personId);

    const withWalls = await chair.ask.list().expect(200);
    const without = await asking(organisationId, cookie, wallless).list().expect(200);

    expect(without.body).toEqual(withWalls.body);
    await wallless.close();
  });

  it('says at least one role, each of those there are', async () => {
    const { chair } = await administered();

    const none = await chair.ask.change(chair.membershipId, 1, []).expect(400);
    const odd = await chair.ask.change(chair.membershipId, 1, ['king', 'auditor', 'auditor']);

    expect(none.body.errors).toMatchObject([{ code: 'too-few-items', pointer: '/roles' }]);
    expect(odd.body.errors).toMatchObject([
      { code: 'choice-unknown', pointer: '/roles/0' },
      { code: 'item-repeated', pointer: '/roles/2' },
    ]);
  });
});
