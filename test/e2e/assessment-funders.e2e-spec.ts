import { aGrant, aRefusal } from '../factories/assessment.factory';
import { aFunder } from '../factories/calls.factory';
import type { Organisation } from '#domain/organisations';

import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
  declare,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const;

describe('Several funders round one call', () => {
  let stage: AssessmentStage;
  let region: Organisation;
  let bank: Organisation;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    region = await aFunder(stage.database.sql, { name: 'Région', college: 'local-authority' });
    bank = await aFunder(stage.database.sql, { name: 'Banque' });
  });

  afterAll(() => stage.close());

  const decide = ({ decider, path }: StagedAssessment, body: object) =>
    decider.act(`${path}/decision`, 2, body);

  const aShared = () =>
    stage.aReviewed({
      call: {
        envelope: eur('80000.00'),
        funders: [
          {
            organisationId: region.id,
            share: eur('60000.00'),
            instruments: ['grant'],
            isLead: true,
          },
          { organisationId: bank.id, share: eur('20000.00'), instruments: ['loan'], isLead: false },
        ],
      },
    });

  it('give in proportion to their shares, each by its own means, unless told', async () => {
    const staged = await aShared();
    await decide(staged, aGrant('40000.01')).expect(201);
    const { body } = await staged.lead.get(`${staged.path}/decision`).expect(200);
    expect(body.lines).toEqual([
      { funderId: region.id, funderName: 'Région', instrument: 'grant', amount: eur('30000.01') },
      { funderId: bank.id, funderName: 'Banque', instrument: 'loan', amount: eur('10000.00') },
    ]);
  });

  it('never give more than the share of each', async () => {
    const staged = await aShared();
    const loan = (amount: string) => ({
      ...aGrant(amount),
      lines: [{ funderId: bank.id, instrument: 'loan', amount: eur(amount) }],
    });
    await decide(staged, loan('15000.00')).expect(201);
    const next = await stage.anotherReviewed(staged);
    const refused = await decide(next, loan('5000.01')).expect(422);
    expect(refused.body.errors).toEqual([
      {
        code: 'amount-above-funder-share',
        detail: 'A funder would give more than is left of its share (€5,000).',
        pointer: '/lines',
      },
    ]);
    await decide(next, loan('5000.00')).expect(201);
  });

  it('are refused lines that are not theirs, or do not add up', async () => {
    const staged = await aShared();
    const lines = [
      { funderId: staged.team.funder.id, instrument: 'grant', amount: eur('1.00') },
      { funderId: bank.id, instrument: 'grant', amount: eur('1.00') },
    ];
    const refused = await decide(staged, { ...aGrant('3.00'), lines }).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'funder-not-of-the-call /lines/0/funderId',
      'instrument-not-offered /lines/1/instrument',
      'lines-do-not-add-up /lines',
    ]);
  });

  it('leave the reserved shares to those they are kept for', async () => {
    const staged = await stage.aReviewed({
      call: {
        envelope: eur('70000.00'),
        reservedShares: [
          { kind: 'risk', ratePct: '20' },
          { kind: 'community', ratePct: '5' },
          { kind: 'second-wave', ratePct: '10' },
        ],
      },
    });
    const refused = await decide(staged, aGrant('45500.01')).expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'amount-above-envelope', detail: expect.stringContaining('€45,500') },
    ]);
    const atRisk = await decide(staged, { ...aGrant('1000.00'), pool: 'risk' }).expect(422);
    expect(reasonsOf(atRisk)).toEqual(['pool-kept-for-others /pool']);
    await decide(staged, aGrant('45500.00')).expect(201);
  });
});

describe('Decisions on many applications', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('have each their own result: one that is refused stops no other', async () => {
    const first = await stage.aReviewed({ call: { envelope: eur('60000.00') } });
    const second = await stage.anotherReviewed(first);
    const third = await stage.anotherReviewed(first);
    const elsewhere = await stage.aReviewed();
    const undeclared = await stage.anotherReviewed(first);
    for (const { id } of [second, third]) await declare(first.decider, id);
    const row = ({ id }: StagedAssessment, body: object, version = 2) => ({
      applicationId: id,
      version,
      ...body,
    });
    const decisions = [
      row(first, aGrant('40000.00')),
      row(second, aGrant('20000.01')),
      row(third, aRefusal(), 1),
      row(elsewhere, aRefusal()),
      row(undeclared, aRefusal()),
      row(second, aRefusal()),
    ];
    const path = `/calls/${first.team.call.id}/decisions`;
    await first.officer.post(path, { decisions }).expect(403);
    const { body } = await first.decider.post(path, { decisions }).expect(200);
    const told = (body as { result: string; problem: { code: string; errors: object[] } }[]).map(
      ({ result, problem }) => [result, problem?.code, problem?.errors.length],
    );
    expect(told).toEqual([
      ['decided', undefined, undefined],
      ['refused', 'assessment.decision-refused', 1],
      ['refused', 'http.version-stale', 0],
      ['refused', 'assessment.assessment-not-found', 0],
      ['refused', 'assessment.declaration-missing', 0],
      ['decided', undefined, undefined],
    ]);
    expect(body[1].problem.errors).toEqual([
      {
        code: 'assessment.amount-above-envelope',
        detail: 'The amount is above what is left of the envelope (€20,000).',
        pointer: '/amount',
      },
    ]);
  });
});
