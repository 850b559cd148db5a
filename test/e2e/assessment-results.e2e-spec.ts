import { aGrant, aRefusal } from '../factories/assessment.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { callerOn, reasonsOf } from '../support/caller';

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const;

describe('The results of a call', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('name grants to everyone, refusals to those concerned, and what is held to nobody', async () => {
    const granted = await stage.aReviewed();
    const refused = await stage.anotherReviewed(granted);
    const held = await stage.anotherReviewed(granted);
    const reasons = [{ criterionCode: 'cooperation', text: 'Un vrai travail à plusieurs.' }];
    await granted.decider
      .act(`${granted.path}/decision`, 2, { ...aGrant('50000.01'), reasons })
      .expect(201);
    await refused.decider.act(`${refused.path}/decision`, 2, aRefusal()).expect(201);
    const releaseAt = new Date(stage.clock.now().getTime() + 60_000).toISOString();
    await held.decider
      .act(`${held.path}/decision`, 2, { ...aGrant('1000.00'), releaseAt })
      .expect(201);

    const path = `/calls/${granted.team.call.id}/results`;
    const { body } = await callerOn(stage.api).get(path).expect(200);
    expect(body).toEqual([
      {
        applicationId: granted.id,
        reference: expect.any(String),
        title: expect.any(String),
        leadName: granted.team.lead.organisation.name,
        partnerNames: granted.team.partners
          .slice(1)
          .map(({ organisation }) => organisation.name)
          .toSorted(),
        outcome: 'granted',
        amount: eur('50000.01'),
        reasons,
        releasedAt: stage.clock.now().toISOString(),
      },
    ]);
    const { body: own } = await refused.lead.get(path).expect(200);
    expect((own as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
      'granted',
      'refused',
    ]);
    const { body: all } = await granted.officer.get(path).expect(200);
    expect(all).toHaveLength(2);

    const { body: use } = await callerOn(stage.api)
      .get(`/calls/${granted.team.call.id}/envelope`)
      .expect(200);
    const { envelope, parts } = use;
    expect(use).toMatchObject({ granted: eur('50000.01'), grants: 1 });
    const cents = (text: string) => BigInt(text.replace('.', ''));
    expect(cents(use.left.amount)).toBe(cents(envelope.amount) - 5_000_001n);
    const totals = (parts as { total: { amount: string } }[]).map(({ total }) =>
      cents(total.amount),
    );
    expect(totals.reduce((sum, one) => sum + one, 0n)).toBe(cents(envelope.amount));
    await callerOn(stage.api).get(`/calls/${granted.id}/envelope`).expect(404);
  });

  it('come as open data names them, one row for each beneficiary', async () => {
    const granted = await stage.aReviewed();
    await granted.decider.act(`${granted.path}/decision`, 2, aGrant('30000.00')).expect(201);
    const { body } = await callerOn(stage.api)
      .get(`/calls/${granted.team.call.id}/results/subsidies`)
      .expect(200);
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({
      nomAttribuant: granted.team.funder.name,
      nomBeneficiaire: granted.team.lead.organisation.name,
      montant: '30000.00',
      nature: 'aide en numéraire',
      dateConvention: null,
      dispositifAide: granted.team.call.reference,
      referenceDecision: expect.stringMatching(/-D1$/),
    });
    const parts = (body as { pourcentageSubvention: string }[]).map((row) =>
      Number(row.pourcentageSubvention),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 3);
  });
});

describe('A two-level appraisal', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const opinion = (level: 1 | 2, stance = 'favourable') => ({
    level,
    body: level === 1 ? 'Cellule Drôme' : 'Comité national',
    stance,
    text: 'Un projet qui tient debout.',
  });

  it('keeps the opinion of the cell, then that of the body that consolidates', async () => {
    const appraisal = {
      method: 'weighted-grid' as const,
      levels: 2 as const,
      reviewersPerApplication: 1,
      isBlind: false,
      spreadAlert: null,
    };
    const staged = await stage.aReviewed({ call: { appraisal } });
    const { officer, decider, path, lead } = staged;
    const early = await decider.act(`${path}/decision`, 2, aRefusal()).expect(422);
    expect(reasonsOf(early)).toEqual(['opinions-missing null']);
    const skipped = await officer.post(`${path}/opinions`, opinion(2)).expect(422);
    expect(reasonsOf(skipped)).toEqual(['first-opinion-missing /level']);
    await officer.post(`${path}/opinions`, opinion(1, 'reserved')).expect(201);
    const twice = await officer.post(`${path}/opinions`, opinion(1)).expect(422);
    expect(reasonsOf(twice)).toEqual(['opinion-already-given /level']);
    const { body } = await decider.post(`${path}/opinions`, opinion(2)).expect(201);
    expect(body).toMatchObject([
      { level: 1, body: 'Cellule Drôme', stance: 'reserved' },
      { level: 2, body: 'Comité national', stance: 'favourable' },
    ]);
    expect((await lead.get(`${path}/opinions`)).status).toBe(403);
    await decider.act(`${path}/decision`, 2, aRefusal()).expect(201);
    const late = await officer.post(`${path}/opinions`, opinion(1)).expect(409);
    expect(late.body.code).toBe('assessment.transition-not-allowed');
  });

  it('is not for calls that have one level, nor for other funders', async () => {
    const { officer, path } = await stage.aReviewed();
    const refused = await officer.post(`${path}/opinions`, opinion(2)).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'opinion-level-unknown /level',
      'first-opinion-missing /level',
    ]);
    const other = await stage.aReviewed();
    const hidden = await other.officer.post(`${path}/opinions`, opinion(1)).expect(404);
    expect(hidden.body.code).toBe('assessment.assessment-not-found');
    await other.officer.get(`${path}/opinions`).expect(404);
  });
});
