import { aReview } from '../factories/assessment.factory';
import { aMember } from '../factories/organisations.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { STAGE_NOW } from '../support/applications-stage';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';

const EXPERT = { email: 'Ada@experts.test', givenName: 'Ada', familyName: 'Lange', language: 'en' };
const FIVE_MINUTES = 5 * 60_000;
const DAY = 86_400_000;

describe('An expert from outside', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(() => stage.close());

  const invite = ({ officer, path }: StagedAssessment, more: object = {}) =>
    officer.post(`${path}/expert-reviews`, { ...EXPERT, ...more });

  /** As its reader finds it in the last mail. */
  const tokenSentTo = async (email: string, reviewId: string): Promise<string> => {
    const { rows } = await stage.database.sql.query<{ text: string }>(
      `SELECT text FROM platform.mail_delivery WHERE recipient = $1 ORDER BY id DESC`,
      [email.toLowerCase()],
    );
    const mail = rows.find(({ text }) => text.includes(`/experts/${reviewId}#`));
    return /#token=(\S+)/u.exec(mail?.text ?? '')?.[1] ?? '';
  };

  const open = (reviewId: string, token: string) =>
    callerOn(stage.api).post(`/expert-links/${reviewId}/open`, { token });

  const cameIn = async (reviewId: string, email: string = EXPERT.email): Promise<TestCaller> => {
    const answer = await open(reviewId, await tokenSentTo(email, reviewId)).expect(200);
    const [cookie] = answer.headers['set-cookie'] as unknown as readonly string[];
    return callerOn(stage.api, cookie?.split(';')[0]);
  };

  const statusOf = async (staged: StagedAssessment) => {
    const { body } = await staged.officer.get(`${staged.path}/expert-reviews`).expect(200);
    return body[0];
  };

  it('is mailed a link, comes in once, and hands in a review without an account', async () => {
    const staged = await stage.anEligible();
    const { body } = await invite(staged).expect(201);
    const [{ reviewId }] = body;
    expect(body).toMatchObject([
      {
        name: 'Ada Lange',
        email: 'ada@experts.test',
        linkStatus: 'sent',
        reviewStatus: 'assigned',
      },
    ]);
    const token = await tokenSentTo(EXPERT.email, reviewId);
    const expert = await cameIn(reviewId);
    const again = await open(reviewId, token).expect(409);
    expect(again.body.code).toBe('assessment.expert-link-opened');

    const early = await expert.get(`/reviews/${reviewId}/file`).expect(403);
    expect(early.body.code).toBe('assessment.declaration-missing');
    await expert.post(`${staged.path}/declaration`, { hasConflict: false }).expect(201);
    await expert.get(`/reviews/${reviewId}/file`).expect(200);
    await expert.put(`/reviews/${reviewId}`, 1, aReview()).expect(200);
    await expert.act(`/reviews/${reviewId}/submit`, 2).expect(200);
    const { body: assessment } = await staged.officer.get(`${staged.path}/assessment`).expect(200);
    expect(assessment).toMatchObject({
      meanScore: '72.00',
      reviews: [{ reviewerName: 'Ada Lange', score: '72.00' }],
    });
  });

  it('reaches nothing but the review that was given to them', async () => {
    const staged = await stage.anEligible();
    const other = await stage.anEligible();
    const [{ reviewId }] = (await invite(staged).expect(201)).body;
    const [{ reviewId: otherId }] = (await invite(other).expect(201)).body;
    const expert = await cameIn(reviewId);

    const { body } = await expert.get('/reviews').expect(200);
    expect(body.data).toMatchObject([{ id: reviewId }]);
    for (const path of [`/reviews/${otherId}`, `/reviews/${otherId}/file`]) {
      expect((await expert.get(path).expect(404)).body.code).toBe('assessment.review-not-found');
    }
    await expert.put(`/reviews/${otherId}`, 1, aReview()).expect(404);
    await expert.act(`/reviews/${otherId}/decline`, 1, { reason: 'Non.' }).expect(404);
    await expert.get(`${other.path}/declaration`).expect(404);
    await expert.post(`${other.path}/declaration`, { hasConflict: false }).expect(404);
    for (const path of [staged.path, `${staged.path}/assessment`, '/interests', '/applications'])
      expect((await expert.get(path)).status).toBe(403);
    const token = { name: 'x', scopes: ['assessments:read'], expiresAt: '2028-01-01T00:00:00Z' };
    await expert.post('/access-tokens', token).expect(403);
    await expert.get('/sessions').expect(403);
  });

  it('who has an account elsewhere brings none of its rights along', async () => {
    const staged = await stage.anEligible();
    const other = await stage.anEligible();
    const { personId } = await aMember(stage.database.sql, other.team.funder.id, ['officer']);
    const { rows } = await stage.database.sql.query<{ email: string }>(
      'SELECT email FROM identity.person WHERE id = $1',
      [personId],
    );
    const email = rows[0]?.email ?? '';
    const [{ reviewId }] = (await invite(staged, { email }).expect(201)).body;
    const expert = await cameIn(reviewId, email);
    await expert.get(`/reviews/${reviewId}`).expect(200);
    await expert.get(`${other.path}/assessment`).expect(403);
    expect((await expert.get('/reviews').expect(200)).body.data).toHaveLength(1);
  });

  it('is refused after the link expired, and after it was revoked, session and all', async () => {
    const staged = await stage.anEligible();
    const [{ reviewId }] = (await invite(staged, { expiresInDays: 2 }).expect(201)).body;
    const token = await tokenSentTo(EXPERT.email, reviewId);
    const wrong = await open(reviewId, `${token}x`).expect(404);
    expect(wrong.body.code).toBe('assessment.expert-link-not-found');
    stage.clock.advance(2 * DAY);
    const late = await open(reviewId, token).expect(409);
    expect(late.body.code).toBe('assessment.expert-link-expired');

    stage.clock.set(STAGE_NOW);
    const expert = await cameIn(reviewId);
    await expert.get(`/reviews/${reviewId}`).expect(200);
    const reason = 'Une autre experte a été trouvée.';
    const path = `/reviews/${reviewId}/expert-link`;
    await staged.decider.post(`${path}/revoke`, { reason }).expect(403);
    await staged.officer.post(`${path}/revoke`, { reason }).expect(204);
    await expert.get(`/reviews/${reviewId}`).expect(401);
    const closed = await open(reviewId, token).expect(409);
    expect(closed.body.code).toBe('assessment.expert-link-revoked');
    await staged.officer.post(`${path}/renew`).expect(409);
    await staged.officer.post(`${path}/revoke`, { reason }).expect(409);
    expect(await statusOf(staged)).toMatchObject({
      linkStatus: 'revoked',
      reviewStatus: 'declined',
      allowedActions: [],
    });
    const { rows } = await stage.database.sql.query<{ action: string }>(
      `SELECT action FROM platform.audit_entry WHERE subject_id = $1 AND action LIKE '%expert%' ORDER BY seq`,
      [staged.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'assessment.expert-link-opened',
      'assessment.expert-link-revoked',
    ]);
  });

  it('whose session is over has another link mailed, to the same address alone', async () => {
    const staged = await stage.anEligible();
    const [{ reviewId }] = (await invite(staged).expect(201)).body;
    const token = await tokenSentTo(EXPERT.email, reviewId);
    await cameIn(reviewId);
    const path = `/expert-links/${reviewId}/send-again`;
    const soon = await callerOn(stage.api).post(path, { token }).expect(409);
    expect(soon.body.code).toBe('assessment.expert-link-just-sent');
    stage.clock.advance(FIVE_MINUTES);
    await callerOn(stage.api).post(path, { token }).expect(204);
    await callerOn(stage.api).post(path, { token }).expect(404);
    await open(reviewId, token).expect(404);
    await (await cameIn(reviewId)).get(`/reviews/${reviewId}`).expect(200);
  });

  it('is asked by officers of the funder alone, once, and not about their own', async () => {
    const staged = await stage.anEligible();
    const stranger = await stage.anEligible();
    const path = `${staged.path}/expert-reviews`;
    await staged.decider.post(path, EXPERT).expect(403);
    const foreign = await stranger.officer.post(path, EXPERT).expect(404);
    expect(foreign.body.code).toBe('assessment.assessment-not-found');
    const computed = await stage.aComputed();
    const early = await invite(computed).expect(409);
    expect(early.body.code).toBe('assessment.transition-not-allowed');

    await invite(staged).expect(201);
    const twice = await invite(staged).expect(409);
    expect(twice.body.code).toBe('assessment.review-already-assigned');
    const [, partner] = staged.team.partners;
    const { rows } = await stage.database.sql.query<{ email: string }>(
      'SELECT email FROM identity.person WHERE id = $1',
      [partner?.personId],
    );
    const linked = await invite(staged, { email: rows[0]?.email }).expect(422);
    expect(reasonsOf(linked)).toEqual(['reviewer-in-conflict /reviewerId']);
  });
});
