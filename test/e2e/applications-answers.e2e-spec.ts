import { aTeam, type TeamPartner } from '../factories/applications.factory';
import { aFile } from '../factories/files.factory';
import { RICH_SECTION } from '../factories/form.factory';
import { aMember } from '../factories/organisations.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';
import { reasonsOf, statusesOf } from '../support/caller';

const WHOLE = {
  summary: 'Une cuisine pour la vallée.',
  people: '120',
  cost: '15000.00',
  'is-common': true,
  licence: 'open',
  starts: '2027-09-01',
  who: [{ id: 'families', name: 'Familles', count: '40' }],
};

describe('A section is answered field by field', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  const aForm = async () => {
    const team = await aTeam(stage.database.sql, { call: { sections: [RICH_SECTION] } });
    const draft = await stage.aDraft(team);
    const colleague = await aMember(stage.database.sql, team.lead.organisation.id, ['contributor']);
    const path = `/applications/${draft.id}`;
    const section = `${path}/sections/project`;
    return { ...draft, path, section, other: await stage.as(colleague), colleague };
  };

  it('each in the form of its type; and how far it is follows from what it says', async () => {
    const { lead, path, section } = await aForm();
    const progress = async () => (await lead.get(`${path}/progress`).expect(200)).body;
    expect(await progress()).toEqual([
      { section: 'project', state: 'to-start', missing: 3, toCorrect: 0 },
    ]);
    await lead.put(section, 1, { answers: { 'is-common': true, people: '0' } }).expect(200);
    expect(await progress()).toMatchObject([{ state: 'to-correct', missing: 2, toCorrect: 1 }]);
    const saved = await lead.put(section, 2, { answers: WHOLE }).expect(200);
    expect(saved.headers['etag']).toBe('"3"');
    expect(saved.body).toEqual({ code: 'project', answers: WHOLE, version: 3, mergedWith: null });
    expect(await progress()).toMatchObject([{ state: 'done' }]);
  });

  it('some at a time: the others stay, null clears', async () => {
    const { lead, section } = await aForm();
    await lead.put(section, 1, { answers: WHOLE }).expect(200);
    const { body } = await lead
      .patch(section, 2, { answers: { people: '80', cost: null } })
      .expect(200);
    const { cost: _, ...rest } = WHOLE;
    expect(body.answers).toEqual({ ...rest, people: '80' });
  });

  it('and refused for what is not of its form, with all reasons where they are', async () => {
    const { lead, section, path } = await aForm();
    const answers = { people: 'beaucoup', 'is-common': 'oui', who: [{ name: 'x' }], other: 1 };
    const refused = await lead.put(section, 1, { answers }).expect(422);
    expect(refused.body.code).toBe('applications.answers-refused');
    expect(reasonsOf(refused)).toEqual([
      'number-malformed /answers/people',
      'answer-not-yes-or-no /answers/is-common',
      'row-without-id /answers/who/0',
      'field-unknown /answers/other',
    ]);
    await lead.put(section, 1, { answers: 'x' }).expect(400);
    const who = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
    await lead.put(section, 1, { answers: { ...WHOLE, licence: null, who } }).expect(200);
    const { body } = await lead.get(`${path}/pre-check`).expect(200);
    const told = body.parts.find(({ part }: { part: string }) => part === 'sections').findings;
    expect(told.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/sections/project/answers/licence',
      '/sections/project/answers/who',
      ...[0, 1, 2, 3].map((row) => `/sections/project/answers/who/${row}/name`),
    ]);
  });

  describe('by two people at once', () => {
    it('who changed different fields: both are kept, at the same moment', async () => {
      const { lead, other, section } = await aForm();
      await lead.put(section, 1, { answers: WHOLE }).expect(200);
      const answers = await Promise.all([
        lead.patch(section, 2, { answers: { summary: 'Autrement dit.' } }),
        other.patch(section, 2, {
          answers: { people: '90', who: [...WHOLE.who, { id: 'teens', name: 'Ados' }] },
        }),
      ]);
      expect(statusesOf(answers)).toEqual([200, 200]);
      const second = answers.find(({ body }) => body.mergedWith !== null)?.body;
      expect(second).toMatchObject({ version: 4, mergedWith: 3 });
      expect(second.answers).toEqual({
        ...WHOLE,
        summary: 'Autrement dit.',
        people: '90',
        who: [...WHOLE.who, { id: 'teens', name: 'Ados' }],
      });
    });

    it('who changed the same: the second gets both, and what both wrote is in the history', async () => {
      const { lead, other, section, colleague, team } = await aForm();
      await lead.put(section, 1, { answers: WHOLE }).expect(200);
      await lead.patch(section, 2, { answers: { people: '90' } }).expect(200);
      const refused = await other
        .patch(section, 2, { answers: { people: '95', starts: '2027-10-01' } })
        .expect(412);
      expect(refused.body).toMatchObject({
        code: 'applications.section-changed-meanwhile',
        currentVersion: 3,
        conflicts: [{ pointer: '/answers/people', base: '120', theirs: '90', mine: '95' }],
      });
      expect(reasonsOf(refused)).toEqual(['answer-changed-by-both /answers/people']);
      const chosen = { people: '95', starts: '2027-10-01' };
      await other.patch(section, 3, { answers: chosen }).expect(200);

      const history = await lead.get(`${section}/versions`).expect(200);
      expect(history.body.data).toMatchObject([
        { version: 4, origin: 'written', savedBy: { id: colleague.personId } },
        { version: 3, origin: 'written', savedBy: { id: team.lead.personId } },
        { version: 2, origin: 'written', savedAt: stage.clock.now().toISOString() },
      ]);
      const before = await lead.get(`${section}/versions/2`).expect(200);
      expect(before.body.answers).toEqual(WHOLE);
    });

    it('a retry changes nothing, nor does saying the same again', async () => {
      const { lead, section } = await aForm();
      await lead.put(section, 1, { answers: WHOLE }).expect(200);
      const retried = await lead.put(section, 1, { answers: WHOLE }).expect(200);
      expect(retried.body.version).toBe(2);
      const ahead = await lead.put(section, 9, { answers: {} }).expect(412);
      expect(ahead.body.currentVersion).toBe(2);
    });
  });

  it('and what it said before can be made its latest again', async () => {
    const { lead, section } = await aForm();
    await lead.put(section, 1, { answers: WHOLE }).expect(200);
    await lead.put(section, 2, { answers: { summary: 'Rien.' } }).expect(200);
    const stale = await lead.act(`${section}/versions/2/restore`, 2).expect(412);
    expect(stale.body.currentVersion).toBe(3);
    const restored = await lead.act(`${section}/versions/2/restore`, 3).expect(200);
    expect(restored.body).toMatchObject({ version: 4, answers: WHOLE });
    const { body } = await lead.get(`${section}/versions`).expect(200);
    expect(body.data[0]).toMatchObject({ version: 4, origin: 'restored', originVersion: 2 });
    for (const version of ['8', 'last', '0']) {
      const path = `${section}/versions/${version}`;
      await lead.get(path).expect(404);
      await lead.act(`${path}/restore`, 4).expect(404);
    }
  });

  it('by the partner that it was given to, and by nobody else', async () => {
    const { lead, path, section, team } = await aForm();
    const fellow = team.partners[1] as TeamPartner;
    const third = await stage.as(team.partners[2] as TeamPartner);
    const writer = await stage.as(fellow);
    const answers = { summary: 'À nous d’écrire.' };
    await writer.patch(section, 1, { answers }).expect(403);
    const to = { partnerId: fellow.id };
    await lead.put(`${path}/sections/project/assignment`, 0, to).expect(200);
    await writer.patch(section, 1, { answers }).expect(200);
    const refused = await third.patch(section, 2, { answers }).expect(403);
    expect(refused.body.code).toBe('applications.section-for-the-lead');
    await third.get(`${section}/versions`).expect(200);
  });

  it('with files that its writer may give, and that were not put aside', async () => {
    const { lead, section, team, path } = await aForm();
    const { sql } = stage.database;
    const own = team.lead.organisation.id;
    const fellow = team.partners[1] as TeamPartner;
    const refusals: readonly (readonly [fileId: string, code: string])[] = [
      [await aFile(sql, fellow.organisation.id), 'file-unknown'],
      [await aFile(sql, own, { status: 'announced' }), 'file-not-ready'],
      [await aFile(sql, own, { status: 'infected' }), 'file-harmful'],
    ];
    for (const [plan, code] of refusals) {
      const refused = await lead.patch(section, 1, { answers: { plan } }).expect(422);
      expect(reasonsOf(refused)).toEqual([`${code} /answers/plan`]);
    }
    const plan = await aFile(sql, own, { status: 'pending' });
    await lead.patch(section, 1, { answers: { plan } }).expect(200);
    const findings = async () => {
      const { body } = await lead.get(`${path}/pre-check`).expect(200);
      return body.parts
        .find(({ part }: { part: string }) => part === 'sections')
        .findings.filter(({ code }: { code: string }) => code.startsWith('file-'));
    };
    const pointer = '/sections/project/answers/plan';
    expect(await findings()).toMatchObject([
      { code: 'file-in-quarantine', severity: 'warning', pointer },
    ]);
    await sql.query(
      `UPDATE platform.file SET status = 'infected', refusal = 'malware-found' WHERE id = $1`,
      [plan],
    );
    expect(await findings()).toMatchObject([{ code: 'file-harmful', severity: 'error', pointer }]);
  });

  it('as long as the application is a draft, and out of the funder’s sight', async () => {
    const { lead, team, id } = await stage.aSubmitted();
    const section = `/applications/${id}/sections/needs`;
    const late = await lead.patch(section, 2, { answers: { answer: 'Trop tard.' } }).expect(409);
    expect(late.body.code).toBe('applications.application-not-draft');
    const officer = await stage.as(team.officer);
    const hidden = await officer.get(`${section}/versions`).expect(403);
    expect(hidden.body.code).toBe('applications.for-the-consortium');
    await lead.get(`/applications/${id}/sections/none/versions`).expect(404);
  });
});
