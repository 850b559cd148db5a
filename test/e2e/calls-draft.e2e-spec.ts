import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { aCallContent, aFunder } from '../factories/calls.factory';
import { aMember, anOrganisation, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2027-01-15T09:00:00Z');

describe('A funder drafts a call', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let cookie: string;
  let officer: TestCaller;
  let stranger: TestCaller;
  const clock = new SettableClock(NOW);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
    cookie = await aSession(
      database.sql,
      (await aMember(database.sql, funder.id, ['officer'])).personId,
      NOW,
    );
    officer = callerOn(api, cookie);
    stranger = await aCallerFor(await aFunder(database.sql));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aCallerFor = async ({ id }: Organisation) => {
    const { personId } = await aMember(database.sql, id, ['officer', 'administrator']);
    return callerOn(api, await aSession(database.sql, personId, NOW));
  };

  const aDraft = async (body: object = aCallContent()): Promise<string> =>
    (await officer.post('/calls', { funderId: funder.id, ...body }).expect(201)).body.id;

  describe('from a template', () => {
    it('which says all but the dates', async () => {
      const body = { funderId: funder.id, templateCode: 'ptce' };
      const answer = await officer.post('/calls', body).expect(201);

      expect(answer.headers['etag']).toBe('"1"');
      expect(answer.body).toMatchObject({
        reference: null,
        funderId: funder.id,
        funderName: 'Fondation Vallée Vive',
        status: 'draft',
        version: 1,
        revisionNumber: null,
        kind: 'cooperative-call',
        envelope: { amount: '1500000.00', currency: 'EUR' },
        grantCeiling: { amount: '100000.00', currency: 'EUR' },
        maxDurationMonths: 24,
        graceSeconds: 120,
        closesAt: null,
        partnership: { minPartners: 3, minColleges: 2, refusesSingleCollege: true },
        allowedActions: ['change', 'publish', 'cancel'],
      });
    });

    it('of those that everyone may read, with their sources', async () => {
      const answer = await callerOn(api).get('/call-templates').expect(200);

      expect(answer.body.data.map(({ code }: { code: string }) => code)).toEqual([
        'ptce',
        'ptce-two-steps',
        'commons',
        'needs-diagnostic',
        'collective-evaluation',
        'core-funding',
        'competitive',
      ]);
      expect(answer.headers['cache-control']).toBe('public, max-age=3600');
    });

    it('once, however often it is asked for', async () => {
      const key = randomUUID();
      const body = { funderId: funder.id, templateCode: 'commons' };
      const first = await officer.post('/calls', body, key).expect(201);
      const second = await officer.post('/calls', body, key).expect(201);

      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
    });
  });

  describe('or is told why not', () => {
    it('for another organisation, or for one that does not fund', async () => {
      const forbidden = await stranger.post('/calls', { funderId: funder.id }).expect(403);
      expect(forbidden.body.code).toBe('calls.action-forbidden');

      const association = await anOrganisation(database.sql);
      const member = await aCallerFor(association);
      const refused = await member.post('/calls', { funderId: association.id }).expect(422);
      expect(refused.body.code).toBe('calls.draft-refused');
      expect(reasonsOf(refused)).toEqual(['funder-cannot-fund /funderId']);
    });

    it('with everything that does not exist', async () => {
      const answer = await officer
        .post('/calls', {
          funderId: funder.id,
          templateCode: 'nothing',
          territoryIds: ['epci-299999999'],
          closesAtLocal: '2027-03-28T02:30',
        })
        .expect(422);

      expect(reasonsOf(answer)).toEqual([
        'template-unknown /templateCode',
        'local-time-skipped-by-clock-change /closesAtLocal',
        'territory-unknown /territoryIds/0',
      ]);
      expect(answer.body.errors[1].detail).toBe(
        '2027-03-28T02:30 does not exist in Europe/Paris: clocks go forward at that moment.',
      );
    });

    it('with everything that is not of the shape that the contract says', async () => {
      const answer = await officer
        .post('/calls', {
          funderId: funder.id,
          title: 'Only one language',
          envelope: { amount: '12', currency: 'EUR' },
          sections: [
            {
              code: 'Needs',
              label: { fr: 'Besoins', en: 'Needs' },
              fields: [
                { code: 'answer', label: { fr: 'Oui', en: 'Yes' }, type: 'text', maxLength: 0 },
              ],
            },
          ],
          partnership: { minPartners: 51 },
          surprise: true,
        })
        .expect(400);

      expect(answer.body.code).toBe('http.input-invalid');
      expect(reasonsOf(answer).toSorted()).toEqual([
        'amount-malformed /envelope/amount',
        'not-an-object /title',
        'out-of-range /partnership/minPartners',
        'out-of-range /sections/0/fields/0/maxLength',
        'pattern-mismatch /sections/0/code',
        'unknown-field /surprise',
      ]);
    });

    it('in French too', async () => {
      const answer = await officer
        .post('/calls', { funderId: funder.id, timeZone: 'Europe/Saillans' })
        .set('accept-language', 'fr')
        .expect(422);
      expect(answer.body.errors[0].detail).toBe(
        'Le fuseau horaire « Europe/Saillans » n’existe pas.',
      );
    });
  });

  describe('by changing it', () => {
    it('a part at a time, each on the version before', async () => {
      const id = await aDraft({ templateCode: 'ptce' });

      const answer = await officer
        .patch(`/calls/${id}`, 1, {
          opensAtLocal: '2027-06-01T09:00',
          closesAtLocal: '2027-10-31T02:30+01:00',
          partnership: { minPartners: 5 },
          grantCeiling: null,
        })
        .expect(200);

      expect(answer.headers['etag']).toBe('"2"');
      expect(answer.body).toMatchObject({
        version: 2,
        opensAt: '2027-06-01T07:00:00.000Z',
        closesAt: '2027-10-31T01:30:00.000Z',
        partnership: { minPartners: 5, minColleges: 2 },
        grantCeiling: null,
        envelope: { amount: '1500000.00', currency: 'EUR' },
      });
    });

    it('but not on a version that another has changed, nor without saying which', async () => {
      const id = await aDraft();
      await officer.patch(`/calls/${id}`, 1, { passMark: 50 }).expect(200);

      const stale = await officer.patch(`/calls/${id}`, 1, { passMark: 60 }).expect(412);
      expect(stale.body).toMatchObject({ code: 'http.version-stale', currentVersion: 2 });
      const blind = request(api.getHttpServer()).patch(`/api/v1/calls/${id}`);
      await blind.set('cookie', cookie).send({}).expect(428);
    });

    it('two at once: one wins', async () => {
      const id = await aDraft();
      const answers = await Promise.all(
        [50, 60].map((passMark) => officer.patch(`/calls/${id}`, 1, { passMark })),
      );
      expect(statusesOf(answers)).toEqual([200, 412]);
    });

    it('unseen by everyone else, as if it did not exist', async () => {
      const id = await aDraft();
      const same = { instance: '', requestId: '' };

      for (const caller of [stranger, callerOn(api)]) {
        const unseen = await caller.get(`/calls/${id}`).expect(404);
        const unknown = await caller.get(`/calls/${randomUUID()}`).expect(404);
        expect(unseen.body.code).toBe('calls.call-not-found');
        expect({ ...unseen.body, ...same }).toEqual({ ...unknown.body, ...same });
      }
      await stranger.patch(`/calls/${id}`, 1, {}).expect(404);
      await stranger.act(`/calls/${id}/publish`, 1).expect(404);
    });
  });
});
