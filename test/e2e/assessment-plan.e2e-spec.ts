import { aReview } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
  type StagedMember,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

interface Row {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly reviewId: string | null;
  readonly code: string | null;
}

describe('An officer gives many reviews at once', () => {
  let stage: AssessmentStage;
  let first: StagedAssessment;
  let second: StagedAssessment;
  let reviewers: readonly StagedMember[];
  let call: string;

  beforeEach(async () => {
    stage = await openAssessmentStage();
    first = await stage.anEligible();
    second = await stage.anotherComputed(first);
    await second.officer
      .act(`${second.path}/assessment/confirm-admissibility`, 1, {
        outcome: 'eligible',
        reason: 'Vu.',
      })
      .expect(200);
    call = `/calls/${first.team.call.id}`;
    const people: StagedMember[] = [];
    for (let nth = 0; nth < 3; nth += 1) people.push(await stage.aMemberOf(first.team, 'reviewer'));
    reviewers = people;
  });

  afterEach(() => stage.close());

  const plan = { reviewersPerApplication: 2, matchesExpertise: false };

  it('by rule: sees the plan, then gives what it shows, with a result for each', async () => {
    const { officer } = first;
    const { body: rows } = await officer.post(`${call}/review-plan/preview`, plan).expect(200);
    expect(rows).toHaveLength(2);
    expect(rows).toMatchObject([{ missing: 0 }, { missing: 0 }]);
    const { body: again } = await officer.post(`${call}/review-plan/preview`, plan).expect(200);
    expect(again).toEqual(rows);

    const dueOn = '2027-09-30';
    const { body: given } = await officer
      .post(`${call}/review-plan/apply`, { ...plan, dueOn })
      .expect(200);
    const planned = (rows as { applicationId: string; chosen: { personId: string }[] }[]).flatMap(
      ({ applicationId, chosen }) => chosen.map(({ personId }) => `${applicationId}/${personId}`),
    );
    expect((given as Row[]).map((one) => `${one.applicationId}/${one.reviewerId}`)).toEqual(
      planned,
    );
    expect(given).toMatchObject([{ code: null }, { code: null }, { code: null }, { code: null }]);

    const { body: done } = await officer.post(`${call}/review-plan/apply`, plan).expect(200);
    expect(done).toEqual([]);
    const { body: people } = await officer.get(`${call}/reviewers`).expect(200);
    const loads = (people as { assigned: number }[]).map(({ assigned }) => assigned);
    expect(loads.toSorted((one, other) => one - other)).toEqual([1, 1, 2]);
  });

  it('to those who know the place, within what they can take on', async () => {
    const { officer } = first;
    const [expert] = reviewers;
    const profile = { themes: ['agriculture-food'], territoryIds: [], maxOpenReviews: 1 };
    await officer.put(`${call}/reviewers/${expert?.personId}`, 1, profile).expect(200);
    const asked = { reviewersPerApplication: 1, matchesExpertise: true };
    const { body } = await officer.post(`${call}/review-plan/preview`, asked).expect(200);
    expect(body.map(({ missing }: { missing: number }) => missing).toSorted()).toEqual([0, 1]);
    const reasons = body.flatMap(({ excluded }: { excluded: { why: string }[] }) =>
      excluded.map(({ why }) => why),
    );
    expect(new Set(reasons)).toEqual(new Set(['outside-expertise', 'load-cap']));
    const stranger = await officer.put(`${call}/reviewers/${first.id}`, 1, profile).expect(404);
    expect(stranger.body.code).toBe('assessment.reviewer-not-found');
  });

  it('one by one: each is given, or says why not', async () => {
    const { officer } = first;
    const [free, bound] = reviewers;
    const { siren } = first.team.lead.organisation;
    const interest = { kind: 'family', siren, beganOn: '2020-01-01' };
    await bound?.caller.post('/interests', interest).expect(201);
    const outsider = await stage.aMemberOf(first.team, 'auditor');
    const reviews = [
      { applicationId: first.id, reviewerId: free?.personId },
      { applicationId: first.id, reviewerId: free?.personId },
      { applicationId: first.id, reviewerId: bound?.personId },
      { applicationId: first.id, reviewerId: outsider.personId },
      { applicationId: outsider.personId, reviewerId: free?.personId },
    ];
    const { body } = await officer.post(`${call}/reviews`, { reviews }).expect(200);
    expect((body as Row[]).map(({ code }) => code)).toEqual([
      null,
      'assessment.review-already-assigned',
      'assessment.reviewer-in-conflict',
      'assessment.reviewer-without-role',
      'assessment.application-not-open',
    ]);
    const denied = await outsider.caller.post(`${call}/reviews`, { reviews });
    expect([denied.status, denied.body.code]).toEqual([403, 'auth.role-missing']);
  });

  it('first the same two to everybody, and sees who is severe', async () => {
    const { officer } = first;
    const body = {
      applicationIds: [first.id, second.id],
      reviewerIds: reviewers.slice(0, 2).map(({ personId }) => personId),
    };
    const { body: given } = await officer.post(`${call}/calibration`, body).expect(200);
    expect(given).toHaveLength(4);
    const write = async (row: Row, points: [number, number]) => {
      const caller = reviewers.find(({ personId }) => personId === row.reviewerId)?.caller;
      await caller?.post(`/applications/${row.applicationId}/declaration`, { hasConflict: false });
      await caller?.put(`/reviews/${row.reviewId}`, 1, aReview(...points)).expect(200);
      return caller?.act(`/reviews/${row.reviewId}/submit`, 2);
    };
    for (const row of given as Row[]) {
      const isFirst = row.reviewerId === reviewers[0]?.personId;
      expect((await write(row, isFirst ? [4, 4] : [3, 3]))?.status).toBe(200);
    }
    const { body: people } = await officer.get(`${call}/reviewers`).expect(200);
    const severities = new Map(
      (people as { personId: string; severity: string | null }[]).map((one) => [
        one.personId,
        one.severity,
      ]),
    );
    expect(reviewers.map(({ personId }) => severities.get(personId))).toEqual([
      '20.00',
      '-20.00',
      null,
    ]);
  });

  it('and nobody hands in another before those', async () => {
    const { officer } = first;
    const [one, other] = reviewers;
    const reviews = [{ applicationId: first.id, reviewerId: one?.personId }];
    const { body: given } = await officer.post(`${call}/reviews`, { reviews }).expect(200);
    const third = await stage.anotherComputed(first);
    await third.officer
      .act(`${third.path}/assessment/confirm-admissibility`, 1, {
        outcome: 'eligible',
        reason: 'Vu.',
      })
      .expect(200);
    const applicationIds = [second.id, third.id];
    const reviewerIds = [one?.personId, other?.personId];
    await officer.post(`${call}/calibration`, { applicationIds, reviewerIds }).expect(200);
    const path = `/reviews/${given[0].reviewId}`;
    await one?.caller.post(`${first.path}/declaration`, { hasConflict: false }).expect(201);
    await one?.caller.put(path, 1, aReview()).expect(200);
    const refused = await one?.caller.act(`${path}/submit`, 2).expect(422);
    expect(refused === undefined ? [] : reasonsOf(refused)).toEqual(['calibration-first null']);
  });
});
