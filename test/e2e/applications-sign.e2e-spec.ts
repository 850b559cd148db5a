import { aBudget, aLine, aTeam, type Team } from '../factories/applications.factory';
import { aMember } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
  type StagedDraft,
} from '../support/applications-stage';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { partnerOf } from '../support/consortia-stage';

interface Signatory {
  readonly partnerId: string;
  readonly state: string;
  readonly sha256: string;
  readonly capacity: string | null;
  readonly allowedActions: readonly string[];
}

describe('Partners sign what their application says', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let draft: StagedDraft;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    draft = await stage.aReadyDraft(team);
  });

  afterAll(() => stage.close());

  const path = () => `/applications/${draft.id}`;
  /** In the order of the team: two who joined at the same instant may stand either way. */
  const signatories = async (who = draft.lead): Promise<readonly Signatory[]> => {
    const { body } = await who.get(`${path()}/signatures`).expect(200);
    const found: readonly Signatory[] = body.signatories;
    return team.partners.flatMap(({ id }) => found.filter(({ partnerId }) => partnerId === id));
  };
  const states = async () => (await signatories()).map(({ state }) => state);
  const hashOf = async (index: number) => (await signatories())[index]?.sha256;
  const sign = async (index: number, who?: TestCaller, sha256?: string) => {
    const caller = who ?? (await stage.as(partnerOf(team, index)));
    const body = { sha256: sha256 ?? (await hashOf(index)) };
    return caller.post(`${path()}/signatures/${partnerOf(team, index).id}/sign`, body);
  };
  const writeBudget = async (index: number, grant: number) => {
    const caller = await stage.as(partnerOf(team, index));
    const at = `${path()}/budgets/${partnerOf(team, index).id}`;
    const lines = aBudget(team.funder.id, grant);
    return caller.put(at, 2, { lines }).expect(200);
  };
  const submit = async () => {
    const { body } = await draft.lead.get(path()).expect(200);
    return draft.lead.act(`${path()}/submit`, body.version);
  };

  it('one version, which the lead signs by submitting, and the receipt names them all', async () => {
    expect(await states()).toEqual(['pending', 'signed', 'signed']);

    expect((await submit()).status).toBe(200);

    expect(await states()).toEqual(['signed', 'signed', 'signed']);
    const { body } = await draft.lead.get(`${path()}/receipt`).expect(200);
    const sealed = JSON.parse(body.canonical);
    expect(sealed.signatures.map(({ capacity }: { capacity: string }) => capacity)).toEqual([
      'submission',
      'representative',
      'representative',
    ]);
    expect(sealed.signatures[1].sha256).toBe(await hashOf(1));
    const again = await sign(1);
    expect(again.body.code).toBe('applications.application-not-draft');
  });

  it('and a change of one budget makes that signature stale, and no other', async () => {
    await writeBudget(2, 10_000);

    expect(await states()).toEqual(['pending', 'signed', 'stale']);
    const refused = await submit();
    expect(refused.status).toBe(422);
    expect(reasonsOf(refused)).toEqual([`signature-stale /signatures/${partnerOf(team, 2).id}`]);

    expect((await sign(2)).status).toBe(200);
    expect(await states()).toEqual(['pending', 'signed', 'signed']);
    expect((await submit()).status).toBe(200);
  });

  it('and the budget of the lead is the lead’s own', async () => {
    await writeBudget(0, 10_000);
    expect(await states()).toEqual(['pending', 'signed', 'signed']);
  });

  it('and a change of what is common makes all stale, until it is undone', async () => {
    const { body } = await draft.lead.get(path()).expect(200);
    await draft.lead.patch(path(), body.version, { title: 'Autre titre' }).expect(200);
    expect(await states()).toEqual(['pending', 'stale', 'stale']);
    const refused = await submit();
    expect(reasonsOf(refused).map((reason) => reason.split(' ')[0])).toEqual([
      'signature-stale',
      'signature-stale',
    ]);

    await draft.lead.patch(path(), body.version + 1, { title: body.title }).expect(200);
    expect(await states()).toEqual(['pending', 'signed', 'signed']);
  });

  it('or refuse to, with a reason, and then nothing is submitted', async () => {
    const caller = await stage.as(partnerOf(team, 1));
    const at = `${path()}/signatures/${partnerOf(team, 1).id}/refuse`;
    const body = { sha256: await hashOf(1), reason: 'Notre part est trop petite.' };
    const { body: answer } = await caller.post(at, body).expect(200);
    expect(answer).toMatchObject({
      isComplete: false,
      signatories: [{}, { state: 'refused', reason: body.reason }, {}],
    });
    expect(reasonsOf(await submit())).toEqual([
      `signature-refused /signatures/${partnerOf(team, 1).id}`,
    ]);
    expect((await sign(1)).status).toBe(200);
    expect((await submit()).status).toBe(200);
  });

  it('by mandate, as long as it holds', async () => {
    await writeBudget(1, 12_000);
    const { consortiumId } = team;
    expect((await sign(1, draft.lead)).body.code).toBe(
      'applications.signature-for-the-representative',
    );
    const partner = await stage.as(partnerOf(team, 1));
    const mandate = { partnerId: partnerOf(team, 1).id, powers: ['sign'], textVersion: 1 };
    const given = await partner.post(`/consortia/${consortiumId}/mandates`, mandate).expect(201);
    expect((await signatories())[1]?.allowedActions).toEqual(['sign', 'refuse']);

    expect((await sign(1, draft.lead)).status).toBe(200);
    expect((await signatories())[1]).toMatchObject({ state: 'signed', capacity: 'mandate' });

    const at = `/consortia/${consortiumId}/mandates/${given.body.mandates[0].id}/revoke`;
    await partner.post(at, { reason: 'Nous signerons nous-mêmes.' }).expect(200);
    await writeBudgetAgain();
    expect((await sign(1, draft.lead)).status).toBe(403);
    expect((await sign(1)).status).toBe(200);
  });

  const writeBudgetAgain = async () => {
    const caller = await stage.as(partnerOf(team, 1));
    const lines = [...aBudget(team.funder.id, 12_000), aLine('60', 10), aLine('70', 10)];
    const at = `${path()}/budgets/${partnerOf(team, 1).id}`;
    await caller.put(at, 3, { lines }).expect(200);
  };

  it('only what they have read, only for themselves, and only if they engage a partner', async () => {
    const old = await hashOf(1);
    await writeBudget(1, 15_000);
    const stale = await sign(1, undefined, old);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'applications.signed-content-changed',
      currentSha256: await hashOf(1),
    });
    const other = await stage.as(partnerOf(team, 2));
    expect((await sign(1, other)).status).toBe(403);
    const { organisation } = partnerOf(team, 1);
    const { personId } = await aMember(stage.database.sql, organisation.id, ['contributor']);
    expect((await sign(1, await stage.as({ personId }))).body.code).toBe('auth.role-missing');
    expect((await sign(1, await stage.as(team.officer))).status).toBe(403);
    const stranger = await stage.as((await aTeam(stage.database.sql)).lead);
    expect((await sign(1, stranger)).status).toBe(404);
  });

  it('the text of which anyone of them may read', async () => {
    const at = `${path()}/signatures/${partnerOf(team, 1).id}/content`;
    const { body } = await draft.lead.get(at).expect(200);
    expect(JSON.parse(body.common)).toMatchObject({
      title: 'La vallée nourricière',
      sections: { needs: {} },
    });
    expect(JSON.parse(body.part)).toMatchObject({
      partnerId: partnerOf(team, 1).id,
      role: 'funded-partner',
    });
    expect(body.sha256).toBe(await hashOf(1));
  });

  it('once, though two of its people sign at once; and nobody can change what was signed', async () => {
    await writeBudget(1, 16_000);
    const { personId } = await aMember(stage.database.sql, partnerOf(team, 1).organisation.id, [
      'representative',
    ]);
    const deputy = await stage.as({ personId });
    const answers = await Promise.all([sign(1), sign(1, deputy)]);
    expect(statusesOf(answers)).toEqual([200, 200]);
    const { rows } = await stage.database.sql.query(
      `SELECT number FROM applications.signature
       WHERE application_id = $1 AND partner_id = $2 ORDER BY number`,
      [draft.id, partnerOf(team, 1).id],
    );
    expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
    await expect(
      stage.database.sql.query(`UPDATE applications.signature SET act = 'refused'`),
    ).rejects.toThrow();
  });
});
