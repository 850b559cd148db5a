import { MailModule } from '#platform/mail';
import { Queues, QueueModule } from '#platform/queue';
import { AssessmentJobsModule, FIND_DUE_RELEASES } from '#domain/assessment';

import { aGrant, aRefusal } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';
import { eventually } from '../support/eventually';
import { startPlatform, type PlatformApp } from '../support/platform-app';

describe('A decision that is held', () => {
  let stage: AssessmentStage;
  let worker: PlatformApp;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    const { database, clock } = stage;
    worker = await startPlatform(database, {
      modules: [QueueModule, MailModule, AssessmentJobsModule],
      clock,
    });
  });

  afterAll(async () => {
    await worker.close();
    await stage.close();
  });

  const tick = () => worker.app.get(Queues).named(FIND_DUE_RELEASES).add('tick', {});
  const released = ({ decider, path }: StagedAssessment) =>
    eventually('the decision to be released', async () => {
      const { body } = await decider.get(`${path}/decision`);
      return body.standing === 'released';
    });

  /** Less than sessions rest. */
  const inMinutes = (minutes: number) =>
    new Date(stage.clock.now().getTime() + minutes * 60_000).toISOString();

  const decide = ({ decider, path }: StagedAssessment, body: object, version = 2) =>
    decider.act(`${path}/decision`, version, body);

  const aHeld = async (body: object = aGrant('50000.00'), minutes = 10) => {
    const staged = await stage.aReviewed();
    const releaseAt = inMinutes(minutes);
    await decide(staged, { ...body, releaseAt }).expect(201);
    return { ...staged, releaseAt };
  };

  it('shows nothing to candidates, and is there for the funder', async () => {
    const held = await aHeld();
    const { body } = await held.lead.get(`${held.path}/decision`).expect(404);
    expect(body.code).toBe('assessment.decision-not-found');
    const { body: none } = await held.lead.get(`${held.path}/decisions`).expect(200);
    expect(none).toEqual([]);
    const { body: application } = await held.lead.get(held.path).expect(200);
    expect(application.status).toBe('eligible');
    await stage.hear();
    const { body: messages } = await held.lead.get('/notifications').expect(200);
    const kinds = (messages.data as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).not.toContain('grant-decided');

    const { body: seen } = await held.decider.get(`${held.path}/decision`).expect(200);
    expect(seen).toMatchObject({
      standing: 'held',
      releaseAt: held.releaseAt,
      releasedAt: null,
      allowedActions: ['release', 'revoke'],
      revertsTo: 'eligible',
    });
  });

  it('is released by the worker at its date, not before, and then people are told', async () => {
    const early = await aHeld(aRefusal(), 5);
    const held = await aHeld();
    stage.clock.advance(300_000);
    await tick();
    await released(early);
    await held.lead.get(`${held.path}/decision`).expect(404);

    stage.clock.advance(300_000);
    await tick();
    await released(held);
    const { body } = await held.lead.get(`${held.path}/decision`).expect(200);
    expect(body).toMatchObject({ standing: 'released', releasedAt: held.releaseAt });
    const { body: application } = await held.lead.get(held.path).expect(200);
    expect(application.status).toBe('granted');
    await stage.hear();
    const { body: messages } = await held.lead.get('/notifications').expect(200);
    const kinds = (messages.data as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'grant-decided')).toHaveLength(1);
    const { body: agreements } = await held.lead.get('/agreements').expect(200);
    expect(agreements.data).toHaveLength(1);
  });

  it('is released earlier by a decision-maker, once', async () => {
    const held = await aHeld(aRefusal());
    await held.officer.post(`${held.path}/decision/release`).expect(403);
    await held.decider.post(`${held.path}/decision/release`).expect(200);
    const { body } = await held.lead.get(`${held.path}/decision`).expect(200);
    expect(body.outcome).toBe('refused');
    const again = await held.decider.post(`${held.path}/decision/release`).expect(409);
    expect(again.body.code).toBe('assessment.decision-not-held');
  });

  it('waits for an instant ahead only', async () => {
    const staged = await stage.aReviewed();
    const late = await decide(staged, { ...aRefusal(), releaseAt: inMinutes(0) }).expect(422);
    expect(reasonsOf(late)).toEqual(['release-not-ahead /releaseAt']);
  });

  it('is undone without a word to candidates, and gives its money back', async () => {
    const held = await aHeld();
    const revoke = (version: number) =>
      held.decider.act(`${held.path}/decision/revoke`, version, { reason: 'Erreur de montant.' });
    await revoke(2).expect(412);
    const { body: history } = await revoke(3).expect(200);
    expect(history).toMatchObject([
      { number: 1, standing: 'revoked', revocationReason: 'Erreur de montant.' },
    ]);
    const { body: none } = await held.lead.get(`${held.path}/decisions`).expect(200);
    expect(none).toEqual([]);
    const refused = await revoke(4).expect(409);
    expect(refused.body.code).toBe('assessment.transition-not-allowed');

    await decide(held, aGrant('40000.00'), 4).expect(201);
    const { body } = await held.lead.get(`${held.path}/decision`).expect(200);
    expect(body).toMatchObject({ number: 2, amount: { amount: '40000.00' } });
  });
});

describe('A decision that candidates know of', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('is taken back with a trace: its draft is cancelled, and another may follow', async () => {
    const staged = await stage.aReviewed();
    const { decider, lead, path } = staged;
    await decider.act(`${path}/decision`, 2, aGrant('50000.00')).expect(201);
    await stage.hear();
    const reason = 'Un partenaire s’est retiré le jour même.';
    await staged.officer.act(`${path}/decision/revoke`, 3, { reason }).expect(403);
    await decider.act(`${path}/decision/revoke`, 3, { reason }).expect(200);
    await stage.hear();

    await lead.get(`${path}/decision`).expect(404);
    const { body: history } = await lead.get(`${path}/decisions`).expect(200);
    expect(history).toMatchObject([{ standing: 'revoked', revocationReason: reason }]);
    const { body: application } = await lead.get(path).expect(200);
    expect(application.status).toBe('eligible');
    const { body: messages } = await lead.get('/notifications').expect(200);
    expect((messages.data as { kind: string }[]).map(({ kind }) => kind)).toContain(
      'decision-revoked',
    );
    const { body: agreements } = await lead.get('/agreements').expect(200);
    expect(agreements.data).toMatchObject([{ status: 'cancelled' }]);
    const { id, version } = agreements.data[0] as { id: string; version: number };
    const party = { organisationId: staged.team.lead.organisation.id };
    const unsigned = await lead.act(`/agreements/${id}/sign`, version, party).expect(409);
    expect(unsigned.body.code).toBe('agreements.agreement-already-cancelled');

    await decider.act(`${path}/decision`, 4, aGrant('45000.00')).expect(201);
    await stage.hear();
    const { body: both } = await lead.get('/agreements?sort=reference').expect(200);
    expect((both.data as { status: string }[]).map(({ status }) => status)).toEqual([
      'cancelled',
      'drafted',
    ]);
  });

  it('stays once the funder has signed what rests on it', async () => {
    const staged = await stage.aReviewed();
    const { decider, path } = staged;
    await decider.act(`${path}/decision`, 2, aGrant('50000.00')).expect(201);
    await stage.hear();
    const { body } = await decider
      .get(`/agreements?filter[applicationId]=${staged.id}`)
      .expect(200);
    const { id } = body.data[0] as { id: string };
    const party = { organisationId: staged.team.funder.id };
    await decider.act(`/agreements/${id}/sign`, 1, party).expect(200);

    const refused = await decider
      .act(`${path}/decision/revoke`, 3, { reason: 'Trop tard.' })
      .expect(422);
    expect(refused.body.code).toBe('assessment.revocation-refused');
    expect(reasonsOf(refused)).toEqual(['agreement-already-signed null']);
    const { body: decision } = await decider.get(`${path}/decision`).expect(200);
    expect(decision).toMatchObject({ allowedActions: [], revertsTo: null });
  });
});
