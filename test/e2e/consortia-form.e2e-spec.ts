import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Role } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import type { College, Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder, type KeptCall } from '../factories/calls.factory';
import { anOrganisation } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const OPEN = new Date('2027-06-15T09:00:00Z');

describe('Associations form a consortium', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let call: KeptCall;
  let lead: Organisation;
  let leader: TestCaller;
  let town: Organisation;
  let mayor: TestCaller;
  const clock = new SettableClock(OPEN);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    const funder = await aFunder(database.sql);
    call = await aCall(database.sql, funder.id, {
      content: aCallContent({}, { maxConsortiaPerLead: 2 }),
    });
  });

  beforeEach(async () => {
    clock.set(OPEN);
    lead = await anOrganisation(database.sql, { name: 'Les Jardins du Val' });
    leader = await callerFor(lead);
    town = await aPartnerOf('local-authority');
    mayor = await callerFor(town);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aPartnerOf = (college: College) =>
    anOrganisation(database.sql, { college, isEss: college === 'ess-organisation' });
  const callerFor = (organisation: Organisation, ...roles: Role[]) =>
    aCallerFor(api, database.sql, organisation, {
      roles: roles.length > 0 ? roles : ['representative'],
      at: clock.now(),
    });
  const form = (who = leader, by = lead) =>
    who.post('/consortia', { callId: call.id, leadOrganisationId: by.id, name: 'Cuisines' });

  describe('led by one of them', () => {
    it('alone at first, and is told what the call still wants', async () => {
      const answer = await form().expect(201);

      expect(answer.headers['etag']).toBe('"1"');
      expect(answer.body).toMatchObject({
        callId: call.id,
        name: 'Cuisines',
        leadOrganisationId: lead.id,
        status: 'forming',
        version: 1,
        partners: [{ organisationId: lead.id, name: 'Les Jardins du Val', role: 'lead' }],
        invitations: [],
        history: [{ what: 'joined', organisationId: lead.id, at: OPEN.toISOString() }],
        partnershipFaults: [
          {
            code: 'consortia.too-few-partners',
            detail: 'The consortium has one partner: at least 3 are needed.',
            pointer: '/partners',
          },
          { code: 'consortia.too-few-colleges' },
          { code: 'consortia.single-college' },
        ],
        allowedActions: ['rename', 'invite', 'remove-partner'],
      });
    });

    it('no more often than the call allows, though asked all at once', async () => {
      const answers = await Promise.all([form(), form(), form(), form()]);

      expect(statusesOf(answers)).toEqual([201, 201, 422, 422]);
      const refused = answers.filter(({ status }) => status === 422);
      expect(refused.flatMap(reasonsOf)).toEqual(['lead-already /callId', 'lead-already /callId']);
    });

    it('but not in the name of another, nor by who only reads', async () => {
      const other = await form(mayor).expect(403);
      expect(other.body.code).toBe('consortia.action-forbidden');
      const auditor = await form(await callerFor(lead, 'auditor')).expect(403);
      expect(auditor.body.code).toBe('auth.role-missing');
    });

    it('nor for a draft, nor once the call is over', async () => {
      const draft = await aCall(database.sql, call.funderId, { status: 'draft' });
      const body = { callId: draft.id, leadOrganisationId: lead.id, name: 'Cuisines' };
      const unseen = await leader.post('/consortia', body).expect(404);
      expect(unseen.body.code).toBe('calls.call-not-found');

      const ended = await aCall(database.sql, call.funderId, {
        content: aCallContent({ closesAtLocal: '2027-06-15T11:00' }),
      });
      const late = await leader.post('/consortia', { ...body, callId: ended.id }).expect(409);
      expect(late.body).toMatchObject({ code: 'calls.call-not-open', state: 'published' });
    });

    it('and renamed on the version that was seen', async () => {
      const { id } = (await form().expect(201)).body;
      const renamed = await leader.patch(`/consortia/${id}`, 1, { name: 'Halles' }).expect(200);
      expect(renamed.body).toMatchObject({ name: 'Halles', version: 2 });
      await leader.patch(`/consortia/${id}`, 1, { name: 'Fours' }).expect(412);
    });
  });
});
