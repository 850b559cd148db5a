import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Role } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { aCallContent, aFunder } from '../factories/calls.factory';
import { aMember, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2027-01-15T09:00:00Z');

describe('A funder publishes a call', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let officer: TestCaller;
  const clock = new SettableClock(NOW);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
    officer = await aCallerFor(funder, 'officer');
  });

  beforeEach(() => clock.set(NOW));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aCallerFor = async ({ id }: Organisation, role: Role) => {
    const { personId } = await aMember(database.sql, id, [role]);
    return callerOn(api, await aSession(database.sql, personId, NOW));
  };
  const aDraft = async (body: object = aCallContent(), who = officer, by = funder) =>
    (await who.post('/calls', { funderId: by.id, ...body }).expect(201)).body.id as string;
  const publish = (id: string, who = officer) => who.act(`/calls/${id}/publish`, 1);
  const aPublicCall = async (body?: object): Promise<{ id: string; reference: string }> =>
    (await publish(await aDraft(body)).expect(200)).body;
  const rows = async (sql: string, id: string): Promise<unknown[]> =>
    (await database.sql.query(sql, [id])).rows;
  const eventsOf = (id: string) =>
    rows(
      `SELECT name, payload FROM platform.outbox_message WHERE subject_id = $1 ORDER BY seq`,
      id,
    );

  it('with a reference, as a revision, and tells the house', async () => {
    const id = await aDraft();
    clock.advance(60_000);
    const answer = await publish(id).expect(200);

    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({
      status: 'published',
      reference: expect.stringMatching(/^2027-FVV-\d{4}$/),
      version: 2,
      revisionNumber: 1,
      publishedAt: '2027-01-15T09:01:00.000Z',
      allowedActions: ['revise', 'extend', 'cancel'],
    });
    const { reference } = answer.body;
    const closesAt = '2027-07-31T10:00:00.000Z';
    expect(await eventsOf(id)).toEqual([
      {
        name: 'calls.call-published.v1',
        payload: { callId: id, reference, funderId: funder.id, revisionNumber: 1, closesAt },
      },
    ]);
    expect(
      await rows(
        `SELECT action, organisation_id AS "by" FROM platform.audit_entry
         WHERE subject_id = $1 ORDER BY seq`,
        id,
      ),
    ).toEqual([
      { action: 'calls.call-drafted', by: funder.id },
      { action: 'calls.call-published', by: funder.id },
    ]);
  });

  it('that strangers read too, and may keep for a minute', async () => {
    const { id } = await aPublicCall();
    const stranger = callerOn(api);

    const answer = await stranger.get(`/calls/${id}`).expect(200);

    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    expect(answer.headers['vary']).toContain('cookie');
    expect(answer.body).toMatchObject({ status: 'published', allowedActions: [] });
    const tag = answer.headers['etag'] ?? '';
    await stranger.get(`/calls/${id}`).set('if-none-match', tag).expect(304);
    const own = await officer.get(`/calls/${id}`).expect(200);
    expect(own.headers['cache-control']).toBe('no-store');
  });

  it('or is told everything that it lacks, and nothing is changed', async () => {
    const id = await aDraft({ kind: 'call-for-projects' });

    const answer = await publish(id).expect(422);

    expect(answer.body.code).toBe('calls.publication-refused');
    expect(reasonsOf(answer)).toEqual([
      'text-missing /title/fr',
      'text-missing /title/en',
      'text-missing /summary/fr',
      'text-missing /summary/en',
      'opening-missing /opensAtLocal',
      'deadline-missing /closesAtLocal',
      'allocation-missing /allocation',
      'envelope-missing /envelope',
      'sections-missing /sections',
      'grid-missing /grid',
      'instalments-missing /instalments',
      'legal-route-missing /legalRoute',
    ]);
    const draft = await officer.get(`/calls/${id}`).expect(200);
    expect(draft.body).toMatchObject({ status: 'draft', version: 1, reference: null });
    expect(await eventsOf(id)).toEqual([]);
  });

  it('having read, as often as they like, what it still lacks', async () => {
    const id = await aDraft({ ...aCallContent(), closesAtLocal: null, envelope: null });
    const check = (who = officer) => who.get(`/calls/${id}/publication-check`);

    const lacking = await check().expect(200);
    const [first] = lacking.body.errors;
    expect(lacking.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/closesAtLocal', '/envelope']),
    );
    expect(first).toMatchObject({
      code: 'calls.deadline-missing',
      detail: 'The call does not say when it ends.',
    });
    expect((await officer.get(`/calls/${id}`)).body.version).toBe(1);

    await check(await aCallerFor(await aFunder(database.sql), 'officer')).expect(404);
    const { id: whole } = await aPublicCall();
    const over = await officer.get(`/calls/${whole}/publication-check`).expect(409);
    expect(over.body.code).toBe('calls.transition-not-allowed');
  });

  it('says nothing of a draft that may be published', async () => {
    const id = await aDraft();
    const { body } = await officer.get(`/calls/${id}/publication-check`).expect(200);
    expect(body).toEqual({ errors: [] });
  });

  it('once: the second time it is no longer a draft', async () => {
    const { id } = await aPublicCall();

    const again = await officer.act(`/calls/${id}/publish`, 2).expect(409);
    expect(again.body).toMatchObject({
      code: 'calls.transition-not-allowed',
      state: 'published',
      detail: 'This call is published: that cannot be done now.',
    });
    const changed = await officer.patch(`/calls/${id}`, 2, { passMark: 90 }).expect(409);
    expect(changed.body.code).toBe('calls.transition-not-allowed');
  });

  it('two at once: one wins', async () => {
    const id = await aDraft();
    const answers = await Promise.all([publish(id), publish(id)]);
    expect(statusesOf(answers)).toEqual([200, 412]);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('but its reviewers do not, though they read the draft', async () => {
    const id = await aDraft();
    const reviewer = await aCallerFor(funder, 'reviewer');

    const answer = await publish(id, reviewer).expect(403);
    expect(answer.body.code).toBe('auth.role-missing');
    const draft = await reviewer.get(`/calls/${id}`).expect(200);
    expect(draft.body.allowedActions).toEqual([]);
  });

  describe('under a reference', () => {
    it('without a gap, though many are published at once and some refused', async () => {
      const other = await aFunder(database.sql, { name: 'Banque Coopérative du Diois' });
      const banker = await aCallerFor(other, 'administrator');
      const content = aCallContent();
      const untitled = aCallContent({ title: { fr: '', en: '' } });
      const contents = [content, content, untitled, content, content, content];
      const ids = await Promise.all(contents.map((one) => aDraft(one, banker, other)));

      const answers = await Promise.all(ids.map((id) => publish(id, banker)));

      const references: string[] = answers.flatMap(({ body }) => body.reference ?? []);
      const expected = [1, 2, 3, 4, 5].map((rank) => `2027-BCD-000${rank}`);
      expect(new Set(references)).toEqual(new Set(expected));
      expect(references).toHaveLength(5);
    });

    it('with letters of its own choice, which no other funder can take', async () => {
      const content = aCallContent({ referenceCode: 'PTCE27' });
      const { reference } = await aPublicCall(content);
      expect(reference).toMatch(/^2027-PTCE27-\d{4}$/);

      const other = await aFunder(database.sql);
      const rival = await aCallerFor(other, 'officer');
      const answer = await publish(await aDraft(content, rival, other), rival).expect(422);
      expect(reasonsOf(answer)).toEqual(['reference-code-taken /referenceCode']);
    });

    it('that never names two calls, though two funders have the same initials', async () => {
      await aPublicCall();
      const twin = await aFunder(database.sql);
      const namesake = await aCallerFor(twin, 'officer');
      const id = await aDraft(aCallContent(), namesake, twin);
      const answer = await publish(id, namesake).expect(200);
      expect(answer.body.reference).toMatch(/^2027-FVV\d-0001$/);
    });
  });
});
