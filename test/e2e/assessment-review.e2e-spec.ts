import { randomUUID } from 'node:crypto';

import type { TeamPartner } from '../factories/applications.factory';
import { aMember, aMembership } from '../factories/organisations.factory';
import { aReview } from '../factories/assessment.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

describe('A funder gives an eligible application to reviewers', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('of the funder, without a link to any partner, once each', async () => {
    const staged = await stage.anEligible();
    const give = (reviewerId: string) =>
      staged.officer.post(`${staged.path}/reviews`, { reviewerId });
    const [, partner] = staged.team.partners as [unknown, TeamPartner];
    const stranger = await give(randomUUID());
    expect(reasonsOf(stranger)).toEqual(['reviewer-without-role /reviewerId']);

    const linked = await give(partner.personId).expect(422);
    expect(linked.body.code).toBe('assessment.assignment-refused');
    expect(reasonsOf(linked)).toEqual([
      'reviewer-without-role /reviewerId',
      'reviewer-in-conflict /reviewerId',
    ]);
    expect(linked.body.errors[1].detail).toBe(
      'This person is linked to a partner of the consortium.',
    );

    const { personId } = await stage.aMemberOf(staged.team, 'reviewer');
    const { body } = await give(personId).expect(201);
    expect(body.reviews).toMatchObject([{ reviewerId: personId, status: 'assigned', score: null }]);
    const again = await give(personId).expect(409);
    expect(again.body).toMatchObject({
      code: 'assessment.review-already-assigned',
      reviewId: body.reviews[0].id,
    });
  });

  it('also without a link to one that left', async () => {
    const staged = await stage.anEligible();
    const [, , gone] = staged.team.partners as [unknown, unknown, TeamPartner];
    await stage.database.sql.query(
      `UPDATE consortia.partner SET left_at = now(), departure = 'left' WHERE id = $1`,
      [gone.id],
    );
    const { personId } = await aMember(stage.database.sql, staged.team.funder.id, ['reviewer']);
    await aMembership(stage.database.sql, personId, gone.organisation.id);
    const refused = await staged.officer.post(`${staged.path}/reviews`, { reviewerId: personId });
    expect(reasonsOf(refused)).toEqual(['reviewer-in-conflict /reviewerId']);
  });

  it('but not before it is eligible', async () => {
    const { officer, path, team } = await stage.aComputed();
    const { personId: reviewerId } = await stage.aMemberOf(team, 'reviewer');
    const { body } = await officer.post(`${path}/reviews`, { reviewerId }).expect(409);
    expect(body.code).toBe('assessment.transition-not-allowed');
  });

  it('who write on the grid of the call, and hand in once', async () => {
    const staged = await stage.anEligible();
    const { caller, reviewPath } = await stage.assign(staged);
    const { body: blank } = await caller.get(reviewPath).expect(200);
    expect(blank).toMatchObject({
      applicationId: staged.id,
      applicationReference: `${staged.team.call.reference}-0001`,
      status: 'assigned',
      notes: [],
      score: null,
      version: 1,
      allowedActions: ['write', 'submit', 'decline'],
    });
    expect(blank.grid).toEqual(staged.team.call.content.grid);

    const early = await caller.act(`${reviewPath}/submit`, 1).expect(422);
    expect(early.body.code).toBe('assessment.review-refused');
    expect(reasonsOf(early)).toEqual([
      'criterion-without-note /notes',
      'criterion-without-note /notes',
    ]);
    const { body: written } = await caller.put(reviewPath, 1, aReview(4, 3)).expect(200);
    expect(written).toMatchObject({ version: 2, comment: 'Un vrai travail à plusieurs.' });
    await caller.act(`${reviewPath}/submit`, 1).expect(412);
    const { body: done } = await caller.act(`${reviewPath}/submit`, 2).expect(200);
    expect(done).toMatchObject({ status: 'submitted', score: '72.00', allowedActions: [] });

    const late = await caller.put(reviewPath, 3, aReview(5, 5)).expect(409);
    expect(late.body.code).toBe('assessment.review-already-submitted');
    const { body } = await staged.officer.get(`${staged.path}/assessment`).expect(200);
    expect(body).toMatchObject({ meanScore: '72.00', reviews: [{ score: '72.00' }] });
  });

  it('who are told every note that the grid does not take', async () => {
    const { caller, reviewPath } = await stage.assign(await stage.anEligible());
    const note = (criterionCode: string, points: number) => ({
      criterionCode,
      points,
      comment: '',
    });
    const refused = await caller
      .put(reviewPath, 1, {
        notes: [
          note('charm', 1),
          note('cooperation', 6),
          note('feasibility', 1),
          note('feasibility', 2),
        ],
        comment: '',
      })
      .set('accept-language', 'fr')
      .expect(422);
    expect(reasonsOf(refused)).toEqual([
      'criterion-unknown /notes/0/criterionCode',
      'note-off-the-scale /notes/1/points',
      'criterion-noted-twice /notes/3',
    ]);
    expect(refused.body.errors[1].detail).toBe(
      'La note du critère « cooperation » est un nombre entier de 0 à 5.',
    );
  });
});
