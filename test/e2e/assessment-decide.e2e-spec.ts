import { aGrant, aRefusal } from '../factories/assessment.factory';
import { SCORE } from '../factories/calls.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const;

describe('A funder decides', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const decide = ({ decider, path }: StagedAssessment, body: object, version = 2) =>
    decider.act(`${path}/decision`, version, body);

  it('through people who declared first that nothing binds them', async () => {
    const staged = await stage.aReviewed();
    const { caller } = await stage.aMemberOf(staged.team, 'decision-maker');
    const path = `${staged.path}/decision`;
    const silent = await caller.act(path, 2, aRefusal()).expect(403);
    expect(silent.body.code).toBe('assessment.declaration-missing');
    const bound = { hasConflict: true, reason: 'J’en ai été salariée.' };
    await caller.post(`${staged.path}/declaration`, bound).expect(201);
    await caller.act(path, 2, aRefusal()).expect(404);
    await staged.decider.act(path, 2, aRefusal()).expect(201);
  });

  it('to grant, once and for all, and both sides read it', async () => {
    const staged = await stage.aReviewed();
    const reasons = [{ criterionCode: 'cooperation', text: 'Un vrai travail à plusieurs.' }];
    const { body } = await decide(staged, { ...aGrant('50000.01'), reasons }).expect(201);
    expect(body).toMatchObject({
      status: 'decided',
      version: 3,
      allowedActions: ['revoke-decision'],
    });

    const decision = {
      id: expect.any(String),
      number: 1,
      applicationId: staged.id,
      outcome: 'granted',
      amount: eur('50000.01'),
      meanScore: '72.00',
      reasons,
      pool: 'general',
      lines: [
        {
          funderId: staged.team.funder.id,
          funderName: staged.team.funder.name,
          instrument: 'grant',
          amount: eur('50000.01'),
        },
      ],
      conditions: [],
      mitigations: [],
      changes: [],
      reopensUntil: null,
      decidedAt: stage.clock.now().toISOString(),
      standing: 'released',
      releaseAt: null,
      releasedAt: stage.clock.now().toISOString(),
      revokedAt: null,
      revocationReason: null,
      allowedActions: [],
      revertsTo: null,
    };
    const partners = await Promise.all(staged.team.partners.map((partner) => stage.as(partner)));
    for (const caller of partners) {
      const { body: read } = await caller.get(`${staged.path}/decision`).expect(200);
      expect(read).toEqual(decision);
    }
    const { body: application } = await staged.lead.get(staged.path).expect(200);
    expect(application.status).toBe('granted');

    const again = await decide(staged, aRefusal(), 3).expect(409);
    expect(again.body.code).toBe('assessment.transition-not-allowed');
  });

  it('to refuse, with a reason on each criterion', async () => {
    const staged = await stage.aReviewed();
    const bare = await decide(staged, {
      outcome: 'refused',
      amount: eur('1.00'),
      reasons: [{ criterionCode: 'charm', text: 'Sans charme.' }],
    }).expect(422);
    expect(bare.body.code).toBe('assessment.decision-refused');
    expect(reasonsOf(bare)).toEqual([
      'criterion-unknown /reasons/0/criterionCode',
      'reason-missing /reasons',
      'reason-missing /reasons',
      'amount-on-refusal /amount',
    ]);
    expect(bare.body.errors[1].detail).toBe(
      'A refusal gives its reasons: say why on the criterion “cooperation”.',
    );

    await decide(staged, aRefusal(), 9).expect(412);
    await decide(staged, aRefusal()).expect(201);
    const { body } = await staged.lead.get(`${staged.path}/decision`).expect(200);
    expect(body).toMatchObject({ outcome: 'refused', amount: eur('0.00') });
    expect(body.reasons).toHaveLength(2);
    const { body: application } = await staged.lead.get(staged.path).expect(200);
    expect(application.status).toBe('refused');
  });

  it('only once every review is in', async () => {
    const staged = await stage.anEligible();
    const none = await decide(staged, aGrant('1.00')).expect(422);
    expect(reasonsOf(none)).toEqual(['review-missing null']);
    await stage.assign(staged);
    const open = await decide(staged, aGrant('1.00')).set('accept-language', 'fr').expect(422);
    expect(reasonsOf(open)).toEqual(['reviews-still-open null']);
    expect(open.body.errors[0].detail).toBe('Une évaluation reste à remettre.');
  });

  it('not before it is eligible, and not on what nobody knows', async () => {
    const staged = await stage.aComputed();
    const early = await decide(staged, aGrant('1.00'), 1).expect(409);
    expect(early.body.code).toBe('assessment.transition-not-allowed');
    const { body } = await staged.lead.get(`${staged.path}/decision`).expect(404);
    expect(body.code).toBe('assessment.decision-not-found');
  });

  it('within what was asked, the limits of the call, and its envelope', async () => {
    const staged = await stage.aReviewed({
      call: {
        grantFloor: eur('1000.00'),
        grantCeiling: eur('60000.00'),
        envelope: eur('60000.00'),
      },
    });
    const refused = async (amount: object | undefined) => {
      const body = { outcome: 'granted', reasons: [], ...(amount && { amount }) };
      const answer = await decide(staged, body).set('accept-language', 'fr').expect(422);
      return (answer.body.errors as { code: string; detail: string }[]).map(({ code, detail }) => [
        code,
        detail.replaceAll(/\s/gu, ' '),
      ]);
    };
    expect(await refused(undefined)).toEqual([
      ['amount-missing', 'Indiquez le montant accordé, supérieur à zéro.'],
    ]);
    expect(await refused(eur('999.99'))).toEqual([
      ['amount-below-floor', 'Le montant est inférieur au plancher de l’appel (1 000 €).'],
    ]);
    expect(await refused(eur('60000.01'))).toEqual([
      ['amount-above-request', 'Le montant dépasse la demande (60 000 €).'],
      ['amount-above-ceiling', 'Le montant dépasse le plafond de l’appel (60 000 €).'],
      ['amount-above-envelope', 'Le montant dépasse ce qui reste de l’enveloppe (60 000 €).'],
    ]);
    await decide(staged, aGrant('59000.50')).expect(201);
    const next = await stage.anotherReviewed(staged);
    const { body } = await decide(next, aGrant('1000.00')).expect(422);
    expect(body.errors).toEqual([
      {
        code: 'amount-above-envelope',
        detail: 'The amount is above what is left of the envelope (€999.50).',
        pointer: '/amount',
      },
    ]);
  });

  it('with the scores: a mean below the pass mark is refused, a criterion may eliminate', async () => {
    const grid = [
      { code: 'cooperation', weight: 60, maxPoints: 5, minPoints: 3 },
      { code: 'feasibility', weight: 40, maxPoints: 5, minPoints: null },
    ].map((criterion) => ({ ...SCORE, ...criterion, label: { fr: 'Critère', en: 'Criterion' } }));
    const staged = await stage.anEligible({ call: { grid, passMark: 60 } });
    await stage.review(staged, [2, 5]);
    await stage.review(staged, [3, 2]);
    const refused = await decide(staged, aGrant('1000.00')).expect(422);
    expect(reasonsOf(refused)).toEqual(['score-below-pass-mark null', 'criterion-eliminates null']);
    expect(refused.body.errors[0].detail).toBe(
      'The mean score is below the pass mark of 60 out of 100.',
    );
    await decide(staged, aRefusal()).expect(201);
    const { body } = await staged.lead.get(`${staged.path}/decision`).expect(200);
    expect(body.meanScore).toBe('58.00');
  });

  it('the same when the request is sent twice', async () => {
    const { decider, path } = await stage.aReviewed();
    const send = () =>
      decider.post(`${path}/decision`, aGrant('5000.00'), 'decided').set('if-match', '"2"');
    const answers = [await send().expect(201), await send().expect(201)];
    expect(answers[1]?.text).toBe(answers[0]?.text);
  });
});
