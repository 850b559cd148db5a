import { aMember, aMembership, anOrganisation } from '../factories/organisations.factory';
import { aReview } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf, type TestCaller } from '../support/caller';

describe('Whoever judges', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const codeOf = async (caller: TestCaller, path: string) => {
    const { status, body } = await caller.get(path);
    return [status, body.code];
  };

  const declare = (caller: TestCaller, { path }: StagedAssessment, body: object) =>
    caller.post(`${path}/declaration`, body);

  /** Given to a reviewer who has not said anything yet. */
  const given = async (staged: StagedAssessment) => {
    const reviewer = await stage.aMemberOf(staged.team, 'reviewer');
    await staged.officer
      .post(`${staged.path}/reviews`, { reviewerId: reviewer.personId })
      .expect(201);
    const { body } = await reviewer.caller.get('/reviews').expect(200);
    return { ...reviewer, review: body.data[0], reviewPath: `/reviews/${body.data[0].id}` };
  };

  it('sees nothing of a file that was not given to them', async () => {
    const staged = await stage.anEligible();
    const { caller } = await stage.aMemberOf(staged.team, 'reviewer');
    expect(await codeOf(caller, staged.path)).toEqual([403, 'auth.role-missing']);
    expect(await codeOf(caller, `${staged.path}/assessment`)).toEqual([
      404,
      'assessment.assessment-not-found',
    ]);
    expect(await codeOf(caller, `${staged.path}/declaration`)).toEqual([
      404,
      'assessment.assessment-not-found',
    ]);
    const early = await declare(caller, staged, { hasConflict: false }).expect(404);
    expect(early.body.code).toBe('assessment.assessment-not-found');
  });

  it('declares first, and the file opens then', async () => {
    const staged = await stage.anEligible();
    const { caller, review, reviewPath } = await given(staged);
    expect(review).toMatchObject({ isDeclared: false, applicationTitle: null });
    expect(await codeOf(caller, `${reviewPath}/file`)).toEqual([
      403,
      'assessment.declaration-missing',
    ]);
    const gate = await caller.put(reviewPath, 1, aReview()).expect(403);
    expect(gate.body.code).toBe('assessment.declaration-missing');
    expect((await caller.get(reviewPath)).body.allowedActions).toEqual(['declare', 'decline']);

    const { body: form } = await caller.get(`${staged.path}/declaration`).expect(200);
    expect(form).toMatchObject({ hasConflict: null, allowedActions: ['declare'] });
    expect(form.organisations).toHaveLength(3);
    await declare(caller, staged, { hasConflict: false }).expect(201);
    const { body: file } = await caller.get(`${reviewPath}/file`).expect(200);
    expect(file).toMatchObject({
      isBlind: false,
      sections: [{ code: 'needs', fields: [{ type: 'text' }] }],
    });
    expect(file.partners.map(({ name }: { name: string }) => name)).toContain(
      staged.team.lead.organisation.name,
    );
    expect((await staged.officer.get(`${reviewPath}/file`)).status).toBe(404);
    await caller.put(reviewPath, 1, aReview()).expect(200);
    const again = await declare(caller, staged, { hasConflict: true, reason: 'Non' }).expect(409);
    expect(again.body.code).toBe('assessment.declaration-already-made');
  });

  it('says why, where there is a conflict, and is then kept from everything', async () => {
    const staged = await stage.anEligible();
    const { caller, reviewPath } = await given(staged);
    const silent = await declare(caller, staged, { hasConflict: true }).expect(422);
    expect(reasonsOf(silent)).toEqual(['conflict-without-reason /reason']);
    const reason = 'Ma sœur préside un partenaire.';
    await declare(caller, staged, { hasConflict: true, reason }).expect(201);
    for (const path of [`${staged.path}/declaration`, reviewPath, `${reviewPath}/file`])
      expect((await caller.get(path)).status).toBe(404);
    expect((await caller.get('/reviews').expect(200)).body.data).toEqual([]);

    const { body: recused } = await staged.officer.get(`${staged.path}/recusals`).expect(200);
    expect(recused).toMatchObject([{ cause: 'declared', reason, links: [] }]);
    await stage.hear();
    const { body: told } = await staged.officer
      .get('/notifications?filter[kind]=person-recused')
      .expect(200);
    expect(told.data).toHaveLength(1);
  });

  it('no longer counts once recused, though their score was given (V79)', async () => {
    const staged = await stage.anEligible();
    await stage.review(staged, [5, 4]);
    const biased = await stage.assign(staged);
    await biased.caller.put(biased.reviewPath, 1, aReview(1, 1)).expect(200);
    await biased.caller.act(`${biased.reviewPath}/submit`, 2).expect(200);
    await stage.hear();
    const scoreOf = async () => {
      const { body } = await staged.decider.get(`/calls/${staged.team.call.id}/ranking`);
      const { meanScore, countedReviews } = body.entries[0];
      return [meanScore, countedReviews];
    };
    expect(await scoreOf()).toEqual(['56.00', 2]);

    const { siren } = staged.team.lead.organisation;
    const interest = { kind: 'employment', siren, beganOn: '2020-01-01', endedOn: '2026-01-01' };
    await biased.caller.post('/interests', interest).expect(201);
    await stage.hear();
    expect(await scoreOf()).toEqual(['92.00', 1]);
    expect((await biased.caller.get(`${biased.reviewPath}/file`)).status).toBe(404);
    expect((await biased.caller.get(biased.reviewPath)).status).toBe(404);
    const { body: recused } = await staged.officer.get(`${staged.path}/recusals`).expect(200);
    expect(recused).toMatchObject([
      { cause: 'computed', links: [{ tie: 'employment', side: 'lead' }] },
    ]);
  });

  it('is in conflict as well through an organisation that was merged into a partner', async () => {
    const { sql } = stage.database;
    const staged = await stage.anEligible();
    const { personId } = await stage.aMemberOf(staged.team, 'reviewer');
    const alias = await anOrganisation(sql);
    await aMembership(sql, personId, alias.id);
    const { lead } = staged.team;
    await sql.query('UPDATE organisations.organisation SET merged_into_id = $2 WHERE id = $1', [
      alias.id,
      lead.organisation.id,
    ]);
    const refused = await staged.officer
      .post(`${staged.path}/reviews`, { reviewerId: personId })
      .expect(422);
    expect(reasonsOf(refused)).toEqual(['reviewer-in-conflict /reviewerId']);
  });

  it('is kept from a file, its judgement and its place in the ranking', async () => {
    const staged = await stage.anEligible();
    const other = await stage.anotherComputed(staged);
    await stage.review(staged, [5, 5]);
    await stage.hear();
    const { caller, personId } = await stage.aMemberOf(staged.team, 'officer', 'decision-maker');
    const path = `/calls/${staged.team.call.id}/ranking`;
    expect((await caller.get(path).expect(200)).body.entries).toHaveLength(1);
    const interest = {
      kind: 'mandate',
      organisationId: staged.team.lead.organisation.id,
      beganOn: '2024-01-01',
    };
    await caller.post('/interests', interest).expect(201);
    await stage.hear();
    expect((await caller.get(path).expect(200)).body.entries).toEqual([]);
    expect((await caller.get(staged.path)).status).toBe(404);
    expect((await caller.get(`${staged.path}/assessment`)).status).toBe(404);
    expect((await caller.get(other.path)).status).toBe(200);
    const { body } = await caller.get('/applications').expect(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([other.id]);
    const refused = await staged.officer
      .post(`${staged.path}/reviews`, { reviewerId: personId })
      .expect(422);
    expect(reasonsOf(refused)).toContain('reviewer-in-conflict /reviewerId');
  });

  it('declares interests that name one organisation, in their order', async () => {
    const { sql } = stage.database;
    const { id } = await anOrganisation(sql);
    const caller = await stage.as(await aMember(sql, id));
    const refused = await caller
      .post('/interests', { kind: 'shares', beganOn: '2099-01-01', endedOn: '2098-01-01' })
      .expect(422);
    expect(reasonsOf(refused)).toEqual([
      'interest-without-organisation /organisationId',
      'interest-not-begun /beganOn',
      'interest-ends-before-it-begins /endedOn',
    ]);
    const { body } = await caller
      .post('/interests', { kind: 'shares', organisationId: id, beganOn: '2020-01-01' })
      .expect(201);
    expect(body).toMatchObject([{ kind: 'shares', organisationId: id, endedOn: null, version: 1 }]);
    const end = `/interests/${body[0].id}/end`;
    const { body: ended } = await caller.act(end, 1, { endedOn: '2026-12-31' }).expect(200);
    expect(ended).toMatchObject([{ endedOn: '2026-12-31', version: 2 }]);
    await caller.act(end, 1, { endedOn: '2026-12-30' }).expect(412);
    const stranger = await stage.as(await aMember(sql, id));
    await stranger.act(end, 2, { endedOn: '2026-12-30' }).expect(404);
  });

  it('gives a review back with a reason, and officers hear of it', async () => {
    const staged = await stage.anEligible();
    const { caller, reviewPath } = await given(staged);
    const { body } = await caller
      .act(`${reviewPath}/decline`, 1, { reason: 'Trop de dossiers ce mois-ci.' })
      .expect(200);
    expect(body).toMatchObject({ status: 'declined', allowedActions: [] });
    const late = await caller.act(`${reviewPath}/decline`, 2, { reason: 'Encore' }).expect(409);
    expect(late.body.code).toBe('assessment.review-not-open');
    await stage.hear();
    const { body: told } = await staged.officer
      .get('/notifications?filter[kind]=review-declined')
      .expect(200);
    expect(told.data).toHaveLength(1);
    await stage.review(staged);
    await staged.decider
      .act(`${staged.path}/decision`, 2, {
        outcome: 'granted',
        amount: { amount: '100.00', currency: 'EUR' },
        reasons: [],
      })
      .expect(201);
  });
});
