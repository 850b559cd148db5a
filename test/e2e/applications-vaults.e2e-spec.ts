import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';

describe('An application that was handed in', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('lets its funder read the papers of each partner, and no other funder', async () => {
    const { team } = await stage.aSubmitted();
    const officer = await stage.as(team.officer);
    const papers = team.partners.map(
      ({ organisation }) => `/organisations/${organisation.id}/documents`,
    );
    for (const path of papers) await officer.get(path).expect(403);

    await stage.hear();
    for (const path of papers) await officer.get(path).expect(200);

    const other = await stage.aSubmitted();
    const stranger = await stage.as(other.team.officer);
    const refused = await stranger.get(papers[0] ?? '').expect(403);
    expect(refused.body.code).toBe('organisations.vault-not-open');
  });
});
