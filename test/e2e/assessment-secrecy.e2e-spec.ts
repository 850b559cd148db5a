import { aMember, anOrganisation } from '../factories/organisations.factory';
import { aGrant, aReview } from '../factories/assessment.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { callerOn, type TestCaller } from '../support/caller';

describe('What is known of a judgement', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const read = async (caller: TestCaller, path: string) => {
    const { status, body } = await caller.get(path);
    return [status, body.code];
  };

  it('is not for candidates: neither how it goes nor who reviews, before nor after', async () => {
    const staged = await stage.anEligible();
    const { decider, path, team, lead } = staged;
    const { caller: reviewer, personId, reviewPath } = await stage.assign(staged);
    await reviewer.put(reviewPath, 1, aReview()).expect(200);
    await reviewer.act(`${reviewPath}/submit`, 2).expect(200);
    await decider.act(`${path}/decision`, 2, aGrant('1000.00')).expect(201);
    for (const partner of team.partners) {
      const caller = await stage.as(partner);
      expect(await read(caller, reviewPath)).toEqual([404, 'assessment.review-not-found']);
      expect((await caller.get(`${path}/assessment`)).status).toBe(403);
      expect((await caller.get('/reviews').expect(200)).body.data).toEqual([]);
    }
    const member = await aMember(stage.database.sql, team.lead.organisation.id, [
      'officer',
      'reviewer',
      'decision-maker',
      'auditor',
      'administrator',
    ]);
    const inside = await stage.as(member);
    expect(await read(inside, `${path}/assessment`)).toEqual([
      404,
      'assessment.assessment-not-found',
    ]);
    expect(await read(inside, reviewPath)).toEqual([404, 'assessment.review-not-found']);
    const { body: list } = await inside.get('/reviews').expect(200);
    expect(list.data).toEqual([]);
    const { body } = await lead.get(`${path}/decision`).expect(200);
    expect(Object.keys(body).filter((key) => /by$|person|reviewer/i.test(key))).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(personId);
  });

  it('is for each reviewer their own review, for officers all of them', async () => {
    const staged = await stage.anEligible();
    const first = await stage.assign(staged);
    const second = await stage.assign(staged);
    expect(await read(second.caller, first.reviewPath)).toEqual([
      404,
      'assessment.review-not-found',
    ]);
    const put = await second.caller.put(first.reviewPath, 1, aReview()).expect(404);
    expect(put.body.code).toBe('assessment.review-not-found');
    const { body: mine } = await first.caller.get('/reviews').expect(200);
    expect(mine.data).toMatchObject([{ reviewerId: first.personId, status: 'assigned' }]);
    const { body: page } = await first.caller.get(`${staged.path}/assessment`).expect(200);
    expect(page.reviews).toMatchObject([{ reviewerId: first.personId }]);
    expect(page).toMatchObject({ meanScore: null, allowedActions: [] });
    const { body: all } = await staged.officer.get('/reviews?count=exact').expect(200);
    expect(all.page.total).toBe(2);
    const reviewers = all.data.map(({ reviewerId }: { reviewerId: string }) => reviewerId);
    expect(new Set(reviewers)).toEqual(new Set([first.personId, second.personId]));
  });

  it('is nothing for other funders and strangers', async () => {
    const staged = await stage.aReviewed();
    const { reviewPath } = await stage.assign(staged);
    const other = await stage.aComputed();
    const person = await aMember(stage.database.sql, other.team.funder.id, [
      'officer',
      'reviewer',
      'decision-maker',
    ]);
    const caller = await stage.as(person);
    expect(await read(caller, `${staged.path}/assessment`)).toEqual([
      404,
      'assessment.assessment-not-found',
    ]);
    expect(await read(caller, reviewPath)).toEqual([404, 'assessment.review-not-found']);
    expect(await read(caller, `${staged.path}/decision`)).toEqual([
      404,
      'assessment.decision-not-found',
    ]);
    const acts = [
      caller.act(`${staged.path}/assessment/confirm-admissibility`, 2, { outcome: 'eligible' }),
      caller.post(`${staged.path}/reviews`, { reviewerId: person.personId }),
      caller.act(`${staged.path}/decision`, 2, aGrant('1.00')),
    ];
    for (const act of acts) expect((await act).body.code).toBe('assessment.assessment-not-found');
    const organisation = await anOrganisation(stage.database.sql);
    const outsider = await stage.as(await aMember(stage.database.sql, organisation.id));
    expect(await read(outsider, `${staged.path}/decision`)).toEqual([
      404,
      'assessment.decision-not-found',
    ]);
    await callerOn(stage.api).get(`${staged.path}/assessment`).expect(401);
  });

  it('and an officer who reviews too reads the reviews of others, without writing them', async () => {
    const staged = await stage.anEligible();
    const { reviewPath } = await stage.assign(staged);
    const { caller } = await stage.aMemberOf(staged.team, 'officer', 'reviewer');
    const { body } = await caller.get(reviewPath).expect(200);
    expect(body.allowedActions).toEqual([]);
    for (const act of [
      caller.put(reviewPath, 1, aReview()),
      caller.act(`${reviewPath}/submit`, 1),
    ]) {
      expect((await act.expect(403)).body.code).toBe('assessment.action-forbidden');
    }
  });
});
