import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import type { Person } from '#domain/identity';

import {
  aPerson,
  aSession,
  validRna,
  validSiren,
  validSiret,
} from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const statusesOf = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('A person registers an organisation', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let person: Person;
  let cookie: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
    person = await aPerson(database.sql);
    cookie = await aSession(database.sql, person.id);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const server = () => request(api.getHttpServer());
  const get = (path: string) => server().get(`/api/v1${path}`).set('cookie', cookie);
  const post = (body: object, key: string = randomUUID()) =>
    server()
      .post('/api/v1/organisations')
      .set('cookie', cookie)
      .set('accept-language', 'en')
      .set('idempotency-key', key)
      .send(body);

  const association = (more: object = {}) => ({
    name: 'Les Jardins du Val',
    legalForm: 'declared-association',
    actorFamily: 'association',
    siret: validSiret(),
    ...more,
  });

  it('and becomes its administrator and representative', async () => {
    const siren = validSiren();
    const siret = validSiret(siren);
    const written = siret.replace(/(...)(...)(...)(.....)/, '$1 $2 $3 $4');

    const answer = await post(association({ siret: written, createdOn: '2012-04-17' })).expect(201);

    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      name: 'Les Jardins du Val',
      college: 'ess-organisation',
      isEss: true,
      siren,
      siret,
      rna: null,
      seatTerritoryId: null,
      createdOn: '2012-04-17',
      version: 1,
    });
    const me = await get('/me').expect(200);
    expect(me.body.memberships).toContainEqual(
      expect.objectContaining({
        organisation: {
          id: answer.body.id,
          name: 'Les Jardins du Val',
          college: 'ess-organisation',
        },
        roles: ['administrator', 'representative'],
      }),
    );
  });

  it('once, however often the request is sent', async () => {
    const body = association();
    const key = randomUUID();

    const first = await post(body, key).expect(201);
    const second = await post(body, key).expect(201);

    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  it('once, though two do it at the same moment', async () => {
    const body = association();

    const answers = await Promise.all([post(body), post(body), post(body)]);

    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    const winner = answers.find(({ status }) => status === 201);
    for (const { body: problem } of answers.filter(({ status }) => status === 409)) {
      expect(problem).toMatchObject({
        code: 'organisations.organisation-already-registered',
        organisationId: winner?.body.id,
      });
    }
  });

  it('and is told which one has its RNA already', async () => {
    const rna = validRna();
    const earlier = await post(association({ siret: null, rna })).expect(201);

    const answer = await post(association({ rna: rna.toLowerCase() })).expect(409);

    expect(answer.body.organisationId).toBe(earlier.body.id);
    expect(answer.body.detail).toContain('Les Jardins du Val');
  });

  it('of residents, who are in no register, as many times as there are groups', async () => {
    const group = {
      name: 'Collectif des habitants du quai',
      legalForm: 'undeclared-group',
      actorFamily: 'residents-group',
    };

    await post(group).expect(201);
    const answer = await post(group).expect(201);

    expect(answer.body).toMatchObject({ siren: null, college: 'residents', isEss: false });
  });

  it('and is told every reason why not, each where it belongs', async () => {
    const answer = await post(
      association({
        siren: '732829321',
        siret: '1',
        isEss: false,
        college: 'funder',
        seatTerritoryId: 'commune-26108',
        createdOn: '2999-01-01',
      }),
    ).expect(422);

    expect(answer.body.code).toBe('organisations.organisation-refused');
    const faults = answer.body.errors.map(({ code, pointer }: Record<string, string>) => [
      code,
      pointer,
    ]);
    expect(faults).toEqual([
      ['siren-checksum-wrong', '/siren'],
      ['siret-wrong-length', '/siret'],
      ['siret-of-another-siren', '/siret'],
      ['ess-by-law', '/isEss'],
      ['college-reason-missing', '/collegeReason'],
      ['created-on-in-the-future', '/createdOn'],
      ['seat-unknown', '/seatTerritoryId'],
    ]);
    expect(answer.body.errors[0].detail).toBe(
      'There is no such SIREN: a digit was probably mistyped.',
    );
  });

  it('and is told what is wrong with the shape of the request', async () => {
    const answer = await post({ name: ' ', legalForm: 'club', owner: 'me' }).expect(400);

    const codes = answer.body.errors.map(({ code, pointer }: Record<string, string>) =>
      [pointer, code].join(' '),
    );
    expect(codes.toSorted()).toEqual([
      '/actorFamily required',
      '/legalForm choice-unknown',
      '/name blank',
      '/owner unknown-field',
    ]);
  });

  it('but not without signing in', async () => {
    await server()
      .post('/api/v1/organisations')
      .set('idempotency-key', randomUUID())
      .send(association())
      .expect(401);
    await server().get('/api/v1/organisations').expect(401);
  });

  it('and finds it by a word of its name, a number, or its college', async () => {
    const { body } = await post(association({ name: 'Épicerie Zébulon' })).expect(201);

    for (const query of [
      'q=zebu%20epi',
      `q=${body.siren.slice(0, 3)}%20${body.siren.slice(3)}`,
      `filter[siren]=${body.siren}&filter[college]=ess-organisation&filter[isEss]=true`,
    ]) {
      const answer = await get(`/organisations?${query}`).expect(200);
      expect(answer.body.data.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    }
    const none = await get('/organisations?q=zebulon&filter[territoryId]=commune-26108');
    expect(none.body.data).toEqual([]);
  });
});
