import { randomUUID } from 'node:crypto';

import { aTeam, type TeamPartner } from '../factories/applications.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';

describe('Partners discuss what they write', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const aTable = async () => {
    const team = await aTeam(stage.database.sql);
    const draft = await stage.aDraft(team);
    const fellow = team.partners[1] as TeamPartner;
    const path = `/applications/${draft.id}`;
    return { ...draft, team, fellow, other: await stage.as(fellow), path };
  };
  const kindsTo = async (caller: TestCaller) =>
    (await caller.get('/notifications').expect(200)).body.data.map(
      ({ kind }: { kind: string }) => kind,
    );

  describe('by comments on a question', () => {
    const open = (caller: TestCaller, path: string, more: object = {}) =>
      caller.post(`${path}/comment-threads`, { section: 'needs', text: 'Qui chiffre ?', ...more });

    it('in threads, naming each other, until it is settled; and again', async () => {
      const { lead, other, fellow, path, team } = await aTable();
      const opened = await open(lead, path, { mentions: [fellow.personId] }).expect(201);
      expect(opened.body).toMatchObject({
        section: 'needs',
        field: null,
        status: 'open',
        version: 1,
        allowedActions: ['comment', 'resolve'],
        comments: [
          {
            author: { id: team.lead.personId, name: expect.stringMatching(/\w+ \w+/) },
            organisation: { id: team.lead.organisation.id },
            text: 'Qui chiffre ?',
            mentions: [{ id: fellow.personId, name: expect.any(String) }],
          },
        ],
      });
      await stage.hear();
      expect(await kindsTo(other)).toEqual(['comment-written']);

      const thread = `${path}/comment-threads/${opened.body.id}`;
      const answered = await other.post(`${thread}/comments`, { text: 'Nous.' }).expect(201);
      expect(answered.body.comments).toHaveLength(2);
      await stage.hear();
      expect(await kindsTo(lead)).toEqual(['comment-written']);

      const stale = await lead.act(`${thread}/resolve`, 1).expect(412);
      expect(stale.body).toMatchObject({
        code: 'applications.comment-thread-changed-meanwhile',
        currentVersion: 2,
      });
      const resolved = await lead.act(`${thread}/resolve`, 2).expect(200);
      expect(resolved.body).toMatchObject({
        status: 'resolved',
        resolvedBy: { id: team.lead.personId },
        allowedActions: ['reopen'],
      });
      const late = await other.post(`${thread}/comments`, { text: 'Encore.' }).expect(409);
      expect(late.body.code).toBe('applications.transition-not-allowed');
      await other.act(`${thread}/reopen`, 3).expect(200);
      await other.post(`${thread}/comments`, { text: 'Encore.' }).expect(201);

      const { body } = await lead.get(`${path}/comment-threads?filter[status]=open`).expect(200);
      expect(body.data.map(({ id }: { id: string }) => id)).toEqual([opened.body.id]);
    });

    it('and of two who settle it at once, one does', async () => {
      const { lead, other, path } = await aTable();
      const { body } = await open(lead, path).expect(201);
      const resolve = `${path}/comment-threads/${body.id}/resolve`;
      const answers = await Promise.all([lead.act(resolve, 1), other.act(resolve, 1)]);
      expect(statusesOf(answers)).toEqual([200, 409]);
    });

    it('on sections that exist, naming people of the consortium, with all reasons', async () => {
      const { lead, path } = await aTable();
      const refused = await open(lead, path, { section: 'none', mentions: [randomUUID()] });
      expect(refused.status).toBe(422);
      expect(reasonsOf(refused)).toEqual([
        'section-unknown /section',
        'person-not-of-the-consortium /mentions/0',
      ]);
      const unknown = `${path}/comment-threads/${randomUUID()}/comments`;
      await lead.post(unknown, { text: 'Où ?' }).expect(404);
    });

    it('which neither strangers nor the funder ever read, submitted or not', async () => {
      const { lead, team, id } = await stage.aSubmitted();
      const path = `/applications/${id}`;
      await open(lead, path).expect(201);
      const officer = await stage.as(team.officer);
      for (const what of ['comment-threads', 'presence', 'section-assignments']) {
        const { body } = await officer.get(`${path}/${what}`).expect(403);
        expect(body.code).toBe('applications.for-the-consortium');
      }
      const stranger = await aMember(
        stage.database.sql,
        (await anOrganisation(stage.database.sql)).id,
      );
      await (await stage.as(stranger)).get(`${path}/comment-threads`).expect(404);
    });
  });

  describe('and see where the others are', () => {
    it('as long as they give a sign of life', async () => {
      const { lead, other, fellow, path, team } = await aTable();
      await other.put(`${path}/presence`, 0, { section: 'needs', field: 'answer' }).expect(200);
      const { body } = await lead.put(`${path}/presence`, 0, {}).expect(200);
      expect(body).toHaveLength(2);
      expect(body).toContainEqual({
        person: { id: fellow.personId, name: expect.any(String) },
        organisation: { id: fellow.organisation.id, name: fellow.organisation.name },
        section: 'needs',
        field: 'answer',
        seenAt: stage.clock.now().toISOString(),
      });

      await lead.remove(`${path}/presence`).expect(204);
      const left = await other.get(`${path}/presence`).expect(200);
      expect(left.body).toHaveLength(1);
      const before = stage.clock.now();
      stage.clock.set(new Date(before.getTime() + 46_000));
      expect((await lead.get(`${path}/presence`).expect(200)).body).toEqual([]);
      stage.clock.set(before);
      expect(team.lead.personId).not.toBe(fellow.personId);
    });
  });

  describe('and share the sections out', () => {
    it('by the lead, who tells the partner by when', async () => {
      const { lead, other, fellow, path } = await aTable();
      const wanted = { partnerId: fellow.id, personId: fellow.personId, dueOn: '2027-07-01' };
      const assigned = await lead.put(`${path}/sections/needs/assignment`, 0, wanted).expect(200);
      expect(assigned.body).toMatchObject([
        {
          section: 'needs',
          partnerId: fellow.id,
          organisation: { id: fellow.organisation.id },
          person: { id: fellow.personId },
          dueOn: '2027-07-01',
          version: 1,
        },
      ]);
      await stage.hear();
      expect(await kindsTo(other)).toEqual(['section-assigned']);
      const stale = await lead.put(`${path}/sections/needs/assignment`, 0, wanted).expect(412);
      expect(stale.body.currentVersion).toBe(1);
    });

    it('for what exists, to who writes for that partner, for days to come', async () => {
      const { lead, other, path, team, fellow } = await aTable();
      const wrong = { partnerId: randomUUID(), dueOn: '2020-01-01' };
      const refused = await lead.put(`${path}/sections/needs/assignment`, 0, wrong).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'partner-not-of-the-application /partnerId',
        'due-day-passed /dueOn',
      ]);
      const notTheirs = { partnerId: fellow.id, personId: team.lead.personId };
      const person = await lead.put(`${path}/sections/needs/assignment`, 0, notTheirs).expect(422);
      expect(reasonsOf(person)).toEqual(['person-not-of-the-partner /personId']);

      const right = { partnerId: fellow.id };
      await lead.put(`${path}/sections/none/assignment`, 0, right).expect(404);
      const byOther = await other.put(`${path}/sections/needs/assignment`, 0, right).expect(403);
      expect(byOther.body.code).toBe('applications.assignment-for-the-lead');
    });
  });
});
