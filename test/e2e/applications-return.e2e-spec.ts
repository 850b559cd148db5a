import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

interface Message {
  readonly kind: string;
}

describe('An application returned for completion', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  /** Less than sessions rest. */
  const inMinutes = (minutes: number) =>
    new Date(stage.clock.now().getTime() + minutes * 60_000).toISOString();

  const asked = (...on: readonly string[]) => ({
    remarks: on.map((one) => ({ on: one, text: 'Merci de préciser ce point.' })),
    reopensUntil: inMinutes(10),
  });

  const versionOf = async ({ lead, path }: StagedAssessment) =>
    ((await lead.get(path).expect(200)).body as { version: number }).version;

  const aReturned = async (...on: readonly string[]) => {
    const staged = await stage.aComputed();
    const version = await versionOf(staged);
    await staged.officer.act(`${staged.path}/return`, version, asked(...on)).expect(200);
    return staged;
  };

  const rewrite = ({ lead, path }: StagedAssessment, version: number) =>
    lead.put(`${path}/sections/needs`, version, { answers: { answer: 'Manger local, tous.' } });

  const kindsOf = async (caller: StagedAssessment['lead']) => {
    await stage.hear();
    const { body } = await caller.get('/notifications').expect(200);
    return (body.data as readonly Message[]).map(({ kind }) => kind);
  };

  it('opens what is named, tells the consortium why and until when, and nothing else', async () => {
    const staged = await aReturned('sections/needs');
    const { lead, officer, path, team } = staged;
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'to-complete',
      allowedActions: ['write-sections', 'submit', 'withdraw'],
      reopening: {
        number: 1,
        kind: 'completion',
        sectionCodes: ['needs'],
        parts: [],
        documentCodes: [],
        remarks: [{ on: 'sections/needs', text: 'Merci de préciser ce point.' }],
        reopensUntil: inMinutes(10),
      },
    });
    expect(await kindsOf(lead)).toContain('application-returned');
    await rewrite(staged, 2).expect(200);

    const [partner] = team.partners;
    const budget = await lead.put(`${path}/budgets/${partner?.id}`, 2, { lines: [] }).expect(409);
    expect(budget.body).toMatchObject({
      code: 'applications.part-not-reopened',
      sectionCodes: ['needs'],
    });
    const plan = { durationMonths: 12, startsOn: '2027-09-01', workPackages: [] };
    const closed = await lead.put(`${path}/plan`, 1, plan).expect(409);
    expect(closed.body.code).toBe('applications.part-not-reopened');
    const { body: waiting } = await officer.get(`${path}/assessment`).expect(200);
    expect(waiting.allowedActions).toEqual([]);
    const ruling = { outcome: 'eligible', reason: 'Tout est là, rien ne manque.' };
    const early = await officer.act(`${path}/assessment/confirm-admissibility`, 1, ruling);
    expect([early.status, early.body.code]).toEqual([409, 'applications.transition-not-allowed']);
  });

  it('comes again as a new version, signed anew, and is read again', async () => {
    const staged = await aReturned('sections/needs');
    const { lead, officer, path } = staged;
    const before = await lead.get(`${path}/receipt`).expect(200);
    await rewrite(staged, 2).expect(200);
    const unsigned = await lead.act(`${path}/submit`, await versionOf(staged)).expect(422);
    const reasons = reasonsOf(unsigned).map((reason) => reason.split(' ')[0]);
    expect(reasons).toEqual(['signature-stale', 'signature-stale']);
    await stage.signAll(staged);
    const { body: receipt } = await lead.act(`${path}/submit`, await versionOf(staged)).expect(200);
    expect(receipt).toMatchObject({ status: 'submitted', reference: before.body.reference });
    expect(receipt.sha256).not.toBe(before.body.sha256);
    expect(await kindsOf(officer)).toContain('application-resubmitted');

    const { body: assessment } = await officer.get(`${path}/assessment`).expect(200);
    expect(assessment).toMatchObject({ status: 'computed', version: 2 });
    const ruling = { outcome: 'eligible', reason: 'Complété comme demandé.' };
    await officer.act(`${path}/assessment/confirm-admissibility`, 2, ruling).expect(200);
  });

  it('may be returned as often as it takes, each time for something else', async () => {
    const staged = await aReturned('sections/needs');
    const { lead, officer, path, team } = staged;
    await lead.act(`${path}/submit`, await versionOf(staged)).expect(200);
    await officer.act(`${path}/return`, await versionOf(staged), asked('budget')).expect(200);
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({
      reopening: { number: 2, sectionCodes: [], parts: ['budget'] },
      allowedActions: ['write-sections', 'write-budget', 'submit', 'withdraw'],
    });
    const shut = await rewrite(staged, 2).expect(409);
    expect(shut.body.code).toBe('applications.part-not-reopened');
    const own = body.partners.find(
      ({ organisation }: { organisation: { id: string } }) =>
        organisation.id === team.lead.organisation.id,
    );
    const lines = own.lines.map(
      ({ counterpartId: _counterpart, ...line }: object & { counterpartId: unknown }) => line,
    );
    await lead.put(`${path}/budgets/${own.partnerId}`, own.version, { lines }).expect(200);
  });

  it('is refused with every reason, by those who may not, and once it is ruled on', async () => {
    const staged = await stage.aComputed();
    const { lead, officer, decider, path } = staged;
    const version = await versionOf(staged);
    const wrong = {
      remarks: asked('sections/nothing', 'budget', 'budget').remarks,
      reopensUntil: inMinutes(-1),
    };
    const refused = await officer.act(`${path}/return`, version, wrong).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'nothing-of-this-name /remarks/0/on',
      'named-twice /remarks/2/on',
      'completion-already-over /reopensUntil',
    ]);
    const none = await officer.act(`${path}/return`, version, { ...wrong, remarks: [] });
    expect(reasonsOf(none)[0]).toBe('nothing-to-complete /remarks');
    await lead.act(`${path}/return`, version, asked('budget')).expect(403);
    await decider.act(`${path}/return`, version, asked('budget')).expect(403);
    await officer.act(`${path}/return`, version + 1, asked('budget')).expect(412);
    const other = (await stage.aComputed()).officer;
    await other.act(`${path}/return`, version, asked('budget')).expect(404);

    const ruling = { outcome: 'eligible', reason: 'Tout est là, rien ne manque.' };
    await officer.act(`${path}/assessment/confirm-admissibility`, 1, ruling).expect(200);
    const late = await officer.act(`${path}/return`, await versionOf(staged), asked('budget'));
    expect([late.status, late.body.code]).toEqual([409, 'applications.transition-not-allowed']);
  });

  it('is taken back by an officer, but not while the consortium is at work', async () => {
    const staged = await aReturned('sections/needs');
    const { lead, officer, path } = staged;
    const reason = { reason: 'La pièce était au dossier.' };
    await lead.act(`${path}/recall`, await versionOf(staged), reason).expect(403);
    await officer.act(`${path}/recall`, await versionOf(staged), reason).expect(200);
    expect(await kindsOf(lead)).toContain('return-recalled');
    await rewrite(staged, 2).expect(409);

    await officer
      .act(`${path}/return`, await versionOf(staged), asked('sections/needs'))
      .expect(200);
    stage.clock.advance(1000);
    await rewrite(staged, 2).expect(200);
    const busy = await officer.act(`${path}/recall`, await versionOf(staged), reason).expect(409);
    expect(busy.body.code).toBe('applications.completion-under-way');

    stage.clock.advance(600_000);
    const over = await rewrite(staged, 3).expect(409);
    expect(over.body.code).toBe('applications.reopening-over');
    const missed = await lead.act(`${path}/submit`, await versionOf(staged));
    expect([missed.status, missed.body.code]).toEqual([422, 'applications.deadline-passed']);
    await officer.act(`${path}/recall`, await versionOf(staged), reason).expect(200);
  });

  it('may be withdrawn by its lead instead', async () => {
    const staged = await aReturned('sections/needs');
    const { lead, path } = staged;
    const reason = { reason: 'Nous ne pouvons pas compléter.' };
    const { body } = await lead
      .act(`${path}/withdraw`, await versionOf(staged), reason)
      .expect(200);
    expect(body.status).toBe('withdrawn');
  });
});
