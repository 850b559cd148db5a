import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';

import { Authz } from '#platform/auth';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { sessionIn, signUp, startPlatform, type PlatformApp } from '../support/platform-app';

const PASSWORD = 'un été à Die, sans pluie';
const EMAIL = 'amandine@biovallee.example';

@Controller('letters')
class LettersController {
  @Get()
  @Authz({ roles: 'signed-in', scope: 'self' })
  read(): void {}

  @Post()
  @Authz({ roles: 'signed-in', scope: 'self' })
  write(): void {}
}

describe('What a browser was made to send by a page', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let cookie: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { controllers: [LettersController] });
    await signUp(platform, EMAIL, PASSWORD);
    const answer = await api().post('/api/v1/sessions').send({ email: EMAIL, password: PASSWORD });
    cookie = sessionIn(answer);
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  const api = () => request(platform.app.getHttpServer());

  const post = (headers: Record<string, string>) =>
    api()
      .post('/api/v1/letters')
      .set({ cookie, ...headers })
      .send({ a: 1 });

  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['an older browser on our own page', { origin: 'http://localhost:3000' }],
    ['no browser', {}],
  ])('is accepted from %s', async (_, headers) => {
    await post(headers as Record<string, string>).expect(201);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an older browser elsewhere', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is refused from %s', async (_, headers) => {
    const answer = await post(headers as Record<string, string>).expect(403);
    expect(answer.body.code).toBe('auth.origin-refused');
  });

  it('may be a link to us', async () => {
    await api().get('/api/v1/letters').set({ cookie, 'sec-fetch-site': 'cross-site' }).expect(200);
  });

  it('does not put its visitors in a session of its choice', async () => {
    await api()
      .post('/api/v1/sessions')
      .set('sec-fetch-site', 'cross-site')
      .send({ email: EMAIL, password: PASSWORD })
      .expect(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is not a form (%s)',
    async (type) => {
      const answer = await api()
        .post('/api/v1/letters')
        .set({ cookie, 'content-type': type })
        .send('{"a":1}');

      expect(answer.status).toBe(415);
      expect(answer.body.code).toBe('auth.form-refused');
    },
  );
});
