import { aLine, aTeam, type Team } from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';

describe('A budget that is written otherwise than whole', () => {
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
    team = await aTeam(stage.database.sql, { call: { maxDurationMonths: 36 } });
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

  it('are changed some at a time, all or none', async () => {
    await lead.put(budget, 1, { lines: [aLine('60', 10), aLine('61', 20)] }).expect(200);
    const changed = await lead.patch(budget, 2, {
      changes: [
        { line: 0, set: { amount: { amount: '15.00', currency: 'EUR' }, year: 2 } },
        { line: 1 },
        { set: { account: '64', amount: { amount: '30.00', currency: 'EUR' } } },
      ],
    });
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"3"']);
    expect(linesOf(changed)).toEqual(['60 2 15.00', '64 1 30.00']);

    const refused = await lead.patch(budget, 3, {
      changes: [{ line: 0, set: { year: 5 } }, { line: 7 }, { set: { label: 'x' } }],
    });
    expect(reasonsOf(refused)).toEqual([
      'line-unknown /changes/1/line',
      'account-missing /changes/2/account',
      'year-outside-project /changes/0/year',
    ]);
    const answers = await Promise.all(
      [1, 2].map((year) => lead.patch(budget, 3, { changes: [{ line: 0, set: { year } }] })),
    );
    expect(statusesOf(answers)).toEqual([200, 412]);
    const other = await stage.as(team.partners[1] ?? team.lead);
    const forbidden = await other.patch(budget, 4, { changes: [{ line: 0 }] }).expect(403);
    expect(forbidden.body.code).toBe('applications.budget-for-its-partner');
  });

  it('are pasted as a table, each fault at its cell', async () => {
    const text = 'Compte\tLibellé\tLot\tAnnée 1\tAnnée 2\n64\tAnimation\tWP1\t12 000\t12 500';
    const pasted = await lead.act(`${budget}/paste`, 1, { text });
    expect(pasted.status).toBe(200);
    expect(linesOf(pasted)).toEqual(['64 1 12000.00', '64 2 12500.00']);

    const wrong = 'account\tcolour\tyear 1\tyear 4\n99\tred\t1\t\n60\t\ttwelve\t3';
    const refused = await lead.act(`${budget}/paste`, 2, { text: wrong, replaces: true });
    expect(reasonsOf(refused)).toEqual([
      'column-unknown /cells/0/1',
      'cell-not-an-amount /cells/2/2',
      'account-unknown /cells/1/0',
      'year-outside-project /cells/2/3',
    ]);
    const rows = [{ cells: ['account', 'year 1'] }, { cells: ['60', '7'] }];
    const again = await lead.act(`${budget}/paste`, 2, { rows, replaces: true });
    expect(linesOf(again)).toEqual(['60 1 7.00']);
  });

  it('are copied to other years, and begun from a template', async () => {
    await lead.put(budget, 1, { lines: [aLine('60', 1_000)] }).expect(200);
    const to = [{ year: 2 }, { year: 3 }];
    const copied = await lead.act(`${budget}/copy-year`, 2, { from: 1, to, growthPct: '2.5' });
    expect(linesOf(copied)).toEqual(['60 1 1000.00', '60 2 1025.00', '60 3 1051.00']);
    const taken = await lead.act(`${budget}/copy-year`, 3, { from: 1, to });
    expect(reasonsOf(taken)).toEqual(['year-not-empty /to/0', 'year-not-empty /to/1']);

    const { body } = await lead.get('/budget-templates').expect(200);
    expect(body.data).toHaveLength(4);
    const use = { total: { amount: '1001.00', currency: 'EUR' }, years: [{ year: 1 }] };
    const template = 'cooperation';
    const used = await lead.act(`${budget}/use-template`, 3, { ...use, template });
    expect(linesOf(used).slice(3)).toEqual([
      '64 1 501.00',
      '62 1 200.00',
      '62 1 100.00',
      '62 1 100.00',
      '61 1 100.00',
    ]);
    const none = await lead.act(`${budget}/use-template`, 4, { ...use, template: 'none' });
    expect([none.status, none.body.code]).toEqual([404, 'applications.template-not-found']);
  });
});
