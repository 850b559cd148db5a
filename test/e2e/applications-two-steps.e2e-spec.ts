import { aTeam } from '../factories/applications.factory';
import { aCallContent } from '../factories/calls.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { callerOn, reasonsOf } from '../support/caller';

const REASON = 'Le besoin est clair, la coopération est réelle.';

/** Concepts until 1 July, full applications from 8 July until the call closes, on 31 July. */
function inTwoSteps() {
  const { sections } = aCallContent();
  const asked = sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, concept: 'mandatory' as const })),
  }));
  const later = sections.map((section) => ({
    ...section,
    code: 'impact',
    fields: section.fields.map((field) => ({ ...field, concept: 'hidden' as const })),
  }));
  const phase = (kind: string, opensAtLocal: string | null, closesAtLocal: string | null) => ({
    kind,
    opensAtLocal,
    closesAtLocal,
    isMandatory: true,
  });
  return {
    steps: 2 as const,
    sections: [...asked, ...later],
    phases: [
      phase('expression-of-interest', null, '2027-07-01T12:00'),
      phase('full-application', '2027-07-08T12:00', null),
    ],
  };
}

describe('A call in two steps', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  beforeEach(() => stage.clock.set(new Date('2027-06-15T09:00:00Z')));

  const versionOf = async ({ lead, path }: StagedAssessment) =>
    ((await lead.get(path).expect(200)).body as { version: number }).version;

  const pickOf = async (staged: StagedAssessment, outcome: string) => ({
    applicationId: staged.id,
    version: await versionOf(staged),
    outcome,
    reason: REASON,
  });

  /** As the same people, whose sessions would have ended. */
  const later = async (staged: StagedAssessment, at: string): Promise<StagedAssessment> => {
    stage.clock.set(new Date(at));
    const { team } = staged;
    const lead = await stage.as(team.lead);
    return { ...staged, lead, officer: await stage.as(team.officer) };
  };

  const aConcept = async () => {
    const facts = { call: inTwoSteps() } as unknown as Parameters<typeof aTeam>[1];
    const staged = await stage.aComputed(facts);
    return staged;
  };

  const select = ({ officer, team }: StagedAssessment, ...picks: readonly object[]) =>
    officer.post(`/calls/${team.call.id}/selection`, { picks });

  const anInvited = async () => {
    const staged = await later(await aConcept(), '2027-07-02T09:00:00Z');
    await select(staged, await pickOf(staged, 'invited')).expect(200);
    return staged;
  };

  const kindsOf = async (caller: StagedAssessment['lead']) => {
    await stage.hear();
    const { body } = await caller.get('/notifications').expect(200);
    return (body.data as readonly { kind: string }[]).map(({ kind }) => kind);
  };

  it('asks a concept for what the first step asks alone, until its phase closes', async () => {
    const staged = await aConcept();
    const { lead, path, officer } = staged;
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'submitted',
      step: 'concept',
      selection: null,
      closesAt: '2027-07-01T10:00:00.000Z',
    });
    const { body: list } = await officer.get('/applications?filter[step]=concept').expect(200);
    expect(list.data).toHaveLength(1);
    const ruling = { outcome: 'eligible', reason: 'Tout est là, rien ne manque.' };
    const early = await officer.act(`${path}/assessment/confirm-admissibility`, 1, ruling);
    expect([early.status, early.body.code]).toEqual([409, 'assessment.concept-not-ruled-on']);

    const team = await aTeam(stage.database.sql, { call: inTwoSteps() } as never);
    const late = await stage.aReadyDraft(team);
    stage.clock.set(new Date('2027-07-01T10:00:00Z'));
    const missed = await callerOn(stage.api).post(`/applications/${late.id}/submit`);
    expect(missed.status).toBe(401);
    const representative = await stage.as(team.lead);
    const { body: draft } = await representative.get(`/applications/${late.id}`).expect(200);
    expect(draft.allowedActions).not.toContain('submit');
    const answer = await representative
      .act(`/applications/${late.id}/submit`, draft.version)
      .expect(422);
    expect(answer.body.code).toBe('applications.deadline-passed');
  });

  it('invites the selected to write on from their concept, and tells the others why', async () => {
    const concept = await aConcept();
    const receipt = await concept.lead.get(`${concept.path}/receipt`).expect(200);
    const staged = await later(concept, '2027-07-02T09:00:00Z');
    const { lead, path } = staged;
    const { body: results } = await select(staged, await pickOf(staged, 'invited')).expect(200);
    expect(results).toEqual([{ applicationId: staged.id, result: 'done', problem: null }]);
    expect(await kindsOf(lead)).toContain('concept-selected');
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'invited',
      step: 'full',
      selection: { outcome: 'invited', reason: REASON },
    });
    expect(body.sections[0].answers).toEqual({ answer: 'Manger local.' });
    const early = await lead.act(`${path}/submit`, body.version);
    expect([early.status, early.body.code]).toEqual([409, 'calls.call-not-open']);

    const open = await later(staged, '2027-07-09T09:00:00Z');
    const unready = await open.lead.act(`${path}/submit`, await versionOf(open)).expect(422);
    expect(reasonsOf(unready).some((reason) => reason.includes('/sections/impact'))).toBe(true);
    const text = { answers: { answer: 'Cent emplois.' } };
    await open.lead.put(`${path}/sections/impact`, 1, text).expect(200);
    await stage.signAll(open);
    const { body: full } = await open.lead.act(`${path}/submit`, await versionOf(open)).expect(200);
    expect(full).toMatchObject({ status: 'submitted', reference: receipt.body.reference });
    expect(full.sha256).not.toBe(receipt.body.sha256);

    await stage.hear();
    const { body: assessment } = await open.officer.get(`${path}/assessment`).expect(200);
    expect(assessment).toMatchObject({ status: 'computed', version: 2 });
    const ruling = { outcome: 'eligible', reason: 'Tout est là, rien ne manque.' };
    await open.officer.act(`${path}/assessment/confirm-admissibility`, 2, ruling).expect(200);
  });

  it('turns a concept down for a reason that its consortium reads', async () => {
    const staged = await later(await aConcept(), '2027-07-02T09:00:00Z');
    const { lead, path } = staged;
    await select(staged, await pickOf(staged, 'not-selected')).expect(200);
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'not-selected',
      selection: { outcome: 'not-selected', reason: REASON },
      allowedActions: [],
    });
    expect(await kindsOf(lead)).toContain('concept-turned-down');
    const again = await select(staged, await pickOf(staged, 'invited')).expect(200);
    expect(again.body[0]).toMatchObject({
      result: 'refused',
      problem: { code: 'applications.transition-not-allowed' },
    });
  });

  it('is selected from once concepts are in, by officers; one refusal stops no other', async () => {
    const concept = await aConcept();
    const early = await select(concept, await pickOf(concept, 'invited')).expect(200);
    expect(early.body[0].problem).toEqual({
      code: 'applications.selection-refused',
      reasons: ['Concepts are still coming in: wait until the first step is over.'],
    });
    const staged = await later(concept, '2027-07-02T09:00:00Z');
    const other = await later(await stage.aComputed(), '2027-07-02T09:00:00Z');
    const foreign = await pickOf(other, 'invited');
    const stale = { ...(await pickOf(staged, 'invited')), version: 1 };
    const right = await pickOf(staged, 'invited');
    const { body } = await select(staged, foreign, stale, right).expect(200);
    expect(body.map((one: { result: string }) => one.result)).toEqual([
      'refused',
      'refused',
      'done',
    ]);
    await staged.lead
      .post(`/calls/${staged.team.call.id}/selection`, { picks: [right] })
      .expect(403);
    const inOne = await select(other, foreign).expect(200);
    expect(inOne.body[0].problem.reasons).toEqual([
      'This application is no concept: it is a full one already.',
    ]);
  });

  it('lets the table change again, and the lead withdraw, before the full application', async () => {
    const staged = await anInvited();
    const { lead, path } = staged;
    const reason = { reason: 'Nous ne pourrons pas aller plus loin.' };
    const open = await later(staged, '2027-07-09T09:00:00Z');
    const { body } = await open.lead
      .act(`${path}/withdraw`, await versionOf({ ...staged, lead: open.lead }), reason)
      .expect(200);
    expect(body.status).toBe('withdrawn');
    expect(lead).toBeDefined();
  });
});
