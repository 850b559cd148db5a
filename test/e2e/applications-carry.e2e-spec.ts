import { aTeam, aTeamFor, type Team } from '../factories/applications.factory';
import { aFile } from '../factories/files.factory';
import { aFormField, aFormSection, RICH_SECTION } from '../factories/form.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';
import { reasonsOf, statusesOf } from '../support/caller';

describe('Answers are carried', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  const aRichDraft = async () => {
    const team = await aTeam(stage.database.sql, { call: { sections: [RICH_SECTION] } });
    const draft = await stage.aDraft(team);
    const plan = await aFile(stage.database.sql, team.lead.organisation.id);
    const answers = {
      summary: 'Une cuisine.',
      people: '120',
      'is-common': true,
      licence: 'open',
      plan,
      who: [{ id: 'a', name: 'Familles' }],
    };
    const path = `/applications/${draft.id}`;
    await draft.lead.put(`${path}/sections/project`, 1, { answers }).expect(200);
    return { ...draft, team, path, answers };
  };
  /** Another revision of the call, as its funder would publish it. */
  const revise = async ({ call }: Team, sections: readonly object[]) => {
    await stage.database.sql.query(
      `INSERT INTO calls.call_revision (call_id, number, funder_id, content, opens_at, closes_at,
         changes, change_note, published_at)
       SELECT call_id, 2, funder_id, content || jsonb_build_object('sections', $2::jsonb), opens_at,
         closes_at, '{sections}', '{"fr": "Élargi.", "en": "Widened."}', now()
       FROM calls.call_revision WHERE call_id = $1 AND number = 1`,
      [call.id, JSON.stringify(sections)],
    );
    await stage.database.sql.query(
      `UPDATE calls.call SET revision_number = 2, version = version + 1 WHERE id = $1`,
      [call.id],
    );
  };

  describe('from an earlier application of the lead', () => {
    const again = async () => {
      const first = await aRichDraft();
      await first.lead
        .act(`${first.path}/withdraw`, 2, { reason: 'Nous recommençons.' })
        .expect(200);
      const next = await first.lead
        .post('/applications', { consortiumId: first.team.consortiumId })
        .expect(201);
      return { ...first, next: `/applications/${next.body.id}` };
    };

    it('where code and type agree, files included; what was written is not written over', async () => {
      const { lead, id, next, answers } = await again();
      const section = `${next}/sections/project`;
      await lead.patch(section, 1, { answers: { people: '7' } }).expect(200);
      const { body } = await lead.post(`${next}/copy-answers`, { sourceId: id }).expect(200);
      expect(body.carried).toHaveLength(5);
      expect(body.left).toEqual([
        { section: 'project', field: 'people', reason: 'already-answered' },
      ]);
      const { body: now } = await lead.get(next).expect(200);
      expect(now.sections[0]).toMatchObject({ answers: { ...answers, people: '7' }, version: 3 });
      const { body: history } = await lead.get(`${section}/versions`).expect(200);
      expect(history.data[0]).toMatchObject({ version: 3, origin: 'copied' });
    });

    it('and from nobody else’s', async () => {
      const { lead, id, next, team } = await again();
      const other = await aTeamFor(stage.database.sql, team);
      const theirs = await stage.aDraft(other);
      await lead.post(`${next}/copy-answers`, { sourceId: theirs.id }).expect(404);
      const itself = await lead
        .post(`${next}/copy-answers`, { sourceId: next.split('/')[2] })
        .expect(422);
      expect(reasonsOf(itself)).toEqual(['source-not-of-the-lead /sourceId']);
      const fellow = await stage.as(team.partners[1] ?? team.lead);
      await fellow.post(`${next}/copy-answers`, { sourceId: id }).expect(403);
    });
  });

  describe('to a newer revision of the call, when the lead says so', () => {
    const revised = [
      {
        ...RICH_SECTION,
        fields: [
          ...RICH_SECTION.fields.filter(({ code }) => code !== 'people'),
          aFormField('budget-note', 'text'),
        ],
      },
      aFormSection('more', aFormField('why', 'text')),
    ];

    it('with what changes shown first, answers kept, and the rest in the history', async () => {
      const { lead, path, team, answers } = await aRichDraft();
      const none = await lead.get(`${path}/upgrade`).expect(409);
      expect(none.body.code).toBe('applications.nothing-to-upgrade');
      await revise(team, revised);
      const shown = await lead.get(`${path}/upgrade`).expect(200);
      expect(shown.body).toMatchObject({
        from: 1,
        to: 2,
        changes: [
          { section: 'project', field: 'budget-note', change: 'added' },
          { section: 'project', field: 'people', change: 'removed' },
          { section: 'more', field: null, change: 'added' },
        ],
        left: [{ section: 'project', field: 'people', reason: 'not-asked' }],
      });
      const before = (await lead.get(path).expect(200)).body;
      expect(before.call.revisionNumber).toBe(1);

      await lead.act(`${path}/upgrade`, before.version).expect(200);
      const { people: _, ...kept } = answers;
      const { body: after } = await lead.get(path).expect(200);
      expect(after).toMatchObject({
        call: { revisionNumber: 2 },
        sections: [
          { code: 'project', answers: kept, version: 3 },
          { code: 'more', answers: {}, version: 1 },
        ],
      });
      const old = await lead.get(`${path}/sections/project/versions/2`).expect(200);
      expect(old.body.answers).toEqual(answers);
      await lead.patch(`${path}/sections/more`, 1, { answers: { why: 'Parce que.' } }).expect(200);
    });

    it('once, from the version that was read, by the lead', async () => {
      const { lead, path, team } = await aRichDraft();
      await revise(team, revised);
      const fellow = await stage.as(team.partners[1] ?? team.lead);
      await fellow.act(`${path}/upgrade`, 2).expect(403);
      const stale = await lead.act(`${path}/upgrade`, 1).expect(412);
      expect(stale.body.currentVersion).toBe(2);
      const answers = await Promise.all([
        lead.act(`${path}/upgrade`, 2),
        lead.act(`${path}/upgrade`, 2),
      ]);
      expect(statusesOf(answers)).toEqual([200, 412]);
    });
  });

  describe('out of the house', () => {
    it('whole, as JSON', async () => {
      const { lead, path, answers } = await aRichDraft();
      const { body } = await lead.get(`${path}/export`).expect(200);
      expect(body).toMatchObject({
        format: 'tablee-export-1',
        exportedAt: stage.clock.now().toISOString(),
        application: { status: 'draft', sections: [{ code: 'project', answers }] },
        documents: [],
      });
    });

    it('as a page to print, in the language of the reader', async () => {
      const { lead, path, team } = await aRichDraft();
      const french = await lead.get(`${path}/print?lang=fr`).expect(200);
      expect(french.headers['content-type']).toContain('text/html');
      expect(french.text).toContain('<html lang="fr">');
      for (const words of ['Une cuisine.', '120 personnes', 'ouverte', 'Oui', 'Familles'])
        expect(french.text).toContain(words);
      const english = await lead.get(`${path}/print`).expect(200);
      expect(english.text).toContain('Lead partner:');
      const officer = await stage.as(team.officer);
      await officer.get(`${path}/print`).expect(404);
      await officer.get(`${path}/export`).expect(404);
    });
  });
});
