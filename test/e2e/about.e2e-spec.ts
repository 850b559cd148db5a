import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { loadConfig } from '#platform/config';
import { HouseLogger } from '#platform/observability';

import { createApi } from '../../apps/api/src/api';
import { serveWeb } from '../../apps/api/src/web/serve-web';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('What the product says of itself', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('names the logins of a demo, and what they may do', async () => {
    const api = await startApi(database, { settings: { DEMO: 'true' } });
    const { body } = await request(api.getHttpServer()).get('/api/v1/about').expect(200);
    await api.close();

    expect(body).toMatchObject({
      keepsMails: true,
      demoLogins: expect.arrayContaining([
        expect.objectContaining({
          email: 'ines.marchetti@confluences.example',
          standings: [
            {
              organisationName: 'Fondation des Confluences',
              roles: expect.arrayContaining(['officer']),
            },
          ],
        }),
      ]),
    });
  });

  it('names nobody where there is no demo', async () => {
    const api = await startApi(database, {
      settings: { DEMO: 'false', SMTP_URL: 'smtp://mail.example.org' },
    });
    const { body } = await request(api.getHttpServer()).get('/api/v1/about').expect(200);
    await api.close();

    expect(body).toMatchObject({
      keepsMails: false,
      demoLogins: [],
      publisher: null,
      contact: null,
    });
  });

  it('says who publishes it, and whom to write to', async () => {
    const publisher = 'Communauté de communes du Val, 26400 Crest';
    const settings = { LEGAL_PUBLISHER: publisher, LEGAL_CONTACT: 'contact@val.example' };
    const api = await startApi(database, { settings });
    const { body } = await request(api.getHttpServer()).get('/api/v1/about').expect(200);
    await api.close();

    expect(body).toMatchObject({ publisher, contact: 'contact@val.example' });
  });

  describe('in the web application', () => {
    const PAGE = '<!doctype html><title>Tablée</title>';
    const SCRIPT = `'${'x'.repeat(2000)}'`;
    let folder: string;
    let api: NestFastifyApplication;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tablee-web-'));
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), PAGE);
      writeFileSync(join(folder, 'assets/app-1a2b.js'), SCRIPT);
      writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
      const config = loadConfig({
        NODE_ENV: 'test',
        DATA_DIR: folder,
        DATABASE_URL: database.appUrl,
      });
      api = await createApi(config, new HouseLogger(config));
      await serveWeb(api, folder);
      await api.init();
      await api.getHttpAdapter().getInstance().ready();
    });

    afterAll(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });

    const get = (path: string): request.Test => request(api.getHttpServer()).get(path);

    it.each(['/', '/appels', '/appels/2027-PTCE-0001?lang=en', '/apiculture'])(
      'gives its first page at %s, under the strict policy',
      async (path) => {
        const { text, headers } = await get(path).expect(200);

        expect(text).toBe(PAGE);
        expect(headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': expect.stringMatching(/default-src 'none'.*script-src 'self'/),
        });
        expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      },
    );

    it('gives its files compressed, to be kept', async () => {
      const { text, headers } = await get('/assets/app-1a2b.js').set('accept-encoding', 'gzip');

      expect(text).toBe(SCRIPT);
      expect(headers).toMatchObject({
        'content-encoding': 'gzip',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: expect.stringContaining('accept-encoding'),
      });
    });

    it.each(['/api', '/api/v1/nothing', '/open-data/x', '/health/x', '/metrics/x', '/assets/x.js'])(
      'leaves %s to answer for itself',
      async (path) => {
        const { body } = await get(path).expect(404);
        expect(body).toMatchObject({ code: 'http.not-found' });
      },
    );

    it('leaves a wrong method to be told', async () => {
      const { body } = await get('/api/v1/password').expect(405);
      expect(body).toMatchObject({ code: 'http.method-not-allowed' });
    });
  });
});
