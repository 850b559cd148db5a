import { aTeam, type Team } from '../factories/applications.factory';
import { aMember } from '../factories/organisations.factory';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import {
  openConsortiaStage,
  partnerOf,
  TABLE_NOW,
  type ConsortiaStage,
} from '../support/consortia-stage';

describe('Partners of a consortium agree', () => {
  let stage: ConsortiaStage;
  let team: Team;
  let leader: TestCaller;
  let partner: TestCaller;

  beforeAll(async () => {
    stage = await openConsortiaStage();
  });

  beforeEach(async () => {
    stage.clock.set(TABLE_NOW);
    team = await aTeam(stage.database.sql);
    leader = await stage.as(team.lead);
    partner = await stage.as(partnerOf(team, 1));
  });

  afterAll(() => stage.close());

  const path = () => `/consortia/${team.consortiumId}`;
  const governance = async (who = leader) =>
    (await who.get(`${path()}/governance`).expect(200)).body;
  const lastEvent = async () => (await stage.eventsOf(team.consortiumId)).at(-1);

  describe('on mandates', () => {
    const mandate = (changes: object = {}) => ({
      partnerId: partnerOf(team, 1).id,
      powers: ['sign'],
      textVersion: 1,
      expiresOn: '2027-12-31',
      ...changes,
    });

    it('which a partner gives the lead, replaces, and takes back', async () => {
      const { body } = await partner.post(`${path()}/mandates`, mandate()).expect(201);
      expect(body.mandates).toMatchObject([
        {
          partnerId: partnerOf(team, 1).id,
          powers: ['sign'],
          expiresOn: '2027-12-31',
          givenAt: TABLE_NOW.toISOString(),
          revokedAt: null,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
      expect(await lastEvent()).toMatchObject({
        name: 'consortia.mandate-changed.v1',
        payload: { change: 'given', organisationId: partnerOf(team, 1).organisation.id },
      });

      const wider = mandate({ powers: ['sign', 'submit'], expiresOn: null });
      await partner.post(`${path()}/mandates`, wider).expect(201);
      const [current, earlier] = (await governance()).mandates;
      expect(earlier).toMatchObject({ revocationReason: 'replaced' });
      expect(current).toMatchObject({ powers: ['sign', 'submit'], revokedAt: null });

      const at = `${path()}/mandates/${current.id}/revoke`;
      await partner.post(at, { reason: 'Le conseil a changé.' }).expect(200);
      await partner.post(at, { reason: 'Encore.' }).expect(404);
      expect(await lastEvent()).toMatchObject({ payload: { change: 'revoked' } });
    });

    it('one at a time, though it be given twice at once', async () => {
      const answers = await Promise.all(
        [1, 2].map(() => partner.post(`${path()}/mandates`, mandate())),
      );
      expect(statusesOf(answers)).toEqual([201, 201]);
      const { mandates } = await governance();
      const current = mandates.filter(
        ({ revokedAt }: { revokedAt: unknown }) => revokedAt === null,
      );
      expect(current).toHaveLength(1);
    });

    it('which the lead gives neither itself nor for another, in no old words nor for the past', async () => {
      const own = mandate({ partnerId: team.lead.id, textVersion: 2, expiresOn: '2027-06-14' });
      const refused = await leader.post(`${path()}/mandates`, own).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'mandate-to-oneself null',
        'mandate-already-over /expiresOn',
        'mandate-text-old /textVersion',
      ]);
      const { body } = await leader.post(`${path()}/mandates`, mandate()).expect(403);
      expect(body.code).toBe('consortia.action-forbidden');
      const { personId } = await aMember(stage.database.sql, partnerOf(team, 1).organisation.id, [
        'contributor',
      ]);
      const writer = await stage.as({ personId });
      await writer.post(`${path()}/mandates`, mandate()).expect(403);
      const { id } = (await partner.post(`${path()}/mandates`, mandate()).expect(201)).body
        .mandates[0];
      await leader.post(`${path()}/mandates/${id}/revoke`, { reason: 'Non.' }).expect(403);
    });
  });

  describe('on a charter', () => {
    const clauses = () => ({
      decisionRule: { method: 'consent', voices: 'per-partner' },
      sharingKey: {
        method: 'fixed',
        shares: [
          { partnerId: team.lead.id, pct: '50' },
          { partnerId: partnerOf(team, 1).id, pct: '30' },
          { partnerId: partnerOf(team, 2).id, pct: '20' },
        ],
      },
      partnerExit: { noticeDays: 60, redistribution: 'sharing-key' },
      spokesperson: { partnerId: team.lead.id, words: 'Ou sa suppléante.' },
    });
    const write = (basedOn: number, body: object = clauses(), who = leader) =>
      who.post(`${path()}/charter-versions`, { basedOn, clauses: body });
    const adopt = (who: TestCaller, index: number, number = 1) =>
      who.post(`${path()}/charter-versions/${number}/adopt`, {
        partnerId: partnerOf(team, index).id,
      });

    it('version by version, each adopted by each', async () => {
      await write(0).expect(201);
      await adopt(leader, 0).expect(200);
      stage.clock.advance(1000);
      await adopt(partner, 1).expect(200);
      await adopt(partner, 1).expect(200);
      expect((await governance()).charters).toMatchObject([
        {
          number: 1,
          clauses: { decisionRule: { method: 'consent', majorityPct: null, words: null } },
          adoptions: [{ partnerId: team.lead.id }, { partnerId: partnerOf(team, 1).id }],
        },
      ]);

      await write(1, {
        ...clauses(),
        partnerExit: { noticeDays: 30, redistribution: 'equal' },
      }).expect(201);
      const [second, first] = (await governance(partner)).charters;
      expect(second).toMatchObject({ number: 2, adoptions: [] });
      expect(first.adoptions).toHaveLength(2);
      const old = await adopt(partner, 1).expect(409);
      expect(old.body).toMatchObject({
        code: 'consortia.charter-changed-meanwhile',
        currentNumber: 2,
      });
      expect(await lastEvent()).toMatchObject({
        name: 'consortia.charter-written.v1',
        payload: { number: 2 },
      });
    });

    it('one version, of two written at once', async () => {
      const answers = await Promise.all([write(0), write(0)]);
      expect(statusesOf(answers)).toEqual([201, 409]);
    });

    it('that does not contradict itself, by who may write it', async () => {
      const wrong = {
        decisionRule: { method: 'qualified-majority', voices: 'per-college' },
        sharingKey: { method: 'fixed', shares: [{ partnerId: team.lead.id, pct: '99' }] },
        resultsOwnership: { regime: 'open-licence' },
        spokesperson: { partnerId: team.funder.id },
      };
      const refused = await write(0, wrong).expect(422);
      expect(refused.body.code).toBe('consortia.charter-refused');
      expect(reasonsOf(refused)).toEqual([
        'majority-missing /clauses/decisionRule/majorityPct',
        'licence-missing /clauses/resultsOwnership/licence',
        'spokesperson-not-a-partner /clauses/spokesperson/partnerId',
        'shares-not-hundred /clauses/sharingKey/shares',
      ]);
      expect(reasonsOf(await write(0, {}).expect(422))).toEqual(['charter-empty /clauses']);
      await write(0, clauses(), partner).expect(403);
      const right = { personId: partnerOf(team, 1).personId, part: 'charter', level: 'edit' };
      await leader.post(`${path()}/rights`, right).expect(201);
      await write(0, clauses(), partner).expect(201);
      await adopt(partner, 0).expect(403);
      await adopt(leader, 0, 7).expect(404);
    });
  });

  describe('in meetings', () => {
    const meeting = (changes: object = {}) => ({
      heldOn: '2027-06-10',
      topic: 'Répartir les tâches',
      minutes: 'Chacun sait ce qu’il fait.',
      presentIds: [team.lead.id, partnerOf(team, 1).id],
      ...changes,
    });

    it('that are written down, and struck out if by mistake', async () => {
      const { body } = await leader.post(`${path()}/meetings`, meeting()).expect(201);
      expect(body.meetings).toMatchObject([{ topic: 'Répartir les tâches', struckAt: null }]);
      const at = `${path()}/meetings/${body.meetings[0].id}`;
      await leader.remove(at).expect(204);
      await leader.remove(at).expect(404);
      expect((await governance(partner)).meetings).toMatchObject([
        { struckAt: TABLE_NOW.toISOString() },
      ]);
    });

    it('of several partners, held already, by who keeps the documents', async () => {
      const wrong = meeting({ heldOn: '2027-06-16', presentIds: [team.funder.id] });
      expect(reasonsOf(await leader.post(`${path()}/meetings`, wrong).expect(422))).toEqual([
        'meeting-not-held-yet /heldOn',
        'meeting-of-one /presentIds',
        'present-not-a-partner /presentIds/0',
      ]);
      await partner.post(`${path()}/meetings`, meeting()).expect(403);
    });
  });

  it('and strangers know nothing of it', async () => {
    const officer = await stage.as(team.officer);
    await officer.get(`${path()}/governance`).expect(404);
    await officer.post(`${path()}/meetings`, {}).expect(403);
  });
});
