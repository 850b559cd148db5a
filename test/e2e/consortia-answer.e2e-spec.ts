import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Role } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import type { College, Organisation } from '#domain/organisations';

import { aCall, aFunder, type KeptCall } from '../factories/calls.factory';
import { aMember, anOrganisation, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { aCallerFor, callerOn, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const OPEN = new Date('2027-06-15T09:00:00Z');

describe('Whoever is invited to a consortium', () => {
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
    call = await aCall(database.sql, funder.id);
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
  const invite = (id: string, body: object, who = leader) =>
    who.post(`/consortia/${id}/invitations`, { role: 'funded-partner', ...body });
  const eventsOf = async (id: string): Promise<string[]> => {
    const { rows } = await database.sql.query<{ name: string }>(
      `SELECT name FROM platform.outbox_message WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    return rows.map(({ name }) => name);
  };

  describe('takes a place', () => {
    const aPending = async (body: object): Promise<{ id: string; consortiumId: string }> => {
      const { id } = (await form().expect(201)).body;
      return (await invite(id, body).expect(201)).body;
    };

    /** As its reader would find it in the mail. */
    const tokenSentTo = async (email: string): Promise<string> => {
      const { rows } = await database.sql.query<{ subject: string; text: string }>(
        `SELECT subject, text FROM platform.mail_delivery WHERE recipient = $1`,
        [email],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.subject).toContain('Les Jardins du Val invites you to join “Cuisines”');
      expect(rows[0]?.text).toContain('avant le 15 juillet 2027');
      return /#token=(\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
    };

    it('in the name of their organisation, once', async () => {
      const { id, consortiumId } = await aPending({ organisationId: town.id });

      const answer = await mayor.post(`/invitations/${id}/accept`).expect(200);

      expect(answer.body).toMatchObject({
        id: consortiumId,
        partners: [{ role: 'lead' }, { organisationId: town.id, role: 'funded-partner' }],
        partnershipFaults: [{ code: 'consortia.too-few-partners' }],
        allowedActions: ['leave'],
      });
      expect(await eventsOf(consortiumId)).toEqual([
        'consortia.partner-invited.v1',
        'consortia.partner-joined.v1',
      ]);
      const again = await mayor.post(`/invitations/${id}/accept`).expect(409);
      expect(again.body).toMatchObject({
        code: 'consortia.transition-not-allowed',
        state: 'accepted',
        detail: 'The invitation is already accepted: that cannot be done now.',
      });
    });

    it('two of its people at once: it takes one place', async () => {
      const { id, consortiumId } = await aPending({ organisationId: town.id });
      const deputy = await callerFor(town);

      const answers = await Promise.all(
        [mayor, deputy].map((who) => who.post(`/invitations/${id}/accept`)),
      );

      expect(statusesOf(answers)).toEqual([200, 409]);
      const { body } = await mayor.get(`/consortia/${consortiumId}`).expect(200);
      expect(body.partners).toHaveLength(2);
    });

    it('not by who does not represent it, nor for another', async () => {
      const { id } = await aPending({ organisationId: town.id });
      const writer = await callerFor(town, 'contributor');
      const company = await aPartnerOf('company');
      const boss = await callerFor(company);

      const unfit = await writer.post(`/invitations/${id}/accept`).expect(403);
      expect(unfit.body.code).toBe('auth.role-missing');
      await boss.post(`/invitations/${id}/accept`, { organisationId: company.id }).expect(404);
      const body = { organisationId: company.id };
      const other = await mayor.post(`/invitations/${id}/accept`, body).expect(422);
      expect(reasonsOf(other)).toEqual(['organisation-not-invited /organisationId']);
      const own = await leader.post(`/invitations/${id}/accept`).expect(403);
      expect(own.body.code).toBe('consortia.action-forbidden');
    });

    it('not once it is over', async () => {
      const { id } = await aPending({ organisationId: town.id, expiresInDays: 1 });
      clock.advance(86_400_000);
      const late = await callerFor(town);

      const answer = await late.post(`/invitations/${id}/accept`).expect(409);
      expect(answer.body).toMatchObject({ state: 'expired', allowedActions: [] });
    });

    it('with the token of the mail, when an address was invited', async () => {
      const { id, consortiumId } = await aPending({ email: 'Maire@Example.org' });
      const token = await tokenSentTo('maire@example.org');
      const accept = (body: object) => mayor.post(`/invitations/${id}/accept`, body);

      await accept({ organisationId: town.id }).expect(404);
      await accept({ organisationId: town.id, token: `${token}x` }).expect(404);
      expect(reasonsOf(await accept({ token }).expect(422))).toEqual([
        'organisation-missing /organisationId',
      ]);
      const foreign = await accept({ organisationId: lead.id, token }).expect(403);
      expect(foreign.body.code).toBe('consortia.action-forbidden');

      await accept({ organisationId: town.id, token }).expect(200);

      const { rows } = await database.sql.query(
        `SELECT email, organisation_id, status FROM consortia.invitation WHERE id = $1`,
        [id],
      );
      expect(rows).toEqual([{ email: null, organisation_id: town.id, status: 'accepted' }]);
      await mayor.get(`/consortia/${consortiumId}`).expect(200);
    });

    it('after finding it under their own address', async () => {
      const member = await aMember(database.sql, town.id, ['representative']);
      const cookie = await aSession(database.sql, member.personId, OPEN);
      const { id } = await aPending({ email: member.email });
      const reader = callerOn(api, cookie);

      const received = await reader.get('/invitations').expect(200);
      expect(received.body.data).toMatchObject([
        { id, email: member.email, consortiumName: 'Cuisines', organisationId: null },
      ]);
      const body = { organisationId: town.id };
      const untokened = await reader.post(`/invitations/${id}/accept`, body).expect(422);
      expect(reasonsOf(untokened)).toEqual(['token-missing /token']);
      expect((await leader.get('/invitations').expect(200)).body.data).toEqual([]);
    });
  });

  describe('says no', () => {
    it('and no longer sees the consortium', async () => {
      const { id } = (await form().expect(201)).body;
      const invitation = (await invite(id, { organisationId: town.id }).expect(201)).body;

      await mayor.post(`/invitations/${invitation.id}/decline`).expect(204);

      await mayor.get(`/consortia/${id}`).expect(404);
      expect(await eventsOf(id)).toEqual([
        'consortia.partner-invited.v1',
        'consortia.invitation-declined.v1',
      ]);
      await mayor.post(`/invitations/${invitation.id}/accept`).expect(409);
      await invite(id, { organisationId: town.id }).expect(201);
    });
  });
});
