import { aBudget, aTeam } from '../factories/applications.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';
import { reasonsOf } from '../support/caller';

describe('A call that weighs checks its own way', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  /** All own money is the grant: below what the house advises of own funds. */
  const found = async (weight: 'blocks' | 'warns' | 'off' | null) => {
    const checks = weight === null ? [] : [{ code: 'own-share-low', weight } as const];
    const team = await aTeam(stage.database.sql, { call: { checks, maxRate: null } });
    const draft = await stage.aReadyDraft(team);
    const path = `/applications/${draft.id}`;
    for (const partner of team.partners) {
      const caller = await stage.as(partner);
      const lines = aBudget(team.askedFunderId, 20_000, 100);
      await caller.put(`${path}/budgets/${partner.id}`, 2, { lines }).expect(200);
    }
    await stage.signAll(draft);
    const { body } = await draft.lead.get(`${path}/pre-check`).expect(200);
    const all = body.parts.flatMap(
      ({ findings }: { findings: readonly { code: string; severity: string }[] }) => findings,
    );
    const told = all.find(({ code }: { code: string }) => code === 'own-share-low');
    return { told: told?.severity, draft, path };
  };

  it.each([
    [null, 'warning'],
    ['blocks', 'error'],
    ['off', undefined],
  ] as const)('%s: %s', async (weight, severity) => {
    expect((await found(weight)).told).toBe(severity);
  });

  it('keeps from submitting what it says blocks, and lets by what it does not look at', async () => {
    const blocked = await found('blocks');
    const { body } = await blocked.draft.lead.get(blocked.path).expect(200);
    const refused = await blocked.draft.lead
      .act(`${blocked.path}/submit`, body.version)
      .expect(422);
    expect(reasonsOf(refused)).toEqual(['own-share-low /budget']);

    const free = await found('off');
    const { body: read } = await free.draft.lead.get(free.path).expect(200);
    await free.draft.lead.act(`${free.path}/submit`, read.version).expect(200);
  });

  it('names what there is, once', async () => {
    const team = await aTeam(stage.database.sql);
    const officer = await stage.as(team.officer);
    const unknown = await officer
      .post('/calls', { funderId: team.funder.id, checks: [{ code: 'luck', weight: 'off' }] })
      .expect(400);
    expect(reasonsOf(unknown)).toEqual(['choice-unknown /checks/0/code']);
    const twice = [
      { code: 'own-share-low', weight: 'off' },
      { code: 'own-share-low', weight: 'blocks' },
    ];
    const draft = await officer
      .post('/calls', { funderId: team.funder.id, checks: twice })
      .expect(201);
    const { body } = await officer.get(`/calls/${draft.body.id}/publication-check`).expect(200);
    expect(JSON.stringify(body)).toContain('/checks/1/code');
  });
});
