import { MakeCopiesService } from '#domain/applications';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';

describe('The copy of what was handed in', () => {
  let stage: AssessmentStage;
  let copies: MakeCopiesService;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    copies = stage.api.get(MakeCopiesService, { strict: false });
  });

  afterAll(() => stage.close());

  const submitted = async (facts = {}) => {
    const staged = await stage.aSubmitted(facts);
    return { ...staged, path: `/applications/${staged.id}/copy` };
  };

  it('is made by a worker, once, in both languages, for both sides of the table', async () => {
    const { lead, team, path, receipt } = await submitted();
    const officer = await stage.as(team.officer);
    const early = await lead.get(path).expect(404);
    expect(early.body.code).toBe('applications.copy-not-ready');

    expect(await copies.make()).toBeGreaterThan(0);
    expect(await copies.make()).toBe(0);
    const french = await lead.get(`${path}?lang=fr`).expect(200);
    expect(french.headers['content-type']).toBe('application/pdf');
    expect(french.headers['content-disposition']).toContain(`${receipt.reference}-fr.pdf`);
    expect(french.body.subarray(0, 5).toString()).toBe('%PDF-');
    const english = await officer.get(`${path}?lang=en`).expect(200);
    expect(english.headers['content-disposition']).toContain(`${receipt.reference}-en.pdf`);
    expect(english.body.equals(french.body)).toBe(false);
  });

  it('is not for others, nor for the funder while the file is sealed', async () => {
    const { lead, team, path } = await submitted({ call: { isSealedUntilOpening: true } });
    await copies.make();
    await lead.get(path).expect(200);
    await (await stage.as(team.officer)).get(path).expect(404);
    const { id } = await anOrganisation(stage.database.sql);
    const stranger = await stage.as(await aMember(stage.database.sql, id, ['representative']));
    await stranger.get(path).expect(404);
  });
});
