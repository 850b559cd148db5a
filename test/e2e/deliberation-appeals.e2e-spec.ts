import { aRefusal } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const grounds = 'La cellule n’a pas lu la version déposée.';

describe('An appeal', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const aRefused = async () => {
    const staged = await stage.aReviewed();
    await staged.decider.act(`${staged.path}/decision`, 2, aRefusal()).expect(201);
    const { caller: other } = await stage.aMemberOf(staged.team, 'decision-maker');
    return { ...staged, other };
  };

  const file = async ({ lead, path }: StagedAssessment) => {
    const { body } = await lead.post(`${path}/appeals`, { grounds }).expect(201);
    return body[0] as { id: string };
  };

  const kindsFor = async (caller: StagedAssessment['lead']) => {
    const { body } = await caller.get('/notifications').expect(200);
    return (body.data as { kind: string }[]).map(({ kind }) => kind);
  };

  it('is filed by a partner, mediated, and answered by somebody who did not decide', async () => {
    const refused = await aRefused();
    const { lead, officer, decider, other, path } = refused;
    const { id } = await file(refused);
    const { body } = await other.get(`${path}/appeals`).expect(200);
    expect(body).toMatchObject([
      {
        id,
        status: 'filed',
        grounds,
        organisationName: refused.team.lead.organisation.name,
        filedAt: stage.clock.now().toISOString(),
        allowedActions: ['mediate', 'uphold', 'dismiss'],
      },
    ]);
    const months = new Date(body[0].answerDueAt).getMonth() - stage.clock.now().getMonth();
    expect((months + 12) % 12).toBe(2);
    await stage.hear();
    expect(await kindsFor(officer)).toContain('appeal-filed');

    const own = await decider
      .act(`/appeals/${id}/answer`, 1, { action: 'dismiss', text: 'Non.' })
      .expect(422);
    expect(reasonsOf(own)).toEqual(['appeal-for-another-to-answer null']);
    const dueAt = new Date(stage.clock.now().getTime() + 86_400_000).toISOString();
    const past = { mediator: 'Médiatrice', dueAt: stage.clock.now().toISOString() };
    const late = await other.act(`/appeals/${id}/mediate`, 1, past).expect(422);
    expect(reasonsOf(late)).toEqual(['mediation-not-ahead /dueAt']);
    const { body: mediated } = await other
      .act(`/appeals/${id}/mediate`, 1, { mediator: 'Médiatrice de la région', dueAt })
      .expect(200);
    expect(mediated).toMatchObject({ status: 'in-mediation', mediationDueAt: dueAt, version: 2 });

    const text = 'La version déposée sera relue.';
    await other.act(`/appeals/${id}/answer`, 1, { action: 'uphold', text }).expect(412);
    await other.act(`/appeals/${id}/answer`, 2, { action: 'uphold', text }).expect(200);
    const { body: read } = await lead.get(`${path}/appeals`).expect(200);
    expect(read).toMatchObject([{ status: 'upheld', answer: text, allowedActions: [] }]);
    await stage.hear();
    expect(await kindsFor(lead)).toContain('appeal-answered');
    const again = await other
      .act(`/appeals/${id}/answer`, 3, { action: 'dismiss', text })
      .expect(409);
    expect(again.body.code).toBe('deliberation.transition-not-allowed');
    await decider.act(`${path}/decision/revoke`, 3, { reason: text }).expect(200);
  });

  it('is filed in time, and once', async () => {
    const refused = await aRefused();
    await file(refused);
    const twice = await refused.lead.post(`${refused.path}/appeals`, { grounds }).expect(422);
    expect(reasonsOf(twice)).toEqual(['appeal-already-filed null']);
    const old = await aRefused();
    await stage.database.sql.query(
      `UPDATE assessment.decision_standing SET released_at = released_at - interval '2 months'
       WHERE application_id = $1`,
      [old.id],
    );
    const late = await old.lead.post(`${old.path}/appeals`, { grounds }).expect(422);
    expect(reasonsOf(late)).toEqual(['appeal-too-late null']);
  });

  it('is nothing without a decision, for strangers, nor for other funders', async () => {
    const pending = await stage.aReviewed();
    const none = await pending.lead.post(`${pending.path}/appeals`, { grounds }).expect(404);
    expect(none.body.code).toBe('deliberation.nothing-to-appeal');
    const refused = await aRefused();
    const { id } = await file(refused);
    await pending.lead.post(`${refused.path}/appeals`, { grounds }).expect(404);
    const { body } = await pending.lead.get(`${refused.path}/appeals`).expect(200);
    expect(body).toEqual([]);
    const foreign = await pending.decider
      .act(`/appeals/${id}/answer`, 1, { action: 'dismiss', text: 'Non.' })
      .expect(404);
    expect(foreign.body.code).toBe('deliberation.appeal-not-found');
  });
});
