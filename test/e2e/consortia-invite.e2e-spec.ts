import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Role } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import type { College, Organisation } from '#domain/organisations';

import { aCall, aFunder, type KeptCall } from '../factories/calls.factory';
import { aConsortium } from '../factories/consortia.factory';
import { anOrganisation } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const OPEN = new Date('2027-06-15T09:00:00Z');

describe('The lead of a consortium invites', () => {
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

  it('an organisation, which sees the consortium from then on', async () => {
    const { id } = (await form().expect(201)).body;
    await mayor.get(`/consortia/${id}`).expect(404);

    const answer = await invite(id, { organisationId: town.id, message: 'Venez !' }).expect(201);

    expect(answer.body).toMatchObject({
      consortiumName: 'Cuisines',
      organisationId: town.id,
      organisationName: town.name,
      email: null,
      status: 'pending',
      expiresAt: '2027-07-15T09:00:00.000Z',
    });
    const seen = await mayor.get(`/consortia/${id}`).expect(200);
    expect(seen.body).toMatchObject({ version: 2, invitations: [], allowedActions: [] });
    const received = await mayor.get('/invitations?filter[status]=pending&count=exact').expect(200);
    expect(received.body.data).toMatchObject([
      { id: answer.body.id, message: 'Venez !', allowedActions: ['accept', 'decline'] },
    ]);
    expect(await eventsOf(id)).toEqual(['consortia.partner-invited.v1']);
  });

  it('the same one twice at once: one invitation is open', async () => {
    const { id } = (await form().expect(201)).body;

    const organisations = await Promise.all(
      [1, 2, 3].map(() => invite(id, { organisationId: town.id })),
    );
    expect(statusesOf(organisations)).toEqual([201, 409, 409]);
    const addresses = await Promise.all([1, 2].map(() => invite(id, { email: 'A@example.org' })));
    expect(statusesOf(addresses)).toEqual([201, 409]);
    expect(addresses.find(({ status }) => status === 409)?.body.code).toBe(
      'consortia.invitation-already-open',
    );
  });

  it('again once the first is over', async () => {
    const { id } = (await form().expect(201)).body;
    await invite(id, { organisationId: town.id, expiresInDays: 1 }).expect(201);
    clock.advance(86_400_000);
    leader = await callerFor(lead);

    await invite(id, { organisationId: town.id }).expect(201);

    const { body } = await leader.get(`/consortia/${id}`).expect(200);
    expect(body.invitations.map(({ status }: { status: string }) => status)).toEqual([
      'pending',
      'expired',
    ]);
  });

  it('nobody, both, strangers or partners, and is told why not', async () => {
    const { id } = (await form().expect(201)).body;
    const someone = '01920000-0000-7000-8000-000000000000';
    const both = { organisationId: town.id, email: 'a@example.org' };

    expect(reasonsOf(await invite(id, {}).expect(422))).toEqual(['addressee-missing null']);
    expect(reasonsOf(await invite(id, both).expect(422))).toEqual(['addressee-twofold /email']);
    expect(reasonsOf(await invite(id, { organisationId: someone }).expect(422))).toEqual([
      'organisation-unknown /organisationId',
    ]);
    expect(reasonsOf(await invite(id, { organisationId: lead.id }).expect(422))).toEqual([
      'already-partner /organisationId',
    ]);
    const malformed = await invite(id, { email: 'nobody', role: 'lead' }).expect(400);
    expect(reasonsOf(malformed)).toEqual(['email-malformed /email', 'choice-unknown /role']);
  });

  it('is for the lead alone', async () => {
    const { id } = await aConsortium(database.sql, call.id, lead, { funded: [town] });
    const answer = await invite(id, { email: 'a@example.org' }, mayor).expect(403);
    expect(answer.body.code).toBe('consortia.action-forbidden');
    const stranger = await callerFor(await aPartnerOf('company'));
    await invite(id, { email: 'a@example.org' }, stranger).expect(404);
  });
});
