import {
  aBudget,
  aLine,
  aTeam,
  type Team,
  type TeamPartner,
} from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';

describe('The budget of each partner', () => {
  let stage: ApplicationsStage;
  let team: Team;
  let lead: TestCaller;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    lead = await as(team.lead);
  });

  afterAll(() => stage.close());

  const as = (someone: { readonly personId: string }) => stage.as(someone);
  const start = async () =>
    (await lead.post('/applications', { consortiumId: team.consortiumId }).expect(201)).body;
  const partner = (index: number): TeamPartner => team.partners[index] as TeamPartner;

  it('is replaced whole, and added up at once', async () => {
    const { id } = await start();
    const lines = aBudget(team.funder.id, 20_000, 5_000);
    const saved = await lead
      .put(`/applications/${id}/budgets/${team.lead.id}`, 1, { lines })
      .expect(200);

    expect(saved.headers['etag']).toBe('"2"');
    expect(saved.body).toMatchObject({
      partnerId: team.lead.id,
      version: 2,
      sums: {
        costs: { amount: '25000.00' },
        requested: { amount: '20000.00' },
        isBalanced: true,
      },
    });
    const second = await as(partner(1));
    await second
      .put(`/applications/${id}/budgets/${partner(1).id}`, 1, {
        lines: [...aBudget(team.funder.id, 15_000, 5_000), aLine('86-goods', 700)],
      })
      .expect(200);

    const { body: budget } = await lead.get(`/applications/${id}/budget`).expect(200);
    expect(budget).toMatchObject({
      requestedShare: {
        percent: '77.78',
        part: { amount: '35000.00' },
        whole: { amount: '45000.00' },
        rounding: 'half-up-to-two-decimals',
      },
      net: { costs: { amount: '45000.00' }, inKindUsed: { amount: '700.00' }, isBalanced: false },
      accounts: [
        { account: '64', amount: { amount: '45000.00' } },
        { account: '74-private', amount: { amount: '35000.00' } },
        { account: 'own', amount: { amount: '10000.00' } },
        { account: '86-goods', amount: { amount: '700.00' } },
      ],
    });
    const { body: whole } = await lead.get(`/applications/${id}`).expect(200);
    expect(whole).toMatchObject({
      version: 3,
      requested: { amount: '35000.00' },
      total: { amount: '45000.00' },
    });
  });

  it('leaves out what partners pay one another', async () => {
    const { id } = await start();
    const flow = (account: string, counterpartId: string) => ({
      ...aLine(account, 3_000),
      counterpartId,
    });
    await lead
      .put(`/applications/${id}/budgets/${team.lead.id}`, 1, {
        lines: [...aBudget(team.funder.id, 10_000), flow('62', partner(1).id)],
      })
      .expect(200);
    await (
      await as(partner(1))
    )
      .put(`/applications/${id}/budgets/${partner(1).id}`, 1, {
        lines: [aLine('64', 3_000), flow('70', team.lead.id)],
      })
      .expect(200);

    const { body } = await lead.get(`/applications/${id}/budget`).expect(200);
    expect(body).toMatchObject({
      gross: { costs: { amount: '26000.00' } },
      net: { costs: { amount: '23000.00' } },
    });
  });

  it('is refused with every reason, and then kept as it was', async () => {
    const { id } = await start();
    const path = `/applications/${id}/budgets/${team.lead.id}`;
    await lead.put(path, 1, { lines: aBudget(team.funder.id, 100) }).expect(200);

    const refused = await lead.put(path, 2, {
      lines: [
        { account: '60', amount: { amount: '12.50', currency: 'EUR' } },
        aLine('6', 10),
        { ...aLine('70', 10), funderId: team.funder.id, isSecured: true },
        { ...aLine('74-region', 10), funderId: '0193b1c0-0000-7000-8000-00000000dead' },
        { ...aLine('62', 10), counterpartId: team.lead.id },
      ],
    });

    expect([refused.status, refused.body.code]).toEqual([422, 'applications.budget-refused']);
    expect(reasonsOf(refused)).toEqual([
      'amount-not-in-whole-euros /lines/0/amount',
      'account-unknown /lines/1/account',
      'funder-without-subsidy /lines/2/funderId',
      'secured-without-subsidy /lines/2/isSecured',
      'counterpart-not-a-partner /lines/4/counterpartId',
      'funder-unknown /lines/3/funderId',
    ]);
    const { body } = await lead.get(`/applications/${id}/budget`).expect(200);
    expect(body.partners[0]).toMatchObject({ version: 2, lines: [{}, {}, {}] });
  });

  it('is written by that partner only, on the version that it has read', async () => {
    const { id } = await start();
    const path = `/applications/${id}/budgets/${partner(1).id}`;
    const lines = aBudget(team.funder.id, 100);
    const refused = await lead.put(path, 1, { lines }).expect(403);
    expect(refused.body.code).toBe('applications.budget-for-its-partner');

    const other = await as(partner(1));
    const answers = await Promise.all([
      other.put(path, 1, { lines }),
      other.put(path, 1, { lines }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412);
    expect(stale?.body).toMatchObject({
      code: 'applications.budget-changed-meanwhile',
      currentVersion: 2,
    });
  });

  it('adds up right however many write at once', async () => {
    const { id } = await start();
    const callers = await Promise.all(team.partners.map(as));
    await Promise.all(
      callers.map((caller, index) =>
        caller
          .put(`/applications/${id}/budgets/${partner(index).id}`, 1, {
            lines: aBudget(team.funder.id, 1_000 * (index + 1), 0),
          })
          .expect(200),
      ),
    );
    const { body } = await lead.get(`/applications/${id}`).expect(200);
    expect(body.requested.amount).toBe('6000.00');
  });
});
