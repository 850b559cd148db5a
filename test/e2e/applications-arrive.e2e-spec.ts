import { aTeam, aTeamFor } from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf } from '../support/caller';
import { openListeners, type Listeners } from '../support/listeners';

/** The calls of the factories close on 31 July 2027 at noon, in Paris. */
const CLOSED = new Date('2027-08-01T09:00:00Z');

describe('Applications arrive', () => {
  let stage: ApplicationsStage;
  let listeners: Listeners;

  beforeAll(async () => {
    stage = await openApplicationsStage();
    listeners = await openListeners(stage.database, stage.clock);
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(async () => {
    await listeners.close();
    await stage.close();
  });

  const kindsTo = async (who: { readonly personId: string }): Promise<readonly string[]> => {
    const { body } = await (await stage.as(who)).get('/notifications').expect(200);
    return body.data.map(({ kind }: { kind: string }) => kind);
  };

  describe('late', () => {
    const ask = async (closesAt = '2027-08-02T10:00:00Z') => {
      const team = await aTeam(stage.database.sql);
      const draft = await stage.aReadyDraft(team);
      const path = `/calls/${team.call.id}/late-exceptions`;
      const body = { consortiumId: team.consortiumId, closesAt, reason: 'Panne du service.' };
      return { team, draft, path, body };
    };

    it('by an exception for one consortium, named, which is told; and for no other', async () => {
      const { team, draft, path, body } = await ask();
      const other = await stage.aReadyDraft(await aTeamFor(stage.database.sql, team));
      stage.clock.set(CLOSED);
      const submit = async ({ id, team: { lead } }: typeof draft) =>
        (await stage.as(lead)).act(`/applications/${id}/submit`, 5);
      expect((await submit(draft)).body.code).toBe('applications.deadline-passed');

      const officer = await stage.as(team.officer);
      const given = await officer.post(path, body).expect(201);
      expect(given.body).toMatchObject({ ...body, closesAt: '2027-08-02T10:00:00.000Z' });

      expect((await submit(draft)).status).toBe(200);
      expect((await submit(other)).body.code).toBe('applications.deadline-passed');
      await listeners.hear();
      expect(await kindsTo(team.partners[1] ?? team.lead)).toContain('late-accepted');
      const { rows } = await stage.database.sql.query(
        `SELECT action FROM platform.audit_entry WHERE subject_id = $1 AND action LIKE '%late%'`,
        [team.consortiumId],
      );
      expect(rows).toEqual([{ action: 'applications.late-accepted' }]);
    });

    it('not past the exception, nor by one that is none, nor given by just anyone', async () => {
      const { team, draft, path, body } = await ask();
      const officer = await stage.as(team.officer);
      const sooner = await officer.post(path, { ...body, closesAt: '2027-07-01T00:00:00Z' });
      expect(reasonsOf(sooner)).toEqual(['exception-not-later /closesAt']);
      const past = await officer.post(path, { ...body, closesAt: '2027-06-01T00:00:00Z' });
      expect(reasonsOf(past)).toEqual(['exception-already-over /closesAt']);
      const unknown = { ...body, consortiumId: (await aTeam(stage.database.sql)).consortiumId };
      await officer.post(path, unknown).expect(404);
      const elsewhere = (await aTeam(stage.database.sql)).officer;
      const stranger = await (await stage.as(elsewhere)).post(path, body).expect(403);
      expect(stranger.body.code).toBe('applications.for-the-officers-of-the-call');
      await draft.lead.post(path, body).expect(403);

      await officer.post(path, body).expect(201);
      stage.clock.set(new Date('2027-08-02T10:00:00Z'));
      const lead = await stage.as(team.lead);
      const late = await lead.act(`/applications/${draft.id}/submit`, 5).expect(422);
      expect(late.body).toMatchObject({
        code: 'applications.deadline-passed',
        closesAt: '2027-08-02T10:00:00.000Z',
      });
    });
  });

  it('at an intake of a rolling call: what misses one is taken up in the next', async () => {
    const intakes = [
      { code: 'june', closesAtLocal: '2027-06-10T12:00' },
      { code: 'july', closesAtLocal: '2027-07-01T12:00' },
    ];
    const { id, team } = await stage.aSubmitted({ call: { intakes } });
    const officer = await stage.as(team.officer);
    const { body } = await officer.get(`/applications/${id}`).expect(200);
    expect(body.intakeCode).toBe('july');

    const at = async (intake: string) => {
      const path = `/applications?filter[callId]=${team.call.id}&filter[intakeCode]=${intake}`;
      const list = await officer.get(path).expect(200);
      return list.body.data.map((row: { id: string; intakeCode: string }) => [
        row.id,
        row.intakeCode,
      ]);
    };
    expect(await at('july')).toEqual([[id, 'july']]);
    expect(await at('june')).toEqual([]);
    expect(await at('june,july')).toHaveLength(1);
    const refused = await officer.get('/applications?filter[intakeCode]=JUNE!').expect(400);
    expect(reasonsOf(refused)).toEqual(['pattern-mismatch /query/filter[intakeCode]']);
  });
});
