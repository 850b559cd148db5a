import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
  declare,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';
import { someCandidates, type StagedRequest } from '../support/deliberation-stage';

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const;

/** The example of the design: A, B and C, in the order of their scores. */
const ABC: readonly StagedRequest[] = [
  { requested: 6_000_000n, minimum: 4_000_000n, points: [5, 5] },
  { requested: 3_500_000n, minimum: 3_000_000n, points: [4, 5] },
  { requested: 4_000_000n, minimum: 1_000_000n, points: [4, 4] },
];

interface Row {
  readonly applicationId: string;
  readonly amount: { readonly amount: string };
  readonly because: { readonly code: string; readonly detail: string };
}

describe('An envelope is shared', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const candidates = (requests = ABC, envelope = '100000.00') =>
    someCandidates(stage, { envelope: eur(envelope), grantCeiling: null }, requests);

  const preview = ({ officer, team }: StagedAssessment, body: object = {}) =>
    officer.post(`/calls/${team.call.id}/allocations`, body);

  const amountsIn = (rows: readonly Row[]) => rows.map(({ amount }) => amount.amount);

  it('by need: the viable minimum of each, then the rest by what each lacks', async () => {
    const staged = await candidates();
    const [a] = staged as [StagedAssessment];
    const { body } = await preview(a, { method: 'threshold-floor-prorata' }).expect(201);
    expect(body).toMatchObject({
      method: 'threshold-floor-prorata',
      status: 'computed',
      general: eur('100000.00'),
      total: eur('100000.00'),
      sessionId: null,
    });
    const rows = body.rows as readonly Row[];
    expect(amountsIn(rows)).toEqual(['47272.73', '31818.18', '20909.09']);
    expect(rows.map(({ applicationId }) => applicationId)).toEqual(staged.map(({ id }) => id));
    expect(rows[0]?.because).toEqual({
      code: 'minimum-and-share-of-the-rest',
      detail:
        'The viable minimum (€40,000), then a share of the rest (€20,000) by what is lacking (€20,000).',
    });
    const { body: again } = await a.officer.get(`/allocations/${body.id}`).expect(200);
    expect(again).toEqual(body);
    const { body: list } = await a.officer.get(`/calls/${a.team.call.id}/allocations`).expect(200);
    expect(list).toEqual([body]);
  });

  it('by rank, in full or in part, in equal parts, and as people propose', async () => {
    const [a, b, c] = (await candidates()) as [
      StagedAssessment,
      StagedAssessment,
      StagedAssessment,
    ];
    const ranked = await preview(a).expect(201);
    expect(ranked.body.method).toBe('ranked');
    expect(amountsIn(ranked.body.rows)).toEqual(['60000.00', '35000.00', '0.00']);
    const partial = { method: 'ranked', partial: 'partial', floorPct: '10' };
    const inPart = await preview(a, partial).expect(201);
    expect(amountsIn(inPart.body.rows)).toEqual(['60000.00', '35000.00', '5000.00']);
    const equal = await preview(a, { method: 'equal-share' }).expect(201);
    expect(amountsIn(equal.body.rows)).toEqual(['33333.34', '33333.33', '33333.33']);

    const amounts = [
      { applicationId: c.id, amount: eur('40000.00') },
      { applicationId: a.id, amount: eur('60000.00') },
    ];
    const proposed = await preview(a, { method: 'deliberative', amounts }).expect(201);
    expect(amountsIn(proposed.body.rows)).toEqual(['60000.00', '0.00', '40000.00']);
    const more = [...amounts, { applicationId: b.id, amount: eur('35000.01') }];
    const refused = await preview(a, { method: 'deliberative', amounts: more }).expect(422);
    expect(refused.body.code).toBe('deliberation.allocation-refused');
    expect(reasonsOf(refused)).toEqual([
      'amount-above-limit /amounts/2/amount',
      'amounts-above-envelope /amounts',
    ]);
    const bare = await preview(a, { method: 'ranked', partial: 'partial' }).expect(422);
    expect(reasonsOf(bare)).toEqual(['allocation-floor-missing /floorPct']);
  });

  it('by people, when the viable minima are more than there is', async () => {
    const [a] = (await candidates(ABC, '79999.99')) as [StagedAssessment];
    const { body } = await preview(a, { method: 'threshold-floor-prorata' }).expect(201);
    expect(body).toMatchObject({
      status: 'to-deliberate',
      rows: [],
      total: eur('0.00'),
      refusals: [
        {
          code: 'minima-above-envelope',
          detail:
            'The viable minima add up to €80,000, more than the €79,999.99 to share: people must deliberate.',
        },
      ],
    });
    const session = await a.officer.get(`/committee-sessions/${body.sessionId}`).expect(200);
    expect(session.body).toMatchObject({ status: 'planned', members: [], chairId: null });
    expect(session.body.files).toHaveLength(3);
    const early = await a.officer.post(`/allocations/${body.id}/apply`).expect(409);
    expect(early.body.code).toBe('deliberation.allocation-not-computed');
  });

  it('in ways that are compared side by side', async () => {
    const [a] = (await candidates()) as [StagedAssessment];
    const path = `/calls/${a.team.call.id}/allocation-comparison`;
    const { body } = await a.officer.get(path).expect(200);
    const seen = (
      body as { method: string; partial: string; fundedCount: number; awards: Row[] }[]
    ).map(({ method, partial, fundedCount, awards }) => [
      method,
      partial,
      fundedCount,
      amountsIn(awards).join(' '),
    ]);
    expect(seen).toEqual([
      ['ranked', 'skip', 2, '60000.00 35000.00 0.00'],
      ['ranked', 'partial', 2, '60000.00 35000.00 0.00'],
      ['threshold-floor-prorata', 'skip', 3, '47272.73 31818.18 20909.09'],
      ['equal-share', 'skip', 3, '33333.34 33333.33 33333.33'],
    ]);
  });

  it('in proposals that decision-makers decide on, with a result for each', async () => {
    const [a, b, c] = (await candidates()) as [
      StagedAssessment,
      StagedAssessment,
      StagedAssessment,
    ];
    const { id } = (await preview(a, { method: 'threshold-floor-prorata' }).expect(201)).body;
    await b.decider
      .act(`${b.path}/decision`, 2, { outcome: 'granted', amount: eur('1.00'), reasons: [] })
      .expect(201);
    const { body: applied } = await a.officer.post(`/allocations/${id}/apply`).expect(200);
    expect(applied).toEqual([
      { applicationId: a.id, result: 'proposed', because: null },
      {
        applicationId: b.id,
        result: 'left-out',
        because: {
          code: 'application-decided-meanwhile',
          detail: 'This application was decided or withdrawn meanwhile.',
        },
      },
      { applicationId: c.id, result: 'proposed', because: null },
    ]);
    const path = `/calls/${a.team.call.id}/decision-proposals`;
    const { body: proposals } = await a.decider.get(path).expect(200);
    const decisions = (
      proposals as { applicationId: string; amount: object; assessmentVersion: number }[]
    ).map(({ applicationId, amount, assessmentVersion }) => ({
      applicationId,
      version: assessmentVersion,
      outcome: 'granted',
      amount,
      reasons: [],
    }));
    expect(decisions.map(({ amount }) => amount)).toEqual([eur('47272.73'), eur('20909.09')]);
    await declare(a.decider, c.id);
    const decided = await a.decider
      .post(`/calls/${a.team.call.id}/decisions`, { decisions })
      .expect(200);
    expect((decided.body as { result: string }[]).map(({ result }) => result)).toEqual([
      'decided',
      'decided',
    ]);
    const { body: none } = await a.decider.get(path).expect(200);
    expect(none).toEqual([]);
  });

  it('by nobody but those of the funder', async () => {
    const [a] = (await candidates()) as [StagedAssessment];
    const { body } = await preview(a).expect(201);
    const other = await stage.aReviewed();
    const refused = await other.officer
      .post(`/calls/${a.team.call.id}/allocations`, {})
      .expect(403);
    expect(refused.body.code).toBe('deliberation.action-forbidden');
    const compared = await other.officer.get(`/calls/${a.team.call.id}/allocation-comparison`);
    expect([compared.status, compared.body.code]).toEqual([403, 'deliberation.action-forbidden']);
    for (const path of [`/allocations/${body.id}`, `/committee-sessions/${body.id}`])
      await other.officer.get(path).expect(404);
    const { body: apply } = await other.officer.post(`/allocations/${body.id}/apply`).expect(404);
    expect(apply.code).toBe('deliberation.allocation-not-found');
    const { body: list } = await other.officer
      .get(`/calls/${a.team.call.id}/allocations`)
      .expect(200);
    expect(list).toEqual([]);
  });
});
