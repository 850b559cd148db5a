import type { CallContent } from '#domain/calls';

import { aGrant, aRefusal } from '../factories/assessment.factory';
import { aCallContent } from '../factories/calls.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

interface Message {
  readonly kind: string;
}

interface OneDecision {
  readonly outcome: string;
  readonly standing: string;
}

/** What the calls of the factories ask, and something that nobody has to answer. */
function twoSections(): CallContent['sections'] {
  const { sections } = aCallContent();
  const impact = sections.map((section) => ({
    ...section,
    code: 'impact',
    fields: section.fields.map((field) => ({ ...field, full: 'optional' as const })),
  }));
  return [...sections, ...impact];
}

describe('A second wave', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  /** Less than sessions rest. */
  const inMinutes = (minutes: number) =>
    new Date(stage.clock.now().getTime() + minutes * 60_000).toISOString();

  const aSecondWave = (minutes = 10) => ({
    outcome: 'second-wave',
    reasons: [],
    changes: [{ sectionCode: 'needs', text: 'Dire pour qui.' }],
    reopensUntil: inMinutes(minutes),
  });

  const decide = ({ decider, path }: StagedAssessment, version: number, body: object) =>
    decider.act(`${path}/decision`, version, body);

  const aSentBack = async (minutes?: number) => {
    const staged = await stage.aReviewed({ call: { sections: twoSections() } });
    await decide(staged, 2, aSecondWave(minutes)).expect(201);
    return staged;
  };

  const versionOf = async ({ lead, path }: StagedAssessment) => {
    const { body } = await lead.get(path).expect(200);
    return (body as { version: number }).version;
  };

  const rewrite = ({ lead, path }: StagedAssessment, version = 2, code = 'needs') =>
    lead.put(`${path}/sections/${code}`, version, { answers: { answer: 'Manger local, tous.' } });

  const handIn = async (staged: StagedAssessment) =>
    staged.lead.act(`${staged.path}/submit`, await versionOf(staged));

  const kindsOf = async (caller: StagedAssessment['lead']) => {
    await stage.hear();
    const { body } = await caller.get('/notifications').expect(200);
    return (body.data as readonly Message[]).map(({ kind }) => kind);
  };

  it('opens the sections that it names again, and says until when', async () => {
    const staged = await aSentBack();
    const { body } = await staged.lead.get(staged.path).expect(200);
    expect(body).toMatchObject({
      status: 'returned',
      reopening: { sectionCodes: ['needs'], reopensUntil: inMinutes(10) },
      allowedActions: ['write-sections', 'submit'],
    });
    expect(await kindsOf(staged.lead)).toContain('second-wave-decided');
    await rewrite(staged).expect(200);
  });

  it('takes the application again as a new version, to be judged and decided on again', async () => {
    const staged = await aSentBack();
    const before = await staged.lead.get(`${staged.path}/receipt`).expect(200);
    await rewrite(staged).expect(200);
    const unsigned = await handIn(staged);
    const reasons = reasonsOf(unsigned).map((reason) => reason.split(' ')[0]);
    expect(reasons).toEqual(['signature-stale', 'signature-stale']);
    await stage.signAll(staged);
    const { body: receipt } = await handIn(staged);
    expect(receipt).toMatchObject({ status: 'eligible', reference: before.body.reference });
    expect(receipt.sha256).not.toBe(before.body.sha256);
    const after = await staged.lead.get(`${staged.path}/receipt`).expect(200);
    expect(after.body.sha256).toBe(receipt.sha256);

    expect(await kindsOf(staged.lead)).toContain('application-resubmitted');
    expect(await kindsOf(staged.officer)).toContain('application-resubmitted');
    const { body: assessment } = await staged.officer.get(`${staged.path}/assessment`).expect(200);
    expect(assessment).toMatchObject({ status: 'eligible', version: 4 });
    await staged.decider.get(`${staged.path}/decision`).expect(404);
    await stage.review(staged);

    const again = await decide(staged, 4, aSecondWave()).expect(422);
    expect(reasonsOf(again)).toEqual(['second-wave-comes-once /outcome']);
    await decide(staged, 4, aGrant('10000.00')).expect(201);
    const { body: all } = await staged.lead.get(`${staged.path}/decisions`).expect(200);
    const told = (all as readonly OneDecision[]).map((one) => [one.outcome, one.standing]);
    expect(told).toEqual([
      ['granted', 'released'],
      ['second-wave', 'superseded'],
    ]);
  });

  it('opens nothing else, and nothing to the funder', async () => {
    const staged = await aSentBack();
    const { officer, path, team } = staged;
    const other = await rewrite(staged, 1, 'impact').expect(409);
    expect(other.body.code).toBe('applications.part-not-reopened');
    await officer.put(`${path}/sections/needs`, 2, { answers: {} }).expect(403);
    const [partner] = team.partners;
    const caller = await stage.as(partner ?? team.lead);
    const budget = await caller.put(`${path}/budgets/${partner?.id}`, 2, { lines: [] }).expect(409);
    expect(budget.body.code).toBe('applications.part-not-reopened');
  });

  it('takes it once', async () => {
    const staged = await aSentBack();
    await rewrite(staged).expect(200);
    await stage.signAll(staged);
    expect((await handIn(staged)).status).toBe(200);
    const twice = await handIn(staged);
    expect([twice.status, twice.body.code]).toEqual([409, 'applications.transition-not-allowed']);
    const late = await rewrite(staged, 3).expect(409);
    expect(late.body.code).toBe('applications.application-not-draft');
  });

  it('is over at its time; the funder may then decide without it', async () => {
    const staged = await aSentBack(5);
    const { decider, path } = staged;
    const early = await decider.act(`${path}/decision/revoke`, 3, { reason: 'Trop tôt.' });
    expect(reasonsOf(early)).toEqual(['second-wave-under-way null']);
    await rewrite(staged).expect(200);
    stage.clock.advance(300_000);
    const write = await rewrite(staged, 3).expect(409);
    expect(write.body.code).toBe('applications.reopening-over');
    stage.clock.advance(300_000);
    const late = await handIn(staged);
    expect([late.status, late.body.code]).toEqual([422, 'applications.deadline-passed']);

    const reason = 'Rien n’est revenu.';
    await decider.act(`${path}/decision/revoke`, 3, { reason }).expect(200);
    const again = await decide(staged, 4, aSecondWave()).expect(422);
    expect(reasonsOf(again)).toEqual(['second-wave-comes-once /outcome']);
    await decide(staged, 4, aRefusal()).expect(201);
  });
});
