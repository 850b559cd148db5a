import { aReview } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

interface Entry {
  readonly applicationId: string;
  readonly rank: number | null;
  readonly settledBy: string | null;
  readonly isTied: boolean;
}

describe('The ranking of a call', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const ranking = async ({ decider, team }: StagedAssessment) => {
    await stage.hear();
    const { body } = await decider.get(`/calls/${team.call.id}/ranking`).expect(200);
    return (body.entries as Entry[]).map(({ applicationId, rank, settledBy, isTied }) => [
      applicationId,
      rank,
      settledBy,
      isTied,
    ]);
  };

  /** Two applications to one call, each with one review. */
  const aPair = async (one: [number, number], other: [number, number], call: object = {}) => {
    const first = await stage.anEligible({ call });
    const second = await stage.anotherComputed(first);
    const confirmation = { outcome: 'eligible', reason: 'Vu.' };
    await second.officer
      .act(`${second.path}/assessment/confirm-admissibility`, 1, confirmation)
      .expect(200);
    await stage.review(first, one);
    await stage.review(second, other);
    return [first, second] as const;
  };

  it('settles equal means by the cooperation criterion', async () => {
    const [first, second] = await aPair([3, 5], [5, 2]);
    expect(await ranking(first)).toEqual([
      [second.id, 1, null, false],
      [first.id, 2, 'cooperation', false],
    ]);
    const { body } = await first.decider
      .get(`/calls/${first.team.call.id}/ranking`)
      .set('accept-language', 'fr')
      .expect(200);
    expect(body.entries).toMatchObject([
      { meanScore: '76.00', cooperationScore: '100.00', spread: '0.00' },
      {
        meanScore: '76.00',
        cooperationScore: '60.00',
        explanation:
          'À note égale, sa coopération est moins bien notée que celle de la précédente.',
      },
    ]);
  });

  it('leaves what is equal in everything to the vote of the committee', async () => {
    const [first, second] = await aPair([4, 4], [4, 4]);
    const tied = await ranking(first);
    expect(tied.map(([, rank, , isTied]) => [rank, isTied])).toEqual([
      [1, true],
      [1, true],
    ]);
    const path = `/calls/${first.team.call.id}/ranking/settle-tie`;
    const third = await stage.anotherComputed(first);
    const odd = await first.decider
      .post(path, { applicationIds: [first.id, third.id] })
      .expect(422);
    expect(reasonsOf(odd)).toEqual(['application-not-tied /applicationIds/1']);
    const elsewhere = await stage.anEligible();
    const denied = await elsewhere.decider.post(path, { applicationIds: [second.id, first.id] });
    expect([denied.status, denied.body.code]).toEqual([403, 'assessment.action-forbidden']);
    await first.decider.post(path, { applicationIds: [second.id, first.id] }).expect(200);
    expect(await ranking(first)).toEqual([
      [second.id, 1, null, false],
      [first.id, 2, 'committee', false],
    ]);
    const reviewer = await stage.assign(first);
    await reviewer.caller.put(reviewer.reviewPath, 1, aReview(5, 5)).expect(200);
    await reviewer.caller.act(`${reviewer.reviewPath}/submit`, 2).expect(200);
    expect((await ranking(first))[0]).toEqual([first.id, 1, null, false]);
  });

  it('ranks nothing below a threshold, and says which', async () => {
    const [first, second] = await aPair([1, 1], [4, 4], { passMark: 50 });
    expect(await ranking(first)).toEqual([
      [second.id, 1, null, false],
      [first.id, null, null, false],
    ]);
    const { body } = await first.officer.get(`/calls/${first.team.call.id}/ranking`).expect(200);
    expect(body.entries[1]).toMatchObject({
      isEliminated: true,
      failedThresholds: [{ kind: 'pass-mark', criterionCode: null }],
    });
  });

  it('is worked out again when asked, and comes out the same', async () => {
    const [first] = await aPair([3, 5], [5, 2]);
    const before = await ranking(first);
    const path = `/calls/${first.team.call.id}`;
    await stage.database.sql.query('DELETE FROM assessment.score_summary');
    await first.officer.post(`${path}/ranking/refresh`).expect(202);
    expect(await ranking(first)).toEqual(before);
    const unknown = await first.officer
      .put(`${path}/priority-territories`, 1, { territoryIds: ['commune-00000'] })
      .expect(422);
    expect(reasonsOf(unknown)).toEqual(['territory-unknown /territoryIds']);
    const elsewhere = await stage.anEligible();
    const denied = await elsewhere.officer.get(`${path}/ranking`);
    expect([denied.status, denied.body.code]).toEqual([403, 'assessment.action-forbidden']);
  });

  it('asks for a discussion where reviews are further apart than the call takes', async () => {
    const appraisal = {
      method: 'weighted-grid',
      levels: 1,
      reviewersPerApplication: 2,
      isBlind: false,
      spreadAlert: 30,
    } as const;
    const staged = await stage.anEligible({ call: { appraisal } });
    await stage.review(staged, [5, 5]);
    await stage.review(staged, [3, 3]);
    await stage.hear();
    const { body } = await staged.officer.get(`/calls/${staged.team.call.id}/ranking`).expect(200);
    expect(body.entries[0]).toMatchObject({ spread: '40.00', needsDiscussion: true });
    const { body: told } = await staged.officer
      .get('/notifications?filter[kind]=scores-diverged')
      .expect(200);
    expect(told.data).toHaveLength(1);
  });

  it('in a blind call, lets no reviewer learn who applies, nor what others gave', async () => {
    const appraisal = {
      method: 'weighted-grid',
      levels: 1,
      reviewersPerApplication: 2,
      isBlind: true,
      spreadAlert: null,
    } as const;
    const staged = await stage.anEligible({ call: { appraisal } });
    const names = staged.team.partners.map(({ organisation }) => organisation.name);
    const first = await stage.assign(staged);
    const second = await stage.assign(staged);
    for (const { caller, reviewPath } of [first, second]) {
      await caller.put(reviewPath, 1, aReview()).expect(200);
      await caller.act(`${reviewPath}/submit`, 2).expect(200);
    }
    const { caller, reviewPath } = first;
    const seen = [];
    for (const path of [reviewPath, `${reviewPath}/file`, '/reviews', `${staged.path}/declaration`])
      seen.push(JSON.stringify((await caller.get(path).expect(200)).body));
    for (const name of names) expect(seen.join('\n')).not.toContain(name);
    for (const { organisation } of staged.team.partners)
      expect(seen.join('\n')).not.toContain(organisation.id);
    const { body: file } = await caller.get(`${reviewPath}/file`).expect(200);
    expect(file).toMatchObject({ isBlind: true, partners: [{ name: 'Organisation 1' }, {}, {}] });
    expect((await caller.get(second.reviewPath)).status).toBe(404);
    expect((await caller.get('/reviews').expect(200)).body.data).toHaveLength(1);
  });

  it('in an open call, shows a reviewer what others gave once theirs is given', async () => {
    const staged = await stage.anEligible();
    const first = await stage.assign(staged);
    const second = await stage.assign(staged);
    await first.caller.put(first.reviewPath, 1, aReview()).expect(200);
    await first.caller.act(`${first.reviewPath}/submit`, 2).expect(200);
    expect((await second.caller.get(first.reviewPath)).status).toBe(404);
    await second.caller.put(second.reviewPath, 1, aReview(2, 2)).expect(200);
    await second.caller.act(`${second.reviewPath}/submit`, 2).expect(200);
    const { body } = await second.caller.get(first.reviewPath).expect(200);
    expect(body).toMatchObject({ score: '72.00', allowedActions: [] });
    expect((await second.caller.get('/reviews').expect(200)).body.data).toHaveLength(2);
  });
});
