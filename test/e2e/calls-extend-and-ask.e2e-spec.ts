import { aTeam } from '../factories/applications.factory';
import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { aPerson, aSession } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { aCallerFor, callerOn, reasonsOf, type TestCaller } from '../support/caller';

const REASON = { fr: 'Les écoles sont en vacances.', en: 'Schools are on holiday.' };

describe('A public call', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const sql = () => stage.database.sql;
  const rows = async (text: string, id: string): Promise<unknown[]> =>
    (await sql().query(text, [id])).rows;
  const anOfficerOf = (funder: Awaited<ReturnType<typeof aFunder>>) =>
    aCallerFor(stage.api, sql(), funder, { roles: ['officer'], at: stage.clock.now() });
  const kindsToldTo = async (caller: TestCaller) => {
    await stage.hear();
    const { body } = await caller.get('/notifications').expect(200);
    return body.data.map(({ kind, body: text }: { kind: string; body: string }) => [kind, text]);
  };

  describe('whose deadline is put off', () => {
    it('says why, for good, and tells everyone round its tables', async () => {
      const team = await aTeam(sql());
      const officer = await anOfficerOf(team.funder);
      const partner = await stage.as(team.lead);
      const body = { closesAtLocal: '2027-09-15T12:00', reason: REASON };

      const answer = await officer.act(`/calls/${team.call.id}/extend`, 1, body).expect(201);

      expect(answer.body).toMatchObject({
        revisionNumber: 2,
        closesAt: '2027-09-15T10:00:00.000Z',
        allowedActions: ['revise', 'extend', 'cancel'],
      });
      const log = await callerOn(stage.api).get(`/calls/${team.call.id}/revisions`).expect(200);
      expect(log.body.data[0]).toMatchObject({ changeNote: REASON, changes: ['/closesAtLocal'] });
      expect(
        await rows(
          `SELECT action FROM platform.audit_entry WHERE subject_id = $1 ORDER BY seq`,
          team.call.id,
        ),
      ).toEqual([{ action: 'calls.call-revised' }, { action: 'calls.deadline-extended' }]);
      expect(await kindsToldTo(partner)).toContainEqual([
        'deadline-extended',
        expect.stringContaining('2027-09-15 12:00 (Europe/Paris)'),
      ]);
    });

    it('takes the last intake with it', async () => {
      const funder = await aFunder(sql());
      const officer = await anOfficerOf(funder);
      const intakes = ['2027-06-30T12:00', '2027-07-31T12:00'].map((closesAtLocal, index) => ({
        code: `intake-${index}`,
        closesAtLocal,
      }));
      const { id } = await aCall(sql(), funder.id, { content: aCallContent({ intakes }) });
      const body = { closesAtLocal: '2027-09-15T12:00', reason: REASON };

      const answer = await officer.act(`/calls/${id}/extend`, 1, body).expect(201);
      expect(answer.body.intakes).toMatchObject([
        { closesAtLocal: '2027-06-30T12:00' },
        { closesAtLocal: '2027-09-15T12:00' },
      ]);
    });

    it('never comes earlier, nor from another funder', async () => {
      const funder = await aFunder(sql());
      const officer = await anOfficerOf(funder);
      const { id } = await aCall(sql(), funder.id);
      const body = { closesAtLocal: '2027-07-01T12:00', reason: REASON };

      const early = await officer.act(`/calls/${id}/extend`, 1, body).expect(422);
      expect(reasonsOf(early)).toEqual(['deadline-brought-forward /closesAtLocal']);
      const stranger = await anOfficerOf(await aFunder(sql()));
      await stranger.act(`/calls/${id}/extend`, 1, body).expect(403);
    });
  });

  describe('that is declared void', () => {
    it('says why to everyone, once it is closed', async () => {
      const funder = await aFunder(sql());
      const officer = await anOfficerOf(funder);
      const { id } = await aCall(sql(), funder.id, { status: 'closed' });

      const { body } = await officer
        .act(`/calls/${id}/declare-void`, 1, { reason: REASON })
        .expect(200);
      expect(body).toMatchObject({ status: 'void', voidReason: REASON, allowedActions: [] });
      const again = await officer
        .act(`/calls/${id}/declare-void`, 2, { reason: REASON })
        .expect(409);
      expect(again.body.detail).toBe('This call is declared void: that cannot be done now.');
    });

    it('not while it is open', async () => {
      const funder = await aFunder(sql());
      const officer = await anOfficerOf(funder);
      const { id } = await aCall(sql(), funder.id);
      await officer.act(`/calls/${id}/declare-void`, 1, { reason: REASON }).expect(409);
    });
  });

  describe('is asked about', () => {
    it('by anyone who signs in, and answered for all, without a name', async () => {
      const team = await aTeam(sql());
      const officer = await anOfficerOf(team.funder);
      const asker = await callerOf(await aPerson(sql()));
      const path = `/calls/${team.call.id}/questions`;

      const { body: question } = await asker
        .post(path, { text: 'Les salaires des élus comptent-ils ?' })
        .expect(201);

      expect(question).toMatchObject({ isMine: true, answer: null, allowedActions: [] });
      expect((await callerOn(stage.api).get(path).expect(200)).body.data).toEqual([]);
      expect(await kindsToldTo(officer)).toContainEqual(['question-asked', expect.any(String)]);

      const answerPath = `${path}/${question.id}/answer`;
      await officer.put(answerPath, 1, { answer: 'Non.' }).expect(200);
      const all = await callerOn(stage.api).get(path).expect(200);
      expect(all.body.data).toMatchObject([
        { text: 'Les salaires des élus comptent-ils ?', answer: 'Non.', isMine: false },
      ]);
      expect(JSON.stringify(all.body)).not.toContain('asked_by');
      const partner = await stage.as(team.lead);
      expect(await kindsToldTo(partner)).toContainEqual(['question-answered', expect.any(String)]);
      await officer.put(answerPath, 1, { answer: 'Oui.' }).expect(412);
    });

    it('by nobody once it is over, and answered by nobody else', async () => {
      const funder = await aFunder(sql());
      const asker = await callerOf(await aPerson(sql()));
      const closed = await aCall(sql(), funder.id, { status: 'closed' });
      const late = await asker.post(`/calls/${closed.id}/questions`, { text: 'Et ?' }).expect(409);
      expect(late.body.code).toBe('calls.call-not-open');

      const { id } = await aCall(sql(), funder.id);
      const { body } = await asker.post(`/calls/${id}/questions`, { text: 'Et ?' }).expect(201);
      const stranger = await anOfficerOf(await aFunder(sql()));
      const path = `/calls/${id}/questions/${body.id}/answer`;
      const unseen = await stranger.put(path, 1, { answer: 'Oui.' }).expect(404);
      expect(unseen.body.code).toBe('calls.question-not-found');
    });
  });

  const callerOf = async ({ id }: Awaited<ReturnType<typeof aPerson>>) =>
    callerOn(stage.api, await aSession(sql(), id, stage.clock.now()));
});
