import { aTeam, type Team, type TeamPartner } from '../factories/applications.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { callerOn, reasonsOf, statusesOf, type TestCaller } from '../support/caller';

describe('A consortium writes its application', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let lead: TestCaller;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    lead = await as(team.lead);
  });

  afterAll(() => stage.close());

  const as = (someone: { readonly personId: string }) => stage.as(someone);
  const start = async () =>
    (await lead.post('/applications', { consortiumId: team.consortiumId }).expect(201)).body;
  const partner = (index: number): TeamPartner => team.partners[index] as TeamPartner;

  it('under the revision of the call that was then in force', async () => {
    const answer = await lead
      .post('/applications', { consortiumId: team.consortiumId, title: 'Cuisine de la vallée' })
      .expect(201);

    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      reference: null,
      title: 'Cuisine de la vallée',
      status: 'draft',
      version: 1,
      call: { id: team.call.id, reference: team.call.reference, revisionNumber: 1 },
      lead: { id: team.lead.organisation.id, name: team.lead.organisation.name },
      funderId: team.funder.id,
      requested: { amount: '0.00', currency: 'EUR' },
      submittedAt: null,
      budgetChart: 'cerfa-12156-06',
      allowedActions: ['write-sections', 'write-budget', 'submit', 'withdraw'],
      sections: [
        {
          code: 'needs',
          answers: {},
          version: 1,
          fields: [{ code: 'answer', type: 'text', maxLength: 500, full: 'mandatory' }],
        },
      ],
    });
    expect(answer.body.partners).toMatchObject(
      team.partners.map(({ id, role, organisation }) => ({
        partnerId: id,
        role,
        college: organisation.college,
        organisation: { id: organisation.id, name: organisation.name },
        version: 1,
        lines: [],
      })),
    );
  });

  it('once: a retry gets the first answer, a second one is refused', async () => {
    const key = 'start-once';
    const body = { consortiumId: team.consortiumId };
    const first = await lead.post('/applications', body, key).expect(201);
    const again = await lead.post('/applications', body, key).expect(201);
    const second = await lead.post('/applications', body).expect(409);

    expect(again.body).toEqual(first.body);
    expect(second.body).toMatchObject({
      code: 'applications.application-already-started',
      applicationId: first.body.id,
    });
  });

  it('once, even when asked twice at the same moment', async () => {
    const body = { consortiumId: team.consortiumId };
    const answers = await Promise.all([
      lead.post('/applications', body),
      lead.post('/applications', body),
    ]);
    expect(statusesOf(answers)).toEqual([201, 409]);
  });

  it('by its lead, while the call is open', async () => {
    const body = { consortiumId: team.consortiumId };
    const other = await as(partner(1));
    const refused = await other.post('/applications', body).expect(403);
    expect(refused.body.code).toBe('applications.start-for-the-lead');

    stage.clock.set(team.call.closesAt);
    const late = await (await as(team.lead)).post('/applications', body).expect(409);
    expect(late.body.code).toBe('calls.call-not-open');
  });

  describe('section by section', () => {
    it('each with its own version', async () => {
      const { id } = await start();
      const saved = await lead
        .put(`/applications/${id}/sections/needs`, 1, { answers: { answer: 'Manger local.' } })
        .expect(200);

      expect(saved.headers['etag']).toBe('"2"');
      expect(saved.body).toEqual({
        code: 'needs',
        answers: { answer: 'Manger local.' },
        version: 2,
        mergedWith: null,
      });
      const { body } = await lead.get(`/applications/${id}`).expect(200);
      expect(body).toMatchObject({
        version: 2,
        sections: [{ answers: { answer: 'Manger local.' } }],
      });
    });

    it('and the second of two who write the same gets what the first wrote', async () => {
      const { id } = await start();
      const colleague = await aMember(stage.database.sql, team.lead.organisation.id, [
        'contributor',
      ]);
      const other = await as(colleague);
      const path = `/applications/${id}/sections/needs`;

      const answers = await Promise.all([
        lead.put(path, 1, { answers: { answer: 'Écrit par la première.' } }),
        other.put(path, 1, { answers: { answer: 'Écrit par le second.' } }),
      ]);

      expect(statusesOf(answers)).toEqual([200, 412]);
      const won = answers.find(({ status }) => status === 200)?.body;
      const lost = answers.find(({ status }) => status === 412)?.body;
      expect(lost).toMatchObject({
        code: 'applications.section-changed-meanwhile',
        currentVersion: 2,
        current: { code: 'needs', answers: won.answers, version: 2 },
        conflicts: [
          {
            pointer: '/answers/answer',
            base: null,
            theirs: won.answers.answer,
            mine: expect.stringMatching(/^Écrit/),
          },
        ],
      });
      const merged = { answers: { answer: `${won.answers.answer} Puis fusionné.` } };
      await other.put(path, lost.currentVersion, merged).expect(200);
    });

    it('by people of the lead only, in sections that exist', async () => {
      const { id } = await start();
      const other = await as(partner(1));
      const refused = await other.put(`/applications/${id}/sections/needs`, 1, {
        answers: { answer: 'x' },
      });
      expect([refused.status, refused.body.code]).toEqual([
        403,
        'applications.section-for-the-lead',
      ]);

      const unknown = await lead.put(`/applications/${id}/sections/none`, 1, {
        answers: { answer: 'x' },
      });
      expect([unknown.status, unknown.body.code]).toEqual([404, 'applications.section-not-found']);
      const missing = await lead
        .get(`/applications/${id}`)
        .then(() => lead.put(`/applications/${id}/sections/needs`, 1, {}));
      expect(reasonsOf(missing)).toEqual(['required /answers']);
    });
  });

  it('and nobody else sees the draft: not its funder, not a stranger', async () => {
    const { id } = await start();
    const outsider = await aMember(
      stage.database.sql,
      (await anOrganisation(stage.database.sql)).id,
    );
    const unknown = await lead
      .get('/applications/0193b1c0-0000-7000-8000-00000000dead')
      .expect(404);
    for (const someone of [team.officer, outsider]) {
      const caller = await as(someone);
      for (const path of ['', '/budget', '/pre-check', '/receipt']) {
        const answer = await caller.get(`/applications/${id}${path}`).expect(404);
        expect(answer.body.code).toBe('applications.application-not-found');
      }
      const hidden = await caller.get(`/applications/${id}`).expect(404);
      const { requestId: _, instance: __, ...told } = hidden.body;
      const { requestId: ___, instance: ____, ...toldOfNothing } = unknown.body;
      expect(told).toEqual(toldOfNothing);
      const { body } = await caller.get('/applications').expect(200);
      expect(body.data).toEqual([]);
    }
    await callerOn(stage.api).get(`/applications/${id}`).expect(401);
  });

  it('renames it while it is a draft', async () => {
    const { id } = await start();
    const answer = await lead.patch(`/applications/${id}`, 1, { title: 'Autre titre' }).expect(200);
    expect(answer.body).toMatchObject({ title: 'Autre titre', version: 2 });
    const stale = await lead.patch(`/applications/${id}`, 1, { title: 'Trop tard' }).expect(412);
    expect(stale.body.currentVersion).toBe(2);
  });
});
