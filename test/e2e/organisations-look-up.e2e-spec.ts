import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';

import { anOrganisation, validSiren } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { aCallerFor, callerOn, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date('2027-06-15T09:00:00Z');

describe('The register of enterprises', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  describe('without a network', () => {
    let api: NestFastifyApplication;
    let caller: TestCaller;

    beforeAll(async () => {
      api = await startApi(database);
      caller = await aCallerFor(api, database.sql, await anOrganisation(database.sql));
    });

    afterAll(() => api.close());

    it('answers in the words to register under, and says who is here already', async () => {
      const { body } = await caller.get('/register-entries?q=732%20829%20320').expect(200);
      expect(body).toMatchObject({
        state: 'fresh',
        entries: [
          {
            siren: '732829320',
            siret: '73282932000074',
            rna: 'W263001234',
            legalForm: 'declared-association',
            actorFamily: 'association',
            seatTerritoryId: 'commune-26108',
            createdOn: '2012-04-17',
            isOpen: true,
            registeredId: null,
          },
        ],
      });
      const { id } = await anOrganisation(database.sql, { siren: '732829320' });
      const again = await caller.get('/register-entries?q=Jardins').expect(200);
      expect(again.body.entries).toMatchObject([{ registeredId: id }]);
      const none = await caller.get(`/register-entries?q=${validSiren()}`).expect(200);
      expect(none.body).toMatchObject({ state: 'fresh', entries: [] });
    });

    it('wants to know whom one looks for', async () => {
      await caller.get('/register-entries').expect(400);
      await caller.get('/register-entries?q=ab').expect(400);
      await callerOn(api).get('/register-entries?q=jardins').expect(401);
    });
  });

  describe('over the network', () => {
    const clock = new SettableClock(NOW);
    let api: NestFastifyApplication;
    let caller: TestCaller;
    let server: Server;
    let status = 200;
    let asked: string[] = [];

    beforeAll(async () => {
      server = createServer((request, answer) => {
        asked.push(request.url ?? '');
        answer.writeHead(status, { 'content-type': 'application/json' });
        answer.end(JSON.stringify(status === 200 ? ANSWER : { erreur: 'Trop de requêtes' }));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const settings = { COMPANY_REGISTER_URL: `http://127.0.0.1:${port}` };
      api = await startApi(database, { clock, settings });
      const organisation = await anOrganisation(database.sql);
      caller = await aCallerFor(api, database.sql, organisation, { at: NOW });
    });

    afterAll(async () => {
      await api.close();
      await new Promise((resolve) => server.close(resolve));
    });

    it('is asked once a day, and while it is away answers what it last said', async () => {
      const path = '/register-entries?q=Cigales%20de%20Saou';
      const { body } = await caller.get(path).expect(200);
      expect(body).toMatchObject({ state: 'fresh', entries: [{ name: 'CIGALES DE SAOU' }] });
      await caller.get('/register-entries?q=cigales%20DE%20saou').expect(200);
      expect(asked).toEqual(['/search?q=cigales+de+saou&per_page=10']);

      status = 429;
      clock.advance(DAY_MS);
      const late = await aCallerFor(api, database.sql, await anOrganisation(database.sql), {
        at: clock.now(),
      });
      const { body: kept } = await late.get(path).expect(200);
      expect(kept).toMatchObject({ state: 'kept', answeredAt: NOW.toISOString() });
      expect(kept.entries).toHaveLength(1);

      for (const word of ['un', 'deux', 'trois']) {
        const { body: none } = await late.get(`/register-entries?q=mot%20${word}`).expect(200);
        expect(none).toMatchObject({ state: 'unavailable', answeredAt: null, entries: [] });
      }
      expect(asked).toHaveLength(4);
      status = 200;
      clock.advance(30_000);
      const { body: back } = await late.get(path).expect(200);
      expect(back.state).toBe('fresh');
    });
  });
});

const ANSWER = {
  results: [
    {
      siren: '894112340',
      nom_complet: 'CIGALES DE SAOU (LES CIGALES)',
      nom_raison_sociale: 'CIGALES DE SAOU',
      nature_juridique: '9220',
      etat_administratif: 'A',
      siege: { siret: '89411234000012', commune: '26336', adresse: '26400 SAOU' },
      complements: { est_ess: true, identifiant_association: null },
    },
  ],
  total_results: 1,
};
