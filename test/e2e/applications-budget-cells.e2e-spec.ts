import { aLine, aTeam, type Team } from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf, type TestCaller } from '../support/caller';

const label = (text: string) => ({ fr: text, en: text });

const family = (code: string, accounts: readonly string[], more: object = {}) => ({
  code,
  label: label(code),
  accounts,
  isEligible: true,
  ratePct: null,
  floorPct: null,
  ceilingPct: null,
  isCooperation: false,
  ...more,
});

const CALL = {
  maxDurationMonths: 36,
  costFamilies: [
    family('action', ['60', '61', '64', 'indirect']),
    family('cooperation', ['62'], {
      isCooperation: true,
      ratePct: '100',
      floorPct: '5',
      ceilingPct: '25',
    }),
    family('works', ['68'], { isEligible: false }),
  ],
  simplifiedCosts: {
    flatRates: [
      {
        code: 'office',
        label: label('office'),
        family: 'action',
        ratePct: '7',
        base: 'direct-costs' as const,
        mode: 'fixed' as const,
      },
    ],
    unitCosts: [
      {
        code: 'day',
        label: label('day'),
        family: 'action',
        unit: label('day'),
        amount: { amount: '300.00', currency: 'EUR' as const },
      },
    ],
    lumpSums: [],
  },
};

const VALUATION = {
  kind: 'volunteering',
  method: 'smic-multiple',
  quantity: '120',
  unit: 'hour',
  coefficient: '1.5',
};

describe('The cells of a budget', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let lead: TestCaller;
  let path: string;
  let budget: string;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql, { call: CALL });
    lead = await stage.as(team.lead);
    const { body } = await lead
      .post('/applications', { consortiumId: team.consortiumId })
      .expect(201);
    path = `/applications/${(body as { id: string }).id}`;
    budget = `${path}/budgets/${team.lead.id}`;
    await lead
      .put(`${path}/plan`, 1, {
        startsOn: '2027-09-01',
        durationMonths: 30,
        workPackages: [{ code: 'WP1', title: 'Cuisiner', leadPartnerId: team.lead.id }],
      })
      .expect(200);
  });

  afterAll(() => stage.close());

  const linesOf = ({ body }: { readonly body: unknown }) =>
    (body as { lines: { account: string; year: number; amount: { amount: string } }[] }).lines.map(
      ({ account, year, amount }) => `${account} ${year} ${amount.amount}`,
    );

  it('are of a year and a work package, priced by the call, and explain themselves', async () => {
    const saved = await lead.put(budget, 1, {
      lines: [
        { ...aLine('60', 1_000), workPackage: 'WP1' },
        { account: '64', year: 2, basis: 'unit-cost', simplifiedCost: 'day', quantity: '2.5' },
        { account: 'indirect', basis: 'flat-rate', simplifiedCost: 'office' },
        {
          account: '86-volunteers',
          year: 2,
          mirrorAccount: '87-volunteering',
          valuation: VALUATION,
        },
        { ...aLine('74-private', 1_820), funderId: team.funder.id },
      ],
    });

    expect(saved.status).toBe(200);
    expect(linesOf(saved)).toEqual([
      '60 1 1000.00',
      '64 2 750.00',
      'indirect 1 70.00',
      '86-volunteers 2 2164.00',
      '74-private 1 1820.00',
    ]);
    expect(saved.body.sums).toMatchObject({
      isBalanced: true,
      eligible: { amount: '1820.00' },
      inKindUsed: { amount: '2164.00' },
      inKindGiven: { amount: '2164.00' },
    });
    expect(saved.body.lines[3].valuation).toMatchObject({ rate: { amount: '12.02' } });

    const { body: view } = await lead.get(`${path}/budget/view?by=year,family`).expect(200);
    expect(view.by).toEqual(['year', 'family']);
    expect(view.rows).toContainEqual(
      expect.objectContaining({
        keys: ['2', 'action'],
        sums: expect.objectContaining({ costs: { amount: '750.00', currency: 'EUR' } }),
      }),
    );
    const { body: why } = await lead.get(`${path}/budget/explanations`).expect(200);
    const { figures } = why as { figures: { pointer: string; sentence: { en: string } }[] };
    expect(figures.find(({ pointer }) => pointer === `${budgetPointer()}/lines/2/amount`)).toEqual({
      pointer: `${budgetPointer()}/lines/2/amount`,
      amount: { amount: '70.00', currency: 'EUR' },
      percent: null,
      rule: 'rule-flat-of-direct',
      sentence: expect.objectContaining({
        en: 'A flat rate of the eligible direct costs of the same year, rounded down to the euro.',
      }),
      base: { amount: '1000.00', currency: 'EUR' },
      rate: '7',
      rounding: 'down-to-euro',
    });
    expect(
      figures.find(({ pointer }) => pointer === `${budgetPointer()}/lines/3/amount`)?.sentence.en,
    ).toContain('120 × €12.02 × coefficient 1.5');
  });

  const budgetPointer = () => `/budgets/${team.lead.id}`;

  it('are refused with every reason, where the request has them', async () => {
    const refused = await lead.put(budget, 1, {
      lines: [
        { account: '60' },
        { ...aLine('60', 1), year: 4, workPackage: 'WP9' },
        { ...aLine('60', 1), family: 'cooperation' },
        { ...aLine('60', 1), family: 'unheard-of' },
        { ...aLine('70', 1), family: 'action', instrument: 'loan' },
        { ...aLine('16-loans', 1), funderId: team.funder.id, instrument: 'loan' },
        { account: '64', basis: 'unit-cost', simplifiedCost: 'day' },
        { account: '64', basis: 'lump-sum', simplifiedCost: 'none' },
        { ...aLine('60', 1), mirrorAccount: '87-volunteering' },
        { account: '60', valuation: { ...VALUATION, method: 'market-price' } },
      ],
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'applications.budget-refused']);
    expect(reasonsOf(refused)).toEqual([
      'quantity-missing /lines/6/quantity',
      'simplified-cost-unknown /lines/7/simplifiedCost',
      'amount-missing /lines/0/amount',
      'year-outside-project /lines/1/year',
      'work-package-unknown /lines/1/workPackage',
      'family-not-for-account /lines/2/family',
      'family-unknown /lines/3/family',
      'family-without-cost /lines/4/family',
      'instrument-not-for-account /lines/4/instrument',
      'instrument-not-offered /lines/5/instrument',
      'mirror-not-in-kind /lines/8/mirrorAccount',
      'amount-not-positive /lines/9/amount',
      'valuation-not-in-kind /lines/9/valuation',
      'valuation-rate-missing /lines/9/valuation/rate',
      'valuation-source-missing /lines/9/valuation/rateSource',
    ]);
    const malformed = await lead.put(budget, 1, {
      lines: [{ ...aLine('60', 1), year: 11, quantity: 'many', basis: 'guess' }],
    });
    expect(malformed.status).toBe(400);
  });

  it('are as many as it takes, and no more', async () => {
    const years = [1, 2, 3];
    const lines = years.flatMap((year) =>
      Array.from({ length: 133 }, (_, index) => ({ ...aLine('60', index + 1), year })),
    );
    await lead.put(budget, 1, { lines }).expect(200);
    const two = [aLine('60', 1), aLine('60', 2)].map((set) => ({ set }));
    const refused = await lead.patch(budget, 2, { changes: two });
    expect(reasonsOf(refused)).toEqual(['too-many-lines null']);
  });

  it('are judged by family before submission: cooperation has a floor and a ceiling', async () => {
    const costing = (cooperation: number, works = 0) => ({
      lines: [
        aLine('62', cooperation),
        aLine('60', 50_000 - cooperation - works),
        ...(works > 0 ? [aLine('68', works)] : []),
        { ...aLine('74-private', 20_000), funderId: team.funder.id },
        aLine('own', 30_000),
      ],
    });
    const codesAt = async (version: number, body: object) => {
      await lead.put(budget, version, body).expect(200);
      const { body: check } = await lead.get(`${path}/pre-check`).expect(200);
      const part = check.parts.find((one: { part: string }) => one.part === 'budget');
      return part.findings.map((one: { severity: string; code: string }) =>
        [one.severity, one.code].join(' '),
      );
    };
    expect(await codesAt(1, costing(2_000))).toContain('warning cooperation-under-costed');
    expect(await codesAt(2, costing(13_000))).toContain('error cooperation-above-ceiling');
    expect(await codesAt(3, costing(5_000, 10_000))).toEqual(
      expect.arrayContaining(['information ineligible-costs-left-out']),
    );
    expect(await codesAt(3 + 1, costing(5_000))).not.toContain('warning cooperation-under-costed');
  });
});
