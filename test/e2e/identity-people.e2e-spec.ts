import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { aPerson, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const statusesOf = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('A stranger signs up', () => {
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
  const signUp = (body: object) => server().post('/api/v1/people').send(body);
  const amandine = (more: object = {}) => ({
    givenName: ' Amandine ',
    familyName: 'Faure',
    email: 'Amandine.Faure@Biovallee.Example',
    password: 'un été à Die, sans pluie',
    ...more,
  });

  it('and may sign in at once, with that address however it is typed', async () => {
    const answer = await signUp(amandine()).expect(201);

    expect(answer.body).toEqual({
      id: expect.any(String),
      givenName: 'Amandine',
      familyName: 'Faure',
      email: 'amandine.faure@biovallee.example',
      language: 'fr',
      version: 1,
    });
    const session = await server()
      .post('/api/v1/sessions')
      .send({ email: 'AMANDINE.faure@biovallee.example', password: 'un été à Die, sans pluie' })
      .expect(201);
    const [cookie = ''] = session.headers['set-cookie'] as unknown as string[];
    const me = await server()
      .get('/api/v1/me')
      .set('cookie', cookie.split(';')[0] ?? '')
      .expect(200);
    expect(me.body).toEqual({ person: answer.body, memberships: [] });
  });

  it('once for each address, though two do it at the same moment', async () => {
    const body = amandine({ email: 'bilal@diois.example' });

    const answers = await Promise.all([signUp(body), signUp(body)]);

    expect(statusesOf(answers)).toEqual([201, 409]);
    const { rows } = await database.sql.query(
      `SELECT p.id FROM identity.person p JOIN auth.credential c ON c.person_id = p.id
       WHERE p.email = 'bilal@diois.example'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('in the language of the request, unless told', async () => {
    const body = amandine({ email: 'carol@crest.example' });
    const answer = await signUp(body).set('accept-language', 'en-GB').expect(201);
    const told = await signUp({ ...body, email: 'd@crest.example', language: 'fr' })
      .set('accept-language', 'en-GB')
      .expect(201);

    expect(answer.body.language).toBe('en');
    expect(told.body.language).toBe('fr');
  });

  it('but not with a password that is easily guessed, nor half of it all', async () => {
    const answer = await signUp(amandine({ email: 'e@crest.example', password: 'motdepasse' }));

    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('auth.password-refused');
    const { rows } = await database.sql.query(
      `SELECT FROM identity.person WHERE email = 'e@crest.example'`,
    );
    expect(rows).toEqual([]);
  });

  it('and is told what is wrong with the shape of the request', async () => {
    const answer = await signUp({ email: 'nobody', language: 'de', roles: [] }).expect(400);

    const faults = answer.body.errors.map(({ code, pointer }: Record<string, string>) =>
      [pointer, code].join(' '),
    );
    expect(faults.toSorted()).toEqual([
      '/email email-malformed',
      '/familyName required',
      '/givenName required',
      '/language choice-unknown',
      '/password required',
      '/roles unknown-field',
    ]);
  });

  describe('and later', () => {
    const signedIn = async () => {
      const person = await aPerson(database.sql);
      return { person, cookie: await aSession(database.sql, person.id) };
    };
    const patchMe = (cookie: string, version: number, body: object) =>
      server().patch('/api/v1/me').set('cookie', cookie).set('if-match', `"${version}"`).send(body);

    it('changes name and language', async () => {
      const { cookie, person } = await signedIn();

      const answer = await patchMe(cookie, 1, { language: 'en', familyName: 'Faure' }).expect(200);

      expect(answer.body.person).toEqual({
        ...person,
        familyName: 'Faure',
        language: 'en',
        version: 2,
      });
    });

    it('but not from a version that is no longer, nor the address', async () => {
      const { cookie } = await signedIn();
      await patchMe(cookie, 1, { language: 'en' }).expect(200);

      await patchMe(cookie, 1, { language: 'fr' }).expect(412);
      const answer = await patchMe(cookie, 2, { email: 'other@crest.example' }).expect(400);

      expect(answer.body.errors).toMatchObject([{ code: 'unknown-field', pointer: '/email' }]);
    });

    it('is nobody without a session', async () => {
      await server().get('/api/v1/me').expect(401);
    });
  });
});
