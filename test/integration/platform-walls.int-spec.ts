import { createHash, randomUUID } from 'node:crypto';

import request from 'supertest';

import { FilesHttpModule } from '#platform/files-http';

import { createTestDatabase, type TestDatabase } from '../support/database';
import {
  anOrganisation,
  memberOf,
  sessionIn,
  signUp,
  startPlatform,
  type PlatformApp,
} from '../support/platform-app';
import { PDF } from '../support/samples';

const PASSWORD = 'un été à Die, sans pluie';

/** With the first wall, and with row-level security alone: the outcome must be the same. */
describe.each(['on', 'off'])('With the first wall %s, an outsider', (walls) => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let insider: string;
  let outsider: string;
  const biovallee = anOrganisation();

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, {
      modules: [FilesHttpModule],
      settings: { WALLS: walls },
    });
    insider = await signedIn('amandine', biovallee);
    outsider = await signedIn('basile', anOrganisation());
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  const api = () => request(platform.app.getHttpServer());

  const signedIn = async (name: string, organisation: ReturnType<typeof anOrganisation>) => {
    const email = `${name}@die.example`;
    const person = await signUp(platform, email, PASSWORD);
    platform.memberships.set(person, memberOf(organisation, 'contributor', 'administrator'));
    return sessionIn(await api().post('/api/v1/sessions').send({ email, password: PASSWORD }));
  };

  it('sees no file of others, and cannot send its content', async () => {
    const announced = await api()
      .post('/api/v1/files')
      .set({ cookie: insider, 'idempotency-key': randomUUID() })
      .send({
        organisationId: biovallee,
        name: 'Statuts.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
      })
      .expect(201);
    const path = `/api/v1/files/${announced.body.id}`;

    await api().get(path).set('cookie', insider).expect(200);
    await api().get(path).set('cookie', outsider).expect(404);
    await api().get(`${path}/content`).set('cookie', outsider).expect(404);
    await api()
      .put(`${path}/content`)
      .set({ cookie: outsider, 'content-type': 'application/octet-stream' })
      .send(PDF)
      .expect(404);
  });

  it('lists and ends no session of others', async () => {
    const [own] = (await api().get('/api/v1/sessions').set('cookie', insider)).body.data;
    const listed = await api().get('/api/v1/sessions').set('cookie', outsider);

    expect(listed.body.data).toHaveLength(1);
    expect(listed.body.data[0].id).not.toBe(own.id);
    await api().delete(`/api/v1/sessions/${own.id}`).set('cookie', outsider).expect(404);
  });

  it('lists and revokes no token of others', async () => {
    const issued = await api()
      .post('/api/v1/access-tokens')
      .set('cookie', insider)
      .send({
        name: 'x',
        scopes: ['files:read'],
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      })
      .expect(201);

    const listed = await api().get('/api/v1/access-tokens').set('cookie', outsider).expect(200);
    expect(listed.body.data).toEqual([]);
    await api()
      .delete(`/api/v1/access-tokens/${issued.body.id}`)
      .set('cookie', outsider)
      .expect(404);
  });

  it('lists and revokes no client of others', async () => {
    const registered = await api()
      .post('/api/v1/clients')
      .set('cookie', insider)
      .send({ organisationId: biovallee, name: 'x', roles: ['officer'], scopes: ['files:read'] })
      .expect(201);

    const listed = await api().get('/api/v1/clients').set('cookie', outsider).expect(200);
    expect(listed.body.data).toEqual([]);
    await api().delete(`/api/v1/clients/${registered.body.id}`).set('cookie', outsider).expect(404);
  });
});
