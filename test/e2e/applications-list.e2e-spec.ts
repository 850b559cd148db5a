import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { callerOn } from '../support/caller';

describe('Applications', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(() => stage.close());

  it('are listed by what an officer asks for', async () => {
    const { team, id, receipt } = await stage.aSubmitted();
    const officer = await stage.as(team.officer);
    const idsOf = async (query: string) =>
      (await officer.get(`/applications?${query}`).expect(200)).body.data.map(
        (one: { id: string }) => one.id,
      );
    for (const query of [
      `filter[funderId]=${team.funder.id}`,
      `filter[leadOrganisationId]=${team.lead.organisation.id}`,
      `filter[submittedAt][gte]=2027-06-15T00:00:00Z&filter[submittedAt][lt]=2027-06-16T00:00:00Z`,
      `filter[requested][gte]=60000.00&filter[requested][lte]=60000.00`,
      `q=${receipt.reference}`,
      `q=vallee nourriciere`,
      `sort=-requested&count=exact`,
    ]) {
      expect([query, await idsOf(query)]).toEqual([query, [id]]);
    }
    expect(await idsOf('filter[requested][gt]=60000.00')).toEqual([]);
    expect(await idsOf('filter[status]=draft,withdrawn')).toEqual([]);
    const wrong = await officer.get('/applications?filter[color]=red&filter[status]=x').expect(400);
    expect(wrong.body.errors).toHaveLength(2);
  });

  it('are budgeted on accounts that anyone may read', async () => {
    const { body } = await callerOn(stage.api).get('/budget-charts/cerfa-12156-06').expect(200);
    expect(body.accounts).toHaveLength(39);
    expect(body.thresholds).toEqual({
      publicShareMax: '80',
      indirectMax: '7',
      staffShareMax: '80',
      ownShareMin: '20',
    });
    await callerOn(stage.api).get('/budget-charts/none').expect(404);
  });
});
