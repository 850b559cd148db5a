import { aTeam, aTeamFor, type Team } from '../factories/applications.factory';
import { openListeners } from '../support/listeners';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import {
  openConsortiaStage,
  partnerOf,
  TABLE_NOW,
  type ConsortiaStage,
} from '../support/consortia-stage';

describe('The lead of a consortium', () => {
  let stage: ConsortiaStage;
  let team: Team;
  let leader: TestCaller;
  let heir: TestCaller;

  beforeAll(async () => {
    stage = await openConsortiaStage();
  });

  beforeEach(async () => {
    stage.clock.set(TABLE_NOW);
    team = await aTeam(stage.database.sql);
    leader = await stage.as(team.lead);
    heir = await stage.as(partnerOf(team, 1));
  });

  afterAll(() => stage.close());

  const path = () => `/consortia/${team.consortiumId}`;
  const offer = (index = 1, who = leader) =>
    who.post(`${path()}/lead-handovers`, {
      partnerId: partnerOf(team, index).id,
      formerRole: 'funded-partner',
      reason: 'La commune porte mieux ce projet.',
    });
  const offered = async (): Promise<string> => {
    const { body } = await offer().expect(201);
    return `${path()}/lead-handovers/${body.handovers[0].id}`;
  };

  it('passes to another partner, which accepts; the former one stays, and the history knows', async () => {
    await heir
      .post(`${path()}/mandates`, {
        partnerId: partnerOf(team, 1).id,
        powers: ['sign'],
        textVersion: 1,
      })
      .expect(201);
    const started = await leader
      .post('/applications', { consortiumId: team.consortiumId })
      .expect(201);
    const at = await offered();

    const { body } = await heir.post(`${at}/accept`).expect(200);

    const heirId = partnerOf(team, 1).organisation.id;
    expect(body).toMatchObject({
      leadOrganisationId: heirId,
      handovers: [{ status: 'accepted', formerRole: 'funded-partner' }],
    });
    const { body: consortium } = await heir.get(path()).expect(200);
    expect(consortium.partners).toMatchObject([
      { organisationId: heirId, role: 'lead' },
      { organisationId: team.lead.organisation.id, role: 'funded-partner' },
      {},
    ]);
    expect(consortium.history.at(-1)).toMatchObject({ what: 'took-lead', organisationId: heirId });
    expect((await stage.eventsOf(team.consortiumId)).map(({ name }) => name)).toEqual([
      'consortia.mandate-changed.v1',
      'consortia.lead-offered.v1',
      'consortia.lead-changed.v1',
    ]);
    await leader.patch(path(), consortium.version, { name: 'À nous' }).expect(403);
    await heir.patch(path(), consortium.version, { name: 'À nous' }).expect(200);

    const listeners = await openListeners(stage.database, stage.clock);
    await listeners.hear();
    await listeners.close();
    const { body: draft } = await heir.get(`/applications/${started.body.id}`).expect(200);
    expect(draft.lead.id).toBe(heirId);
    expect(draft.partners.map(({ role }: { role: string }) => role)).toEqual([
      'lead',
      'funded-partner',
      'funded-partner',
    ]);
    const { rows } = await stage.database.sql.query(
      `SELECT organisation_id AS id, capacity FROM applications.party WHERE application_id = $1`,
      [started.body.id],
    );
    expect(rows).toContainEqual({ id: heirId, capacity: 'lead' });
    expect(rows).toContainEqual({ id: team.lead.organisation.id, capacity: 'partner' });
    const inbox = await heir.get('/notifications').expect(200);
    const kinds = inbox.body.data.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['lead-offered', 'lead-changed']));
  });

  it('is accepted once, by two of its people at once', async () => {
    const at = await offered();
    const answers = await Promise.all([1, 2].map(() => heir.post(`${at}/accept`)));
    expect(statusesOf(answers)).toEqual([200, 404]);
  });

  it('stays where it is when the other declines, or the offer is taken back', async () => {
    const declined = await offered();
    await heir.post(`${declined}/decline`).expect(200);
    await heir.post(`${declined}/accept`).expect(404);
    const withdrawn = await offered();
    await leader.post(`${withdrawn}/withdraw`).expect(200);
    await heir.post(`${withdrawn}/accept`).expect(404);
    const { body } = await leader.get(path()).expect(200);
    expect(body.leadOrganisationId).toBe(team.lead.organisation.id);
  });

  it('is offered by the lead only, to another partner, one at a time, and answered by it only', async () => {
    const own = await offer(0).expect(422);
    expect(reasonsOf(own)).toEqual(['heir-not-another-partner /partnerId']);
    await offer(2, heir).expect(403);
    const at = await offered();
    const again = await offer(2).expect(409);
    expect(again.body.code).toBe('consortia.handover-already-offered');
    await leader.post(`${at}/accept`).expect(403);
    await heir.post(`${at}/withdraw`).expect(403);
    await (await stage.as(team.officer)).post(`${at}/accept`).expect(403);
  });

  it('is not for who leads as many as the call allows', async () => {
    const other = await aTeamFor(stage.database.sql, team);
    const at = await offered();
    await stage.database.sql.query(
      `UPDATE consortia.consortium SET lead_organisation_id = $2 WHERE id = $1`,
      [other.consortiumId, partnerOf(team, 1).organisation.id],
    );
    const refused = await heir.post(`${at}/accept`).expect(422);
    expect(refused.body.code).toBe('consortia.handover-refused');
    expect(reasonsOf(refused)).toEqual(['lead-already null']);
  });
});
