import { aTeam, type Team } from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
  type StagedDraft,
} from '../support/applications-stage';
import { reasonsOf, statusesOf } from '../support/caller';

const source = (code: string, euros: number, more: object = {}) => ({
  code,
  kind: 'public-grant',
  label: code,
  amount: { amount: `${euros}.00`, currency: 'EUR' },
  status: 'requested',
  ...more,
});

describe('The plan of a project', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let draft: StagedDraft;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    draft = await stage.aDraft(team);
  });

  afterAll(() => stage.close());

  const plan = (more: object = {}) => ({
    startsOn: '2027-10-01',
    durationMonths: 18,
    workPackages: [{ code: 'WP1', title: 'Cuisiner', leadPartnerId: team.partners[1]?.id }],
    ...more,
  });
  const at = () => `/applications/${draft.id}/plan`;

  it('says when it takes place and what it is made of', async () => {
    const { body: before } = await draft.lead.get(at()).expect(200);
    expect(before).toMatchObject({ version: 1, startsOn: null, allowedActions: ['write'] });

    const saved = await draft.lead.put(at(), 1, plan()).expect(200);
    expect(saved.headers['etag']).toBe('"2"');
    expect(saved.body).toMatchObject({
      years: [
        { year: 1, from: '2027-10-01' },
        { year: 2, from: '2028-10-01' },
      ],
      workPackages: [{ code: 'WP1', title: 'Cuisiner', leadPartnerId: team.partners[1]?.id }],
    });
    const { body: check } = await draft.lead.get(`/applications/${draft.id}/pre-check`).expect(200);
    expect(JSON.stringify(check)).not.toContain('project-dates-missing');
  });

  it('is refused with every reason, by who may not, and by who comes second', async () => {
    await draft.lead.put(at(), 1, plan()).expect(200);
    const lines = [
      {
        account: '60',
        amount: { amount: '10.00', currency: 'EUR' },
        year: 2,
        workPackage: 'WP1',
      },
    ];
    const budget = `/applications/${draft.id}/budgets/${team.lead.id}`;
    await draft.lead.put(budget, 1, { lines }).expect(200);

    const stranger = '0193b1c0-0000-7000-8000-00000000dead';
    const workPackages = [
      { code: 'WP2', title: 'Un', leadPartnerId: stranger },
      { code: 'WP2', title: 'Deux' },
    ];
    const refused = await draft.lead.put(at(), 2, plan({ durationMonths: 25, workPackages }));
    expect([refused.status, refused.body.code]).toEqual([422, 'applications.plan-refused']);
    expect(reasonsOf(refused)).toEqual([
      'project-too-long /durationMonths',
      'lead-not-a-partner /workPackages/0/leadPartnerId',
      'work-package-repeated /workPackages/1/code',
      'work-package-in-use /workPackages',
    ]);
    const shorter = await draft.lead.put(at(), 2, plan({ durationMonths: 12 }));
    expect(reasonsOf(shorter)).toEqual(['years-in-use /durationMonths']);

    const other = await stage.as(team.partners[1] ?? team.lead);
    const forbidden = await other.put(at(), 2, plan()).expect(403);
    expect(forbidden.body.code).toBe('applications.plan-for-the-lead');
    const answers = await Promise.all([1, 2].map(() => draft.lead.put(at(), 2, plan())));
    expect(statusesOf(answers)).toEqual([200, 412]);
    await draft.lead.put(at(), 3, { startsOn: '2027-13-01', workPackages: [] }).expect(400);
  });
});

describe('The financing plan', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let draft: StagedDraft;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    draft = await stage.aReadyDraft(team);
  });

  afterAll(() => stage.close());

  const at = () => `/applications/${draft.id}/financing-plan`;

  /** Each of the three partners asks 20 000 and brings 20 000. */
  const complete = () => [
    source('funder', 60_000, { kind: 'private-grant', funderId: team.funder.id }),
    source('own', 60_000, {
      kind: 'own-funds',
      status: 'envisaged',
      conditionText: 'Si la fondation suit',
      condition: { source: 'funder', atLeastPct: '50' },
      aidBasis: 'not-aid',
    }),
  ];

  it('says who pays, how surely, and what waits for what', async () => {
    const { body: empty } = await draft.lead.get(at()).expect(200);
    expect(empty).toMatchObject({ version: 1, sources: [], gap: { amount: '120000.00' } });

    const saved = await draft.lead.put(at(), 1, { sources: complete() }).expect(200);
    expect(saved.headers['etag']).toBe('"2"');
    expect(saved.body).toMatchObject({
      sources: [{ code: 'funder' }, { code: 'own', condition: { atLeastPct: '50' } }],
      foreseen: { amount: '120000.00' },
      secured: { amount: '0.00' },
      gap: { amount: '0.00' },
      coverage: { percent: '100.00' },
      grantRate: { percent: '50.00' },
      conditions: [{ source: 'own', state: 'open' }],
      allowedActions: ['write', 'move-promise'],
    });
    expect(saved.body.byFunder[0]).toMatchObject({ key: team.funder.id });

    const moved = await draft.lead
      .act(`${at()}/sources/funder/status`, 2, { status: 'granted', note: 'Vote du 10 juin' })
      .expect(200);
    expect(moved.body).toMatchObject({
      version: 3,
      secured: { amount: '60000.00' },
      conditions: [{ source: 'own', state: 'met' }],
      history: [
        { source: 'funder', from: null, to: 'requested' },
        { source: 'own', from: null, to: 'envisaged' },
        { source: 'funder', from: 'requested', to: 'granted', note: 'Vote du 10 juin' },
      ],
    });
  });

  it('is refused with every reason, and rings of conditions with their way', async () => {
    const refused = await draft.lead.put(at(), 1, {
      sources: [
        source('a', 10, { condition: { source: 'b', atLeastPct: '40' } }),
        source('b', 10, { condition: { source: 'a', atLeast: aMoney(5) } }),
        source('b', 10, { label: null, partnerId: '0193b1c0-0000-7000-8000-00000000dead' }),
        source('c', 10, { kind: 'equity', instrument: 'loan' }),
      ],
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'applications.financing-refused']);
    expect(reasonsOf(refused)).toEqual([
      'source-repeated /sources/2/code',
      'source-without-name /sources/2/label',
      'recipient-not-a-partner /sources/2/partnerId',
      'instrument-not-for-source /sources/3/instrument',
      'condition-in-a-ring /sources/0/condition',
    ]);
    expect(JSON.stringify(refused.body)).toContain('a → b → a');
    expect((await draft.lead.get(at()).expect(200)).body.sources).toEqual([]);
  });

  const aMoney = (euros: number) => ({ amount: `${euros}.00`, currency: 'EUR' });

  it('is for the lead, on the version that it has read, while it is a draft', async () => {
    const other = await stage.as(team.partners[1] ?? team.lead);
    const forbidden = await other.put(at(), 1, { sources: [] }).expect(403);
    expect(forbidden.body.code).toBe('applications.financing-for-the-lead');

    const answers = await Promise.all(
      [1, 2, 3].map(() => draft.lead.put(at(), 1, { sources: complete() })),
    );
    expect(statusesOf(answers)).toEqual([200, 412, 412]);
    const unknown = await draft.lead.act(`${at()}/sources/nobody/status`, 2, { status: 'paid' });
    expect([unknown.status, unknown.body.code]).toEqual([
      404,
      'applications.financing-source-not-found',
    ]);

    const { body } = await draft.lead.get(`/applications/${draft.id}`).expect(200);
    await stage.signAll(draft);
    await draft.lead.act(`/applications/${draft.id}/submit`, body.version).expect(200);
    const late = await draft.lead.put(at(), 2, { sources: [] }).expect(409);
    expect(late.body.code).toBe('applications.application-not-draft');
    const news = { status: 'signed' };
    const moved = await draft.lead.act(`${at()}/sources/funder/status`, 2, news).expect(200);
    expect(moved.body).toMatchObject({ version: 3, allowedActions: ['move-promise'] });
    const officer = await stage.as(team.officer);
    expect((await officer.get(at()).expect(200)).body).toMatchObject({
      secured: { amount: '60000.00' },
      allowedActions: [],
    });
    await officer.act(`${at()}/sources/funder/status`, 3, news).expect(403);
  });

  it('must say what the budgets say before it is submitted', async () => {
    const sources = [source('funder', 50_000, { funderId: team.funder.id })];
    await draft.lead.put(at(), 1, { sources }).expect(200);
    const { body } = await draft.lead.get(`/applications/${draft.id}`).expect(200);
    await stage.signAll(draft);
    const refused = await draft.lead.act(`/applications/${draft.id}/submit`, body.version);
    expect(reasonsOf(refused)).toEqual(['financing-plan-differs /financing-plan']);
    const { body: check } = await draft.lead.get(`/applications/${draft.id}/pre-check`).expect(200);
    const part = check.parts.find((one: { part: string }) => one.part === 'financing-plan');
    expect(part).toMatchObject({ errors: 1, warnings: 1, notes: 0 });
    expect(part.findings[0].link).toBe(
      `/espace/candidatures/${draft.id}/financement?at=%2Ffinancing-plan`,
    );
  });
});
