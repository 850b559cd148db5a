import { aTeamFor } from '../factories/applications.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';

describe('Applications of the same partners', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  it('are told to who reads both, merged registrations included, and to nobody else', async () => {
    const first = await stage.aSubmitted();
    const team = await aTeamFor(stage.database.sql, first.team);
    const second = await stage.aReadyDraft(team);
    const path = `/applications/${first.id}/related`;
    const officer = await stage.as(first.team.officer);
    expect((await officer.get(path).expect(200)).body.applications).toEqual([]);

    const [, partner] = first.team.partners;
    const [, twin] = team.partners;
    await stage.database.sql.query(
      `UPDATE organisations.organisation SET merged_into_id = $2, siren = NULL, siret = NULL,
         rna = NULL WHERE id = $1`,
      [twin?.organisation.id, partner?.organisation.id],
    );
    expect((await officer.get(path).expect(200)).body.applications).toEqual([]);
    const version = team.partners.length + 2;
    await second.lead.act(`/applications/${second.id}/submit`, version).expect(200);

    const { body } = await officer.get(path).expect(200);
    expect(body.applications).toMatchObject([
      {
        id: second.id,
        isSameCall: true,
        isSameLead: false,
        shared: [{ id: partner?.organisation.id }],
      },
    ]);
    const back = await officer.get(`/applications/${second.id}/related`).expect(200);
    expect(back.body.applications).toMatchObject([{ id: first.id }]);
    const lead = await stage.as(first.team.lead);
    expect((await lead.get(path).expect(200)).body.applications).toEqual([]);
    const { id } = await anOrganisation(stage.database.sql);
    const stranger = await stage.as(await aMember(stage.database.sql, id, ['officer']));
    await stranger.get(path).expect(404);
  });
});
