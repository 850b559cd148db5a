import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import type { Organisation } from '#domain/organisations';

import {
  aMember,
  anOrganisation,
  aSession,
  validRna,
  validSiren,
} from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const statusesOf = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('The people of an organisation bring it up to date', () => {
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

  const server = () => request(api.getHttpServer());

  /** An organisation, and what its representative can ask. */
  async function represented(facts: Partial<Organisation> = {}) {
    const { id, siren } = await anOrganisation(database.sql, facts);
    const { personId } = await aMember(database.sql, id, ['representative']);
    const cookie = await aSession(database.sql, personId);
    return { id, siren, cookie, patch: patching(id, cookie) };
  }

  const patching = (id: string, cookie: string) => (version: number, body: object) =>
    server()
      .patch(`/api/v1/organisations/${id}`)
      .set('cookie', cookie)
      .set('if-match', `"${version}"`)
      .send(body);

  it('leaving what is not said as it is', async () => {
    const { siren, cookie, patch } = await represented();

    const answer = await patch(1, { name: 'Les Jardins du Haut Val' }).expect(200);

    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({ name: 'Les Jardins du Haut Val', siren, version: 2 });
    const found = await server()
      .get(`/api/v1/organisations?q=haut%20val&filter[siren]=${siren}`)
      .set('cookie', cookie);
    expect(found.body.data).toHaveLength(1);
  });

  it('in another college, with the reason', async () => {
    const { patch } = await represented();
    const collegeReason = 'Verse des aides à d’autres associations.';

    const answer = await patch(1, { college: 'funder', collegeReason }).expect(200);

    expect(answer.body).toMatchObject({ college: 'funder', collegeReason });
  });

  it('from the version that was read, and no other', async () => {
    const { id, cookie, patch } = await represented();
    await patch(1, { name: 'Un nom' }).expect(200);

    const stale = await patch(1, { name: 'Un autre' }).expect(412);

    expect(stale.body).toMatchObject({ code: 'http.version-stale', currentVersion: 2 });
    await server()
      .patch(`/api/v1/organisations/${id}`)
      .set('cookie', cookie)
      .send({ name: 'Sans version' })
      .expect(428);
  });

  it('once, when two do it at the same moment', async () => {
    const { patch } = await represented();

    const answers = await Promise.all([
      patch(1, { name: 'Un nom' }),
      patch(1, { name: 'Un autre' }),
    ]);

    expect(statusesOf(answers)).toEqual([200, 412]);
  });

  it('but its SIREN is for life', async () => {
    const { patch } = await represented();

    const answer = await patch(1, { siren: validSiren(), siret: null }).expect(422);

    expect(answer.body.errors).toMatchObject([{ code: 'siren-is-permanent', pointer: '/siren' }]);
  });

  it('and does not take the SIREN of another', async () => {
    const other = await represented();
    const { patch } = await represented({ siren: null, rna: validRna() });

    const answer = await patch(1, { siren: other.siren }).expect(409);

    expect(answer.body.organisationId).toBe(other.id);
  });

  it('which is not for others to do', async () => {
    const { id } = await represented();
    const stranger = await represented();
    const contributor = await aMember(database.sql, id, ['contributor']);
    const contributorCookie = await aSession(database.sql, contributor.personId);

    const theirs = await patching(id, stranger.cookie)(1, { name: 'À moi' }).expect(403);
    const ours = await patching(id, contributorCookie)(1, { name: 'À moi' }).expect(403);

    expect(theirs.body.code).toBe('organisations.organisation-not-yours');
    expect(ours.body.code).toBe('auth.role-missing');
    await patching(randomUUID(), stranger.cookie)(1, { name: 'À moi' }).expect(404);
  });

  it('with its seat in a commune, and nowhere else', async () => {
    const { patch } = await represented();

    const answer = await patch(1, { seatTerritoryId: 'epci-242600534' }).expect(400);

    expect(answer.body.errors).toMatchObject([{ pointer: '/seatTerritoryId' }]);
  });

  it('and may clear what they said', async () => {
    const { patch } = await represented();
    await patch(1, { createdOn: '2012-04-17' }).expect(200);

    const answer = await patch(2, { createdOn: null }).expect(200);

    expect(answer.body.createdOn).toBeNull();
  });
});
